package org.mineralgis.model;

import java.util.List;

/**
 * What a person must know to use a dataset rightly.
 *
 * @param title short name
 * @param description one or two sentences
 * @param licence terms of use
 * @param attribution the line that every copy must show
 * @param origin where the bytes came from
 * @param caveats what the data cannot be used for and known faults, each a sentence
 */
public record Metadata(
        LocalizedText title,
        LocalizedText description,
        Licence licence,
        String attribution,
        Origin origin,
        List<LocalizedText> caveats) {

    public Metadata {
        caveats = List.copyOf(caveats);
    }
}

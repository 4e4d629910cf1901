package org.mineralgis.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.store.NamedRecord;
import org.mineralgis.store.RecordName;

/**
 * A record that was found.
 *
 * @param dataset where it is
 * @param record its names and position
 * @param county the county that its source states; null when it states none
 * @param how {@code exact}, {@code prefix}, {@code word}, {@code inside}, {@code similar}, or {@code attribute} when no name of it
 *     matched but its commodity or county
 * @param matched the name that matched; null when none did
 * @param parts of that name, in order; none when no name matched
 */
public record Hit(
        Dataset dataset,
        NamedRecord record,
        @Nullable LocalizedText county,
        String how,
        @Nullable RecordName matched,
        List<Part> parts) {

    public Hit {
        parts = List.copyOf(parts);
    }
}

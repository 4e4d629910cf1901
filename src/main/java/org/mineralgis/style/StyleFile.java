package org.mineralgis.style;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.geotools.api.style.Style;
import org.mineralgis.model.LocalizedText;

/**
 * One SLD file, read.
 *
 * @param file where it is
 * @param content its bytes; not to be changed
 * @param version of SLD, {@code 1.0.0} or {@code 1.1.0}
 * @param style what it says
 * @param uses the fields that it speaks of
 */
record StyleFile(Path file, byte[] content, String version, Style style, List<FieldUse> uses) {

    StyleFile {
        uses = List.copyOf(uses);
    }

    /** What people call the style; empty when its title is not in both languages. */
    Optional<LocalizedText> findTitle() {
        return style.getDescription().getTitle() == null
                ? Optional.empty()
                : RuleTitle.find(style.getDescription().getTitle().toString());
    }

    /** The names of the fields that it speaks of, each once. */
    List<String> fields() {
        return uses.stream().map(FieldUse::field).distinct().toList();
    }
}

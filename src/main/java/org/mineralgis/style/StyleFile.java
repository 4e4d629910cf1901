package org.mineralgis.style;

import java.nio.file.Path;
import java.util.List;
import org.geotools.api.style.Style;

/**
 * One SLD file, read.
 *
 * @param file where it is
 * @param style what it says
 * @param uses the fields that it speaks of
 */
record StyleFile(Path file, Style style, List<FieldUse> uses) {

    StyleFile {
        uses = List.copyOf(uses);
    }
}

package org.mineralgis.style;

import java.util.List;
import org.mineralgis.model.LocalizedText;

/**
 * A style as its SLD file says it.
 *
 * @param id name of the file without ending
 * @param title what people read; the id where the file has no title in both languages
 * @param sld the file, SLD 1.0 (OGC 02-070) or 1.1 (OGC 05-078r4, with SE 1.1); not to be changed
 * @param version of SLD, {@code 1.0.0} or {@code 1.1.0}
 * @param fields names of the fields that it speaks of
 * @param legend what its signs mean, in the order of its rules
 */
public record SldStyle(
        String id, LocalizedText title, byte[] sld, String version, List<String> fields, List<LegendEntry> legend) {

    public SldStyle {
        fields = List.copyOf(fields);
        legend = List.copyOf(legend);
    }
}

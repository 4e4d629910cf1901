package org.mineralgis.style;

import java.util.List;
import org.mineralgis.model.LocalizedText;

/**
 * A style as its SLD file says it.
 *
 * @param id name of the file without ending
 * @param title what people read; the id where the file has no title in both languages
 * @param sld the file, SLD 1.0 (OGC 02-070); not to be changed
 * @param fields names of the fields that it speaks of
 * @param legend what its signs mean, in the order of its rules
 */
public record SldStyle(String id, LocalizedText title, byte[] sld, List<String> fields, List<LegendEntry> legend) {

    public SldStyle {
        fields = List.copyOf(fields);
        legend = List.copyOf(legend);
    }
}

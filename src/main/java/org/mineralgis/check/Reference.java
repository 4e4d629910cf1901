package org.mineralgis.check;

import java.util.List;
import org.mineralgis.model.DatumParameters;

/**
 * What records are compared and converted with, beside their own file.
 *
 * @param areas the administrative units and other areas; may know none
 * @param datumParameters an operator's own, of any datum; may be none
 */
public record Reference(AreaLookup areas, List<DatumParameters> datumParameters) {

    public Reference {
        datumParameters = List.copyOf(datumParameters);
    }

    /** These areas, and what is public of the ways between datums. */
    public static Reference of(AreaLookup areas) {
        return new Reference(areas, List.of());
    }
}

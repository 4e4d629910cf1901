package org.mineralgis.format;

import java.nio.charset.Charset;
import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.ServedCrs;

/**
 * What a downloaded file holds, as far as its format must know.
 *
 * @param dataset whose records are written
 * @param crs of the coordinates, which stand longitude or east first in all files but GML
 * @param charset of the texts, for the formats that leave it open
 * @param notes what people must know: dataset, release, sources, licence, selection, coordinates; a format that has a place
 *     for it writes it there
 */
public record FileContent(Dataset dataset, ServedCrs crs, Charset charset, List<FileNote> notes) {

    public FileContent {
        notes = List.copyOf(notes);
    }

    /** A content without notes. */
    public FileContent(Dataset dataset, ServedCrs crs, Charset charset) {
        this(dataset, crs, charset, List.of());
    }
}

package org.mineralgis.format;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.MapSign;
import org.mineralgis.model.ServedCrs;

/**
 * What a downloaded file holds, as far as its format must know.
 *
 * @param dataset whose records are written
 * @param crs of the coordinates, which stand longitude or east first in all files but GML
 * @param charset of the texts, for the formats that leave it open
 * @param notes what people must know: dataset, release, sources, licence, selection, coordinates; a format that has a place
 *     for it writes it there
 * @param closing what is known only when all records are written, such as the documents that they cite; asked once, then
 * @param released when the records were loaded, for formats that date their files
 * @param signs how a record is drawn on the map; null where there is no style for it
 * @param folder for temporary files
 */
public record FileContent(
        Dataset dataset,
        ServedCrs crs,
        Charset charset,
        List<FileNote> notes,
        Supplier<List<FileNote>> closing,
        Instant released,
        @Nullable Function<Feature, MapSign> signs,
        Path folder) {

    public FileContent {
        notes = List.copyOf(notes);
    }

    /** A content without style and without closing notes, of the first day that zips know. */
    FileContent(Dataset dataset, ServedCrs crs, Charset charset, List<FileNote> notes) {
        this(
                dataset,
                crs,
                charset,
                notes,
                List::of,
                Instant.parse("1980-01-01T00:00:00Z"),
                null,
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The same without notes. */
    FileContent(Dataset dataset, ServedCrs crs, Charset charset) {
        this(dataset, crs, charset, List.of());
    }
}

package org.mineralgis.download;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.FileFormat;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

/**
 * What somebody wants to have as a file.
 *
 * @param loaded whose records
 * @param releaseId the release that is served
 * @param format of the file
 * @param coordinates in which system or systems, one that the format can be in
 * @param charset of the texts, for the formats that leave it open
 * @param selection which records; null when none can match
 * @param asked the selection in the words of the request, a parameter on a line; empty for all records
 */
public record DownloadOrder(
        LoadedDataset loaded,
        long releaseId,
        FileFormat format,
        CoordinateChoice coordinates,
        Charset charset,
        @Nullable Selection selection,
        String asked) {

    /** Whether the records of a dataset can be in a format: a drawing needs positions. */
    public static boolean possible(Dataset dataset, FileFormat format) {
        return dataset.spatial() || format.systems() != FileFormat.Systems.METERS;
    }

    /** Whether it is sent as a zip of several files. */
    public boolean packed() {
        return packed(format, coordinates);
    }

    private static boolean packed(FileFormat format, CoordinateChoice coordinates) {
        return format.packing() != FileFormat.Packing.BARE || coordinates instanceof CoordinateChoice.Zones;
    }

    /** The media type of what is sent. */
    public String mediaType() {
        return mediaType(format, coordinates);
    }

    /** The media type that a whole dataset is sent as when nothing but the format is said. */
    public static String mediaType(Dataset dataset, FileFormat format) {
        return mediaType(format, CoordinateChoice.standard(format, dataset));
    }

    private static String mediaType(FileFormat format, CoordinateChoice coordinates) {
        return packed(format, coordinates) ? "application/zip" : format.mediaType();
    }

    /** Whether this is what every release keeps: all records as they are when nothing but the format is said. */
    public boolean whole() {
        return asked.isEmpty()
                && coordinates.equals(CoordinateChoice.standard(format, loaded.dataset()))
                && charset.equals(StandardCharsets.UTF_8);
    }

    /** The name of what is sent, in ASCII: {@code mine-12-EPSG4513.zip}. */
    public String fileName() {
        return name(loaded.dataset().id());
    }

    /** The same in Chinese. */
    public String fileNameZh() {
        return name(loaded.dataset().metadata().title().zh().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"));
    }

    private String name(String dataset) {
        return stem(dataset) + "." + (packed() ? "zip" : format.key());
    }

    private String stem(String dataset) {
        return dataset + "-" + releaseId + (asked.isEmpty() ? "-" : "-selection-") + coordinates.inFileName();
    }

    /** The name of a data file in a zip, without ending. */
    String dataName(String coordinates) {
        return loaded.dataset().id() + "-" + releaseId + "-" + coordinates;
    }
}

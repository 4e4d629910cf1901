package org.mineralgis.model;

import java.util.List;

/**
 * One file of a dataset, as received.
 *
 * @param path file name within the dataset's folder
 * @param sha256 its hash, 64 lower-case hexadecimal digits
 * @param format how it is read
 * @param records how many records it holds; another number is a finding
 * @param geometry where its positions come from
 * @param parts the files beside it that are read with it, such as the {@code .dbf} of a {@code .shp}; mostly none
 */
public record SourceFile(
        String path, String sha256, SourceFormat format, int records, GeometrySource geometry, List<Part> parts) {

    public SourceFile {
        // Null stands in catalogue documents that were written before files had parts.
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** A file that is read alone. */
    public SourceFile(String path, String sha256, SourceFormat format, int records, GeometrySource geometry) {
        this(path, sha256, format, records, geometry, List.of());
    }

    /**
     * A file that is read with another.
     *
     * @param path file name within the dataset's folder
     * @param sha256 its hash, 64 lower-case hexadecimal digits
     */
    public record Part(String path, String sha256) {}
}

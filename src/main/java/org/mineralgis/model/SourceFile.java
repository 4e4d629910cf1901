package org.mineralgis.model;

/**
 * One file of a dataset, as received.
 *
 * @param path file name within the dataset's folder
 * @param sha256 its hash, 64 lower-case hexadecimal digits
 * @param format how it is read
 * @param records how many records it holds; another number is a finding
 * @param geometry where its positions come from
 */
public record SourceFile(String path, String sha256, SourceFormat format, int records, GeometrySource geometry) {}

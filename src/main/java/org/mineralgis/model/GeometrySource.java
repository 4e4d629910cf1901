package org.mineralgis.model;

/** Where the geometry of a source file's records comes from. */
public sealed interface GeometrySource {

    /** The record has no geometry by nature, such as a resource estimate. */
    record None() implements GeometrySource {}

    /** The file itself holds it: the GeoJSON geometry, or the centre of the grid cell. */
    record InFile() implements GeometrySource {}

    /**
     * Two CSV columns hold it in decimal degrees. Both empty means: the position is not known.
     *
     * @param longitude header of the longitude column
     * @param latitude header of the latitude column
     */
    record Columns(String longitude, String latitude) implements GeometrySource {}

    /**
     * Built by the loader as the union of areas of another dataset, or of this dataset's earlier files.
     *
     * @param dataset id of the dataset that holds the areas
     * @param key the field of that dataset that names an area
     * @param property header of the column that lists the names, parted by {@code ;}; empty means: no area is named
     */
    record UnionOf(String dataset, String key, String property) implements GeometrySource {}
}

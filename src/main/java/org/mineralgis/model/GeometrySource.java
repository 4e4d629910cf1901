package org.mineralgis.model;

import java.util.List;

/** Where the geometry of a source file's records comes from. */
public sealed interface GeometrySource {

    /** Headers of the columns that it is taken from, in no order that matters; empty for geometry of the file itself. */
    default List<String> properties() {
        return List.of();
    }

    /** Whether positions stand in the file itself, so that they are in its own system. */
    default boolean fromFile() {
        return !(this instanceof None || this instanceof UnionOf);
    }

    /** The record has no geometry by nature, such as a resource estimate. */
    record None() implements GeometrySource {}

    /** The file itself holds it: the GeoJSON geometry, the shape, or the centre of the grid cell. */
    record InFile() implements GeometrySource {}

    /**
     * Two columns hold it in decimal degrees. Both empty means: the position is not known.
     *
     * @param longitude header of the longitude column
     * @param latitude header of the latitude column
     */
    record Columns(String longitude, String latitude) implements GeometrySource {
        @Override
        public List<String> properties() {
            return List.of(longitude, latitude);
        }
    }

    /**
     * Two columns hold it in degrees, minutes and seconds ({@link CoordinateNotation#DMS}). Both empty means: the
     * position is not known.
     *
     * @param longitude header of the longitude column
     * @param latitude header of the latitude column
     */
    record AngleColumns(String longitude, String latitude) implements GeometrySource {
        @Override
        public List<String> properties() {
            return List.of(longitude, latitude);
        }
    }

    /**
     * Two columns hold it in metres of the dataset's plane system. Both empty means: the position is not known. Mind
     * that Chinese tables call the north value X and the east value Y.
     *
     * @param east header of the column of eastings
     * @param north header of the column of northings
     */
    record PlaneColumns(String east, String north) implements GeometrySource {
        @Override
        public List<String> properties() {
            return List.of(east, north);
        }
    }

    /**
     * One column holds it as well-known text. Empty means: the position is not known.
     *
     * @param property header of the column
     */
    record WktColumn(String property) implements GeometrySource {
        @Override
        public List<String> properties() {
            return List.of(property);
        }
    }

    /**
     * One column holds the corners of one polygon, {@code X1,Y1;X2,Y2;…}, as the field {@code GDZB} of the database
     * standards for mineral planning does. Empty means: the position is not known.
     *
     * @param property header of the column
     * @param notation how a coordinate is written
     * @param northFirst whether a corner starts with its latitude or northing
     */
    record Corners(String property, CoordinateNotation notation, boolean northFirst) implements GeometrySource {
        @Override
        public List<String> properties() {
            return List.of(property);
        }
    }

    /**
     * Built by the loader as the union of areas of another dataset, or of this dataset's earlier files.
     *
     * @param dataset id of the dataset that holds the areas
     * @param key the field of that dataset that names an area
     * @param property header of the column that lists the names, parted by {@code ;}; empty means: no area is named
     */
    record UnionOf(String dataset, String key, String property) implements GeometrySource {
        @Override
        public List<String> properties() {
            return List.of(property);
        }
    }
}

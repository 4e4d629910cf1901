package org.mineralgis.model;

import java.util.Arrays;
import java.util.Optional;

/** The one geometry type that all positions of a dataset are stored in. */
public enum GeometryType {
    NONE("none"),
    POINT("Point"),
    MULTI_LINE_STRING("MultiLineString"),
    MULTI_POLYGON("MultiPolygon");

    private final String key;

    GeometryType(String key) {
        this.key = key;
    }

    /** The GeoJSON and PostGIS name, or {@code none} for a dataset without positions. */
    public String key() {
        return key;
    }

    /** The type with this {@link #key()}. */
    public static Optional<GeometryType> find(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }
}

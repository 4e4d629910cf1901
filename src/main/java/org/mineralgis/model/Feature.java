package org.mineralgis.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** One record of a dataset, fit to be stored and served. Its geometry may be kept as WKB until somebody asks for it. */
public final class Feature {

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    /** Byte order, type and that there are no parts. */
    private static final int EMPTY_WKB_BYTES = 9;

    private final String id;
    private final byte @Nullable [] wkb;
    private final List<@Nullable Object> values;
    private final Lineage lineage;
    /** Made of the WKB at the first use; two threads would make the same. */
    private @Nullable Geometry geometry;

    /**
     * A record.
     *
     * @param id unique within its dataset
     * @param geometry WGS 84 longitude, latitude in degrees, of the dataset's {@link GeometryType}; null when the position
     *     is not known
     * @param values in the order of {@link Schema#fields()}, of the Java type that {@link FieldType} names; null for no
     *     value
     * @param lineage where the position came from
     */
    public Feature(String id, @Nullable Geometry geometry, List<@Nullable Object> values, Lineage lineage) {
        this(id, geometry, null, values, lineage);
    }

    private Feature(
            String id,
            @Nullable Geometry geometry,
            byte @Nullable [] wkb,
            List<@Nullable Object> values,
            Lineage lineage) {
        this.id = id;
        this.geometry = geometry;
        this.wkb = wkb;
        this.values = Collections.unmodifiableList(new ArrayList<>(values));
        this.lineage = lineage;
    }

    /**
     * The same with the geometry as WKB of two dimensions (ISO 19125-1, 3.3.2).
     *
     * @param wkb not to be changed; null when the position is not known
     */
    public static Feature stored(String id, byte @Nullable [] wkb, List<@Nullable Object> values, Lineage lineage) {
        return new Feature(id, null, wkb, values, lineage);
    }

    /** Unique within its dataset. */
    public String id() {
        return id;
    }

    /** WGS 84 longitude, latitude in degrees; null when the position is not known. */
    public @Nullable Geometry geometry() {
        if (geometry == null && wkb != null) {
            geometry = read(wkb);
        }
        return geometry;
    }

    private static Geometry read(byte[] wkb) {
        try {
            return new WKBReader(FACTORY).read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("the database sent a geometry that cannot be read", e);
        }
    }

    /** Whether the position is known; asks for no geometry to be made. */
    public boolean placed() {
        if (wkb != null) {
            return wkb.length > EMPTY_WKB_BYTES;
        }
        return geometry != null && !geometry.isEmpty();
    }

    /** The geometry as WKB, not to be changed; null when it is not at hand as such. */
    public byte @Nullable [] wkb() {
        return wkb;
    }

    /** In the order of {@link Schema#fields()}; null for no value. */
    public List<@Nullable Object> values() {
        return values;
    }

    /** Where the position came from. */
    public Lineage lineage() {
        return lineage;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Feature feature
                && id.equals(feature.id)
                && Objects.equals(geometry(), feature.geometry())
                && values.equals(feature.values)
                && lineage.equals(feature.lineage);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, values);
    }

    @Override
    public String toString() {
        return "Feature[" + id + ", " + geometry() + ", " + values + "]";
    }
}

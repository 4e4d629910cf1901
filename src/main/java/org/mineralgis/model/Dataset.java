package org.mineralgis.model;

import java.util.List;

/**
 * One dataset as {@code gis-data/<id>/dataset.yaml} declares it.
 *
 * @param id lower-case ASCII identifier, at most 40 characters; folder name, collection id and name in PostGIS
 * @param metadata what people must know
 * @param crs the system that the files' coordinates are in
 * @param evidence how its records came to be known, where a record does not say otherwise
 * @param files at least one
 * @param schema fields and geometry type
 * @param portrayal how it is drawn
 */
public record Dataset(
        String id,
        Metadata metadata,
        Crs crs,
        Evidence evidence,
        List<SourceFile> files,
        Schema schema,
        Portrayal portrayal) {

    public Dataset {
        files = List.copyOf(files);
    }

    /** Whether records can have a position. */
    public boolean spatial() {
        return schema.geometryType() != GeometryType.NONE;
    }
}

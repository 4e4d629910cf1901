package org.mineralgis.model;

import java.util.List;
import java.util.Objects;

/**
 * One dataset as {@code gis-data/<id>/dataset.yaml} declares it.
 *
 * @param id lower-case ASCII identifier, at most 40 characters; folder name, collection id and name in PostGIS
 * @param metadata what people must know
 * @param crs the system that the files' coordinates are in
 * @param datum what is accepted where no coordinate operation is valid
 * @param evidence how its records came to be known, where a record does not say otherwise
 * @param files at least one
 * @param schema fields and geometry type
 * @param portrayal how it is drawn
 */
public record Dataset(
        String id,
        Metadata metadata,
        Crs crs,
        DatumPolicy datum,
        Evidence evidence,
        List<SourceFile> files,
        Schema schema,
        Portrayal portrayal) {

    public Dataset {
        // Catalogues of databases that were loaded before there was a choice do not have it.
        datum = Objects.requireNonNullElse(datum, DatumPolicy.STRICT);
        files = List.copyOf(files);
    }

    /** Whether records can have a position. */
    public boolean spatial() {
        return schema.geometryType() != GeometryType.NONE;
    }

    /** The fields whose values tiles hold, in the order of the schema; {@code fid} and {@code evidence} are in every tile. */
    public List<Field> tileFields() {
        List<String> chosen = portrayal.tiles().fields();
        return schema.fields().stream()
                .filter(field -> !field.name().equals("fid") && !field.name().equals("evidence"))
                .filter(field -> chosen.isEmpty() || chosen.contains(field.name()))
                .toList();
    }

    /** Whether tiles have a label for each record: areas with names, which would be labelled once per tile otherwise. */
    public boolean labelled() {
        boolean named = portrayal.titleZh() != null || portrayal.titleEn() != null;
        return schema.geometryType() == GeometryType.MULTI_POLYGON && named;
    }

    /** Whether it has tiles. */
    public boolean drawn() {
        return spatial() && portrayal.mapped();
    }

    /** Whether the areas of administrative units are needed to check its records: these name one, or may be like one. */
    public boolean heldToUnits() {
        return schema.namesUnits() || mayBeUnits();
    }

    /** Outlines of units are a usual thing to be given in GCJ-02 by mistake. */
    private boolean mayBeUnits() {
        boolean open = crs.datum() != GeodeticDatum.XIAN_1980 && crs.datum() != GeodeticDatum.BEIJING_1954;
        return open
                && schema.geometryType() == GeometryType.MULTI_POLYGON
                && !schema.holdsUnits()
                && files.stream().anyMatch(file -> file.geometry().fromFile());
    }
}

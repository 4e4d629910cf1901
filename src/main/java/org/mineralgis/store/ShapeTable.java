package org.mineralgis.store;

import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.ZoomBand;

/**
 * The SQL of the table of {@link org.mineralgis.model.DrawnShape}s that a mapped dataset has beside its own. Pure functions:
 * the identifiers come from the dataset.
 */
final class ShapeTable {

    /** The schema of the tables that are served. */
    static final String SERVED = "tile";

    /** The places of a row, with commas. */
    static final String PLACES = "fid, label, min_zoom, max_zoom, grid_zoom, rank, counts, properties, geom";

    private ShapeTable() {}

    /** The table that is served, such as {@code tile."mine"}. */
    static String served(String datasetId) {
        return SERVED + '.' + Identifier.quote(datasetId);
    }

    /** The table that a load fills; no dataset can have such a name. */
    static String staging(String datasetId) {
        return DatasetTable.STAGING + '.' + Identifier.quote(datasetId + ".tile");
    }

    /** How many places a row has. */
    static final int PLACE_COUNT = 9;

    /** Makes the empty staging table. */
    static String createStaging(Dataset dataset) {
        return create(staging(dataset.id()));
    }

    /** Makes any table of shapes. */
    static String create(String table) {
        return """
                create table %s (
                    fid text collate "C" not null,
                    label boolean not null,
                    min_zoom smallint not null,
                    max_zoom smallint not null,
                    grid_zoom smallint not null,
                    rank bigint not null,
                    counts integer[],
                    properties bytea not null,
                    geom geometry(Geometry,3857) not null
                )""".formatted(table);
    }

    /** Takes rows in PostgreSQL's binary COPY format. */
    static String copyToStaging(Dataset dataset) {
        return copyTo(staging(dataset.id()), ", freeze");
    }

    /** The same for any table of shapes. */
    static String copyTo(String table, String options) {
        return "copy " + table + " (" + PLACES + ") from stdin (format binary" + options + ")";
    }

    /** What is drawn in a band; queries repeat it word for word, so that PostgreSQL finds the index of the band. */
    static String drawnIn(ZoomBand band) {
        return "min_zoom <= " + band.max() + " and max_zoom >= " + band.min();
    }

    /** Makes the staging table the served one; the old one must be gone. */
    static List<String> moveToServed(String datasetId) {
        String moved = SERVED + '.' + Identifier.quote(datasetId + ".tile");
        return List.of(
                "alter table " + staging(datasetId) + " set schema " + SERVED,
                "alter table " + moved + " rename to " + Identifier.quote(datasetId));
    }

    /** The table that takes the place of the served one when much was changed; no dataset can have such a name. */
    static String next(String datasetId) {
        return SERVED + '.' + Identifier.quote(datasetId + ".next");
    }

    /** Removes the served table, if there is one. */
    static String dropServed(String datasetId) {
        return "drop table if exists " + served(datasetId);
    }
}

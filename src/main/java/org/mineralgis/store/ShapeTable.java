package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.ZoomBand;
import org.mineralgis.model.ZoomRange;

/**
 * The SQL of the table of {@link org.mineralgis.model.DrawnShape}s that a mapped dataset has beside its own. Pure functions:
 * the identifiers come from the dataset.
 */
final class ShapeTable {

    /** The schema of the tables that are served. */
    static final String SERVED = "tile";

    private static final String PLACES = "fid, label, min_zoom, max_zoom, grid_zoom, rank, counts, properties, geom";

    private ShapeTable() {}

    /** The table that is served, such as {@code tile."mine"}. */
    static String served(String datasetId) {
        return SERVED + '.' + Identifier.quote(datasetId);
    }

    /** The table that a load fills; no dataset can have such a name. */
    static String staging(String datasetId) {
        return DatasetTable.STAGING + '.' + Identifier.quote(datasetId + ".tile");
    }

    /** Makes the empty staging table. Values are stored as they are, since they are short or needed at once. */
    static String createStaging(Dataset dataset) {
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
                )""".formatted(staging(dataset.id()));
    }

    /** Takes rows in PostgreSQL's binary COPY format. */
    static String copyToStaging(Dataset dataset) {
        return "copy " + staging(dataset.id()) + " (" + PLACES + ") from stdin (format binary, freeze)";
    }

    /** What is drawn in a band; queries repeat it word for word, so that PostgreSQL finds the index of the band. */
    static String drawnIn(ZoomBand band) {
        return "min_zoom <= " + band.max() + " and max_zoom >= " + band.min();
    }

    /** An index for each band, one of the ids, and statistics. */
    static List<String> indexStaging(Dataset dataset, ZoomRange drawn) {
        String table = staging(dataset.id());
        List<String> statements = new ArrayList<>();
        for (ZoomBand band : ZoomBand.of(drawn)) {
            statements.add("create index on " + table + " using gist (geom) where " + drawnIn(band));
        }
        statements.add("create index on " + table + " (fid)");
        statements.add("analyze " + table);
        return statements;
    }
}

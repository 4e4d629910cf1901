package org.mineralgis.store;

import java.util.List;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;

/**
 * The SQL of {@code mineral_gis.position_part}: how the parts are made while a dataset is loaded, and how they count the
 * records that meet a box. Parts inside of the box count as a whole, and of those on its edge the envelopes are compared one by
 * one. A record whose envelope is not inside but meets the box meets an edge of it, and those few are asked for their shape.
 * So the count is exact, whatever the box, and takes the longer the more lies along its edge, not the more lies in it.
 */
final class PositionParts {

    /** Records of a part: a large part costs where an edge goes through it, a small one where it is but a row. */
    private static final int RECORDS = 256;

    private static final String TABLE = "mineral_gis.position_part";

    private static final String COLUMNS = "west, south, east, north, records, wests, souths, easts, norths";

    private PositionParts() {}

    /** The name of the table in staging; no dataset has a dot in its id. */
    private static String staged(String datasetId) {
        return DatasetTable.staging(datasetId + ".parts");
    }

    /** Makes the parts of the staging table of a spatial dataset: strips from west to east, cut from south to north. */
    static List<String> stage(Dataset dataset) {
        boolean points = dataset.schema().geometryType() == GeometryType.POINT;
        String envelope = points
                ? "ST_X(geom) as w, ST_Y(geom) as s, null::float8 as e, null::float8 as n"
                : "ST_XMin(geom) as w, ST_YMin(geom) as s, ST_XMax(geom) as e, ST_YMax(geom) as n";
        String columns = points ? "null, null" : "array_agg(e), array_agg(n)";
        String filled = """
                insert into %1$s (%2$s)
                select min(w), min(s), max(coalesce(e, w)), max(coalesce(n, s)), count(*), array_agg(w), array_agg(s), %3$s
                from (select w, s, e, n, strip, ntile(strips) over (partition by strip order by s) as cut
                    from (select w, s, e, n, strips, ntile(strips) over (order by w) as strip
                        from (select %4$s from %5$s where geom is not null and not ST_IsEmpty(geom)) as placed,
                            (select greatest(1, ceil(sqrt(count(geom) / %6$s.0)))::integer as strips from %5$s) as number)
                        as stripped) as parts
                group by strip, cut""".formatted(
                        staged(dataset.id()),
                        COLUMNS,
                        columns,
                        envelope,
                        DatasetTable.staging(dataset.id()),
                        String.valueOf(RECORDS));
        return List.of(
                "create table " + staged(dataset.id()) + " (like " + TABLE + " including storage)",
                "alter table " + staged(dataset.id()) + " drop column dataset_id",
                filled);
    }

    /** Takes the staged parts to those that are served; the dataset must be in the catalogue, without parts. */
    static SqlText serve(String datasetId) {
        String select = " select ?, " + COLUMNS + " from " + staged(datasetId);
        return SqlText.of("insert into " + TABLE + " (dataset_id, " + COLUMNS + ")" + select, datasetId);
    }

    /** Removes the staged parts. */
    static String dropStaged(String datasetId) {
        return "drop table " + staged(datasetId);
    }

    /**
     * Counts the records that meet a box, and those without position.
     *
     * @param plain counts them one by one, for datasets that were loaded before there were parts, and such as were edited since: parts are those of the load
     */
    static SqlText count(Dataset dataset, BoundingBox box, SqlText plain) {
        SqlText quick = SqlText.compose(
                "%s + (select count(*) from " + DatasetTable.served(dataset.id()) + " where geom is null)",
                box.crossesAntimeridian() ? bothSides(dataset, box) : met(dataset, box));
        SqlText known = SqlText.of(
                "exists (select from " + TABLE + " where dataset_id = ?)"
                        + " and (select revision = 0 from mineral_gis.served_dataset where id = ?)",
                dataset.id(),
                dataset.id());
        return SqlText.compose("select case when %s then %s else (%s) end", known, quick, plain);
    }

    /**
     * Longitudes and latitudes of all points of a dataset, an array of each for a part. No rows when the parts are not those of what is
     * served: then there are none, or the dataset was edited since.
     */
    static SqlText points(Dataset dataset) {
        return SqlText.of(
                "select array_send(wests), array_send(souths) from " + TABLE + " where dataset_id = ?"
                        + " and (select revision = 0 from mineral_gis.served_dataset where id = ?)",
                dataset.id(),
                dataset.id());
    }

    /** What meets the one side or the other, without counting twice what meets both. */
    private static SqlText bothSides(Dataset dataset, BoundingBox box) {
        BoundingBox west = new BoundingBox(box.west(), box.south(), 180, box.north());
        BoundingBox east = new BoundingBox(-180, box.south(), box.east(), box.north());
        return SqlText.compose(
                "%s + %s - (select count(*) from " + DatasetTable.served(dataset.id()) + " where %s and %s)",
                met(dataset, west),
                met(dataset, east),
                BoxSql.meets(west),
                BoxSql.meets(east));
    }

    private static SqlText met(Dataset dataset, BoundingBox box) {
        return SqlText.compose("%s + %s", inside(dataset, box), onEdge(dataset, box));
    }

    private static SqlText inside(Dataset dataset, BoundingBox box) {
        return SqlText.of("""
                (select coalesce(sum(case when west >= box.w and south >= box.s and east <= box.e and north <= box.n then records
                    else (select count(*) from unnest(wests, souths, coalesce(easts, wests), coalesce(norths, souths))
                            as record (w, s, e, n)
                        where record.w >= box.w and record.s >= box.s and record.e <= box.e and record.n <= box.n)
                    end), 0)::bigint
                from %s, (select ?::float8 as w, ?::float8 as s, ?::float8 as e, ?::float8 as n) as box
                where dataset_id = ? and west <= box.e and east >= box.w and south <= box.n and north >= box.s)
                """.strip().formatted(TABLE), box.west(), box.south(), box.east(), box.north(), dataset.id());
    }

    private static SqlText onEdge(Dataset dataset, BoundingBox box) {
        double west = box.west();
        double south = box.south();
        double east = box.east();
        double north = box.north();
        SqlText edges = SqlText.join(
                " or ",
                List.of(
                        edge(west, south, west, north),
                        edge(east, south, east, north),
                        edge(west, south, east, south),
                        edge(west, north, east, north)));
        SqlText outside = SqlText.of(
                "not (ST_XMin(geom) >= ? and ST_YMin(geom) >= ? and ST_XMax(geom) <= ? and ST_YMax(geom) <= ?)",
                west,
                south,
                east,
                north);
        return SqlText.compose(
                "(select count(*) from " + DatasetTable.served(dataset.id()) + " where (%s) and %s and %s)",
                edges,
                outside,
                BoxSql.meets(box));
    }

    private static SqlText edge(double west, double south, double east, double north) {
        return SqlText.of("geom && ST_MakeEnvelope(?, ?, ?, ?, 4326)", west, south, east, north);
    }
}

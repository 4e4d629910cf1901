package org.mineralgis.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.TileCoordinate;

/**
 * The text of the tile statement and the numbers bound to it.
 *
 * <p>Each dataset becomes an MVT layer named by its id, on a grid of 4096 units with a buffer of 64, whose features carry
 * {@code fid}, every field that has a value, and {@code evidence}. Dates are ISO 8601 text and the items of a list are
 * joined by {@code ;}. A dataset of named areas has a second MVT layer, {@code <id>.label}, with one point inside each
 * area: an area cut by tiles would otherwise be labelled once per tile.
 */
final class TileSql {

    static final int EXTENT = 4096;
    static final int BUFFER = 64;

    private static final double MERCATOR_METERS = 2 * Math.PI * 6_378_137;
    private static final double TOLERANCE_UNITS = 2;

    private TileSql() {}

    /** One statement with one row of one {@code bytea}: the MVT layers of all datasets, one after the other. */
    static String tile(List<Dataset> datasets, int zoom) {
        return datasets.stream()
                .flatMap(dataset -> mvtLayers(dataset, zoom))
                .collect(Collectors.joining("\n|| ", """
                        with tile as (
                            select st_tileenvelope(?, ?, ?) as mercator,
                                   st_makeenvelope(?, ?, ?, ?, 4326) as ground,
                                   ?::double precision as tolerance)
                        select\s""", ""));
    }

    /** What {@link #tile} binds, in order: zoom, column, row; west, south, east, north in degrees; metres. */
    static List<Number> parameters(TileCoordinate tile) {
        double tiles = 1L << tile.zoom();
        double margin = (double) BUFFER / EXTENT;
        return List.of(
                tile.zoom(),
                tile.column(),
                tile.row(),
                longitude(tile.column() - margin, tiles),
                latitude(tile.row() + 1 + margin, tiles),
                longitude(tile.column() + 1 + margin, tiles),
                latitude(tile.row() - margin, tiles),
                MERCATOR_METERS / tiles / EXTENT * TOLERANCE_UNITS);
    }

    private static double longitude(double column, double tiles) {
        return Math.max(-180, Math.min(180, column / tiles * 360 - 180));
    }

    /** The outermost rows reach the poles, so that what lies beyond 85 degrees is asked for rather than lost. */
    private static double latitude(double row, double tiles) {
        if (row <= 0 || row >= tiles) {
            return row <= 0 ? 90 : -90;
        }
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / tiles))));
    }

    private static Stream<String> mvtLayers(Dataset dataset, int zoom) {
        Stream<String> labels = TileStore.findLabelLayer(dataset).stream()
                .map(name -> mvtLayer(dataset, name, "st_transform(st_pointonsurface(d.geom), 3857)"));
        return Stream.concat(Stream.of(mvtLayer(dataset, dataset.id(), shape(dataset, zoom))), labels);
    }

    /** ST_AsMVT leaves out rows whose geometry is null, which is what ST_AsMVTGeom makes of all outside the tile. */
    private static String mvtLayer(Dataset dataset, String name, String geometry) {
        return """
                coalesce((select st_asmvt("Record", '%s', %d, 'geom') from (
                    select st_asmvtgeom(%s, (select mercator from tile), %d, %d, true) as geom, %s
                    from gis.%s d where d.geom && (select ground from tile) order by d.fid) "Record"), ''::bytea)""".formatted(
                        name.replace("'", "''"),
                        EXTENT,
                        geometry,
                        EXTENT,
                        BUFFER,
                        values(dataset),
                        Identifier.quote(dataset.id()));
    }

    /**
     * The geometry as drawn at {@code zoom}, in metres of EPSG:3857. Detail below a quarter of a screen pixel (of 512 in
     * a tile) goes, but not at the last zoom, which clients enlarge. Parts that collapse are kept for ST_AsMVTGeom to judge.
     */
    private static String shape(Dataset dataset, int zoom) {
        var range = dataset.portrayal().zoom();
        boolean last = range == null || zoom >= range.max();
        return last || dataset.schema().geometryType() == GeometryType.POINT
                ? "st_transform(d.geom, 3857)"
                : "st_simplify(st_transform(d.geom, 3857), (select tolerance from tile), true)";
    }

    private static String values(Dataset dataset) {
        Stream<String> fields = dataset.schema().fields().stream()
                .filter(field -> !reserved(field))
                .map(TileSql::value);
        return Stream.of(Stream.of("d.fid"), fields, Stream.of("d.evidence"))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    /** The stored record has these of its own. */
    private static boolean reserved(Field field) {
        return field.name().equals("fid") || field.name().equals("evidence");
    }

    private static String value(Field field) {
        String name = Identifier.quote(field.name());
        return switch (field.type()) {
            case TEXT, INTEGER, NUMBER, BOOLEAN -> "d." + name;
            case DATE -> "to_char(d." + name + ", 'YYYY-MM-DD') as " + name;
            case LIST -> "nullif(array_to_string(d." + name + ", ';'), '') as " + name;
        };
    }
}

package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;

/**
 * The text of the tile statement and the values bound to it.
 *
 * <p>Each dataset becomes an MVT layer named by its id, on a grid of 4096 units with a buffer of 64, whose features carry
 * {@code fid}, every field that has a value, and {@code evidence}. Dates are ISO 8601 text and the items of a list are
 * joined by {@code ;}. A dataset of named areas has a second MVT layer, {@code <id>.label}, with one point inside each
 * area: an area cut by tiles would otherwise be labelled once per tile.
 */
final class TileSql {

    static final int EXTENT = 4096;
    static final int BUFFER = 64;

    private static final double TOLERANCE_UNITS = 2;
    private static final int TILE_CELLS = 256;

    private final TileCoordinate tile;
    private final List<String> mvtLayers = new ArrayList<>();
    private final List<Object> values;

    private TileSql(TileCoordinate tile) {
        this.tile = tile;
        this.values = new ArrayList<>(parameters(tile));
    }

    /** One statement with one row of one {@code bytea}: the MVT layers of all datasets, one after the other. */
    static SqlText of(List<SelectedDataset> datasets, TileCoordinate tile) {
        TileSql sql = new TileSql(tile);
        datasets.forEach(sql::add);
        String frame = mercator(tile) ? "st_tileenvelope(?, ?, ?)" : "st_makeenvelope(?, ?, ?, ?, 4326)";
        String text = """
                with tile as (
                    select %s as frame,
                           st_makeenvelope(?, ?, ?, ?, 4326) as ground,
                           ?::double precision as tolerance)
                select\s""".formatted(frame) + String.join("\n|| ", sql.mvtLayers);
        return new SqlText(text, sql.values);
    }

    private static boolean mercator(TileCoordinate tile) {
        return tile.set() == TileMatrixSet.WEB_MERCATOR_QUAD;
    }

    /**
     * What the statement binds before the values of selections: the frame (zoom, column, row, or west, south, east, north);
     * the ground with its buffer, west, south, east, north in degrees; the tolerance in units of the frame.
     */
    static List<Number> parameters(TileCoordinate tile) {
        TileMatrixSet set = tile.set();
        double margin = (double) BUFFER / EXTENT;
        List<Number> numbers = new ArrayList<>(frame(tile));
        numbers.addAll(List.of(
                Math.max(-180, set.longitude(tile.zoom(), tile.column() - margin)),
                latitude(tile, tile.row() + 1 + margin),
                Math.min(180, set.longitude(tile.zoom(), tile.column() + 1 + margin)),
                latitude(tile, tile.row() - margin),
                set.cellSize(tile.zoom()) * TILE_CELLS / EXTENT * TOLERANCE_UNITS));
        return numbers;
    }

    private static List<Number> frame(TileCoordinate tile) {
        if (mercator(tile)) {
            return List.of(tile.zoom(), tile.column(), tile.row());
        }
        BoundingBox bounds = tile.bounds();
        return List.of(bounds.west(), bounds.south(), bounds.east(), bounds.north());
    }

    /** The outermost rows reach the poles, so that what lies beyond 85 degrees is asked for rather than lost. */
    private static double latitude(TileCoordinate tile, double row) {
        if (row <= 0 || row >= tile.set().rows(tile.zoom())) {
            return row <= 0 ? 90 : -90;
        }
        return tile.set().latitude(tile.zoom(), row);
    }

    private void add(SelectedDataset selected) {
        Dataset dataset = selected.loaded().dataset();
        SqlText conditions = FeatureSql.conditions(dataset, selected.selection());
        add(dataset, dataset.id(), shape(dataset), conditions);
        TileStore.findLabelLayer(dataset)
                .ifPresent(name -> add(dataset, name, inFrame("st_pointonsurface(d.geom)"), conditions));
    }

    /** ST_AsMVT leaves out rows whose geometry is null, which is what ST_AsMVTGeom makes of all outside the tile. */
    private void add(Dataset dataset, String name, String geometry, SqlText conditions) {
        mvtLayers.add("""
                coalesce((select st_asmvt("Record", '%s', %d, 'geom') from (
                    select st_asmvtgeom(%s, (select frame from tile), %d, %d, true) as geom, %s
                    from gis.%s d where d.geom && (select ground from tile)%s order by d.fid) "Record"), ''::bytea)""".formatted(
                        name.replace("'", "''"),
                        EXTENT,
                        geometry,
                        EXTENT,
                        BUFFER,
                        properties(dataset),
                        Identifier.quote(dataset.id()),
                        conditions.text()));
        values.addAll(conditions.values());
    }

    /**
     * The geometry as drawn at the tile's zoom, in the system of the frame. Detail below a quarter of a screen pixel (of 512
     * in a tile) goes, but not at the last zoom, which clients enlarge. Parts that collapse are kept for ST_AsMVTGeom to
     * judge.
     */
    private String shape(Dataset dataset) {
        var range = dataset.portrayal().zoom();
        boolean last = range == null || tile.zoom() >= tile.set().zoomOf(range.max());
        return last || dataset.schema().geometryType() == GeometryType.POINT
                ? inFrame("d.geom")
                : "st_simplify(" + inFrame("d.geom") + ", (select tolerance from tile), true)";
    }

    private String inFrame(String geometry) {
        return mercator(tile) ? "st_transform(" + geometry + ", 3857)" : geometry;
    }

    private static String properties(Dataset dataset) {
        Stream<String> fields = dataset.schema().fields().stream()
                .filter(field -> !reserved(field))
                .map(TileSql::property);
        return Stream.of(Stream.of("d.fid"), fields, Stream.of("d.evidence"))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    /** The stored record has these of its own. */
    private static boolean reserved(Field field) {
        return field.name().equals("fid") || field.name().equals("evidence");
    }

    private static String property(Field field) {
        String name = Identifier.quote(field.name());
        return switch (field.type()) {
            case TEXT, INTEGER, NUMBER, BOOLEAN -> "d." + name;
            case DATE -> "to_char(d." + name + ", 'YYYY-MM-DD') as " + name;
            case LIST -> "nullif(array_to_string(d." + name + ", ';'), '') as " + name;
        };
    }
}

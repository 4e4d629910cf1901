package org.mineralgis.tile;

import java.sql.ResultSet;
import java.util.stream.Collectors;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.store.Database;
import org.mineralgis.store.TileGround;

/** Tiles of the stored shapes as {@code ST_AsMVT} of PostGIS encodes them, with the values of the records themselves. */
final class ReferenceTiles {

    private final Database database;

    ReferenceTiles(Database database) {
        this.database = database;
    }

    /** The MVT layer of the records of a dataset, or of their labels, on a grid of {@code extent}. */
    DecodedTile of(Dataset dataset, boolean label, TileCoordinate tile, int extent) {
        String name = label ? dataset.id() + ".label" : dataset.id();
        TileGround ground = TileGround.of(tile);
        String box = "ST_MakeEnvelope(%s, %s, %s, %s, 3857)"
                .formatted(ground.west(), ground.south(), ground.east(), ground.north());
        String sql = """
                select ST_AsMVT(tile, '%s', %d, 'geom') from (
                    select ST_AsMVTGeom(%s, %s, %d, %d, true) as geom, r.fid, r.evidence,
                        nullif(coalesce(s.counts[%d - s.min_zoom + 1], 1), 1) as point_count%s
                    from tile."%s" s join gis."%s" r using (fid)
                    where s.label = %s and s.min_zoom <= %d and s.max_zoom >= %d and s.geom && %s
                    order by s.rank desc) tile""".formatted(
                        name,
                        extent,
                        mercator(tile) ? "s.geom" : "ST_Transform(s.geom, 4326)",
                        frame(tile),
                        extent,
                        extent / 64,
                        ground.zoom(),
                        values(dataset),
                        dataset.id(),
                        dataset.id(),
                        label,
                        ground.zoom(),
                        ground.zoom(),
                        box);
        return DecodedTile.of(database.with(connection -> {
            try (var statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getBytes(1);
            }
        }));
    }

    private static boolean mercator(TileCoordinate tile) {
        return tile.set() == TileMatrixSet.WEB_MERCATOR_QUAD;
    }

    private static String frame(TileCoordinate tile) {
        if (mercator(tile)) {
            return "ST_TileEnvelope(%d, %d, %d)".formatted(tile.zoom(), tile.column(), tile.row());
        }
        BoundingBox box = tile.bounds();
        return "ST_MakeEnvelope(%s, %s, %s, %s, 4326)".formatted(box.west(), box.south(), box.east(), box.north());
    }

    private static String values(Dataset dataset) {
        return dataset.tileFields().stream().map(ReferenceTiles::value).collect(Collectors.joining());
    }

    private static String value(Field field) {
        String name = '"' + field.name() + '"';
        return switch (field.type()) {
            case TEXT, INTEGER, NUMBER, BOOLEAN -> ", r." + name;
            case DATE -> ", to_char(r." + name + ", 'YYYY-MM-DD') as " + name;
            case LIST -> ", nullif(array_to_string(r." + name + ", ';'), '') as " + name;
        };
    }
}

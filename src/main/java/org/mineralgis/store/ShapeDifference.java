package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;

/** Brings the table of what tiles draw to where its records are, touching only rows that are others, and tells where these lie. */
final class ShapeDifference {

    /** More places than these are put together by cells of half a degree. */
    private static final int PLACES_MAX = 256;

    private static final String ANEW = "pg_temp.drawn_anew";

    private final Connection connection;
    private final DatabaseUrl url;
    private final Dataset dataset;

    ShapeDifference(Connection connection, DatabaseUrl url, Dataset dataset) {
        this.connection = connection;
        this.url = url;
        this.dataset = dataset;
    }

    /**
     * Draws records anew.
     *
     * @param fids which were changed; null for all
     * @param boxes where they were and are, in degrees
     * @return where something is drawn otherwise than before, in degrees
     */
    List<BoundingBox> draw(@Nullable List<String> fids, List<BoundingBox> boxes, ShapeRedrawing redrawing)
            throws SQLException {
        execute("create temporary table drawn_anew (like " + ShapeTable.served(dataset.id()) + ") on commit drop");
        List<BoundingBox> places;
        if (fids == null) {
            fill(null, redrawing);
            places = apply(null);
        } else if (dataset.schema().geometryType() == GeometryType.POINT) {
            fill(fids, redrawing);
            places = PointContest.ofRecords(connection, dataset, ANEW).run(fids);
        } else {
            places = drawWithNeighbours(fids, boxes, redrawing);
        }
        execute("drop table " + ANEW);
        return fewer(places);
    }

    private void fill(@Nullable List<String> fids, ShapeRedrawing redrawing) throws SQLException {
        ShapeFilling.fill(connection, url, ANEW, new RecordsToDraw(connection, dataset, fids), redrawing);
    }

    /** Whoever shares a border with what was changed is drawn too, and for their other borders those beyond them are looked at. */
    private List<BoundingBox> drawWithNeighbours(List<String> fids, List<BoundingBox> boxes, ShapeRedrawing redrawing)
            throws SQLException {
        List<String> near = neighbours(fids, boxes);
        List<BoundingBox> nearBoxes = boxes(near);
        fill(neighbours(near, nearBoxes), redrawing);
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + ANEW + " where not fid = any (?)")) {
            delete.setArray(1, connection.createArrayOf("text", near.toArray()));
            delete.executeUpdate();
        }
        List<BoundingBox> places = new ArrayList<>(apply(near));
        if (dataset.labelled()) {
            places.addAll(PointContest.ofLabels(connection, dataset, ANEW).run(near));
        }
        return places;
    }

    private List<String> neighbours(List<String> fids, List<BoundingBox> boxes) throws SQLException {
        Set<String> near = new TreeSet<>(fids);
        try (PreparedStatement select = connection.prepareStatement("select fid from "
                + DatasetTable.served(dataset.id()) + " where geom && ST_MakeEnvelope(?, ?, ?, ?, 4326)")) {
            for (BoundingBox box : boxes) {
                select.setDouble(1, box.west());
                select.setDouble(2, box.south());
                select.setDouble(3, box.east());
                select.setDouble(4, box.north());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        near.add(rows.getString(1));
                    }
                }
            }
        }
        return List.copyOf(near);
    }

    private List<BoundingBox> boxes(List<String> fids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select ST_XMin(geom) as west, ST_YMin(geom) as south, ST_XMax(geom) as east, ST_YMax(geom) as north from "
                        + DatasetTable.served(dataset.id()) + " where fid = any (?) and geom is not null")) {
            select.setArray(1, connection.createArrayOf("text", fids.toArray()));
            return boxes(select);
        }
    }

    private static List<BoundingBox> boxes(PreparedStatement select) throws SQLException {
        List<BoundingBox> boxes = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                BoundingBox box = BoxArray.box(rows);
                if (box != null) {
                    boxes.add(box);
                }
            }
        }
        return boxes;
    }

    /**
     * Rows that are equal stay: their tiles stay too.
     *
     * @param fids whose rows are looked at, without labels; null for all rows
     */
    private List<BoundingBox> apply(@Nullable List<String> fids) throws SQLException {
        String among = fids == null ? "" : " where not label and fid = any (?)";
        String anew = fids == null ? ANEW : ANEW + " where not label";
        String sql = """
                with gone as (
                    delete from %1$s shape using (select %2$s from %1$s%4$s except select %2$s from %3$s) other
                    where shape.fid = other.fid and shape.label = other.label
                        and shape.min_zoom = other.min_zoom and shape.max_zoom = other.max_zoom
                    returning shape.geom),
                came as (
                    insert into %1$s (%2$s) select %2$s from %3$s except select %2$s from %1$s%4$s
                    returning geom)
                select distinct ST_XMin(box) as west, ST_YMin(box) as south, ST_XMax(box) as east, ST_YMax(box) as north
                from (select ST_Transform(ST_Envelope(geom), 4326) as box
                      from (select geom from gone union all select geom from came) changed) place
                """.formatted(ShapeTable.served(dataset.id()), ShapeTable.PLACES, anew, among);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (fids != null) {
                statement.setArray(1, connection.createArrayOf("text", fids.toArray()));
                statement.setArray(2, connection.createArrayOf("text", fids.toArray()));
            }
            return boxes(statement);
        }
    }

    private static List<BoundingBox> fewer(List<BoundingBox> places) {
        if (places.size() <= PLACES_MAX) {
            return places;
        }
        Map<Long, BoundingBox> cells = new HashMap<>();
        for (BoundingBox place : places) {
            long column = (long) Math.floor(place.west() + place.east());
            long row = (long) Math.floor(place.south() + place.north());
            cells.merge(column * 1000 + row, place, ShapeDifference::both);
        }
        return List.copyOf(cells.values());
    }

    private static BoundingBox both(BoundingBox a, BoundingBox b) {
        return new BoundingBox(
                Math.min(a.west(), b.west()),
                Math.min(a.south(), b.south()),
                Math.max(a.east(), b.east()),
                Math.max(a.north(), b.north()));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

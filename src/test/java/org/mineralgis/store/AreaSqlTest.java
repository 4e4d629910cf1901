package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** The box within an area changes nothing but the time. */
final class AreaSqlTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static TestDatabase test;

    @BeforeAll
    static void create() {
        test = TestDatabase.create();
        run("create table place (geom geometry)");
        run("select setseed(0.5)");
        run("insert into place select ST_SetSRID(ST_MakePoint(75 + 2 * random(), 38 + 2 * random()), 4326)"
                + " from generate_series(1, 3000)");
        // On a grid, so that some lie on sides and corners of boxes.
        run("insert into place select ST_SetSRID(ST_MakePoint(75 + x / 20.0, 38 + y / 20.0), 4326)"
                + " from generate_series(0, 40) as x, generate_series(0, 40) as y");
        run("insert into place select ST_Buffer(geom, 0.1 * random(), 2) from place limit 500");
        run("insert into place select ST_MakeLine(geom, ST_Translate(geom, random() - 0.5, random() - 0.5)) from place"
                + " where ST_Dimension(geom) = 0 limit 500");
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    private static void run(String sql) {
        test.database().with(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return null;
        });
    }

    private static long count(Connection connection, SqlText condition) throws SQLException {
        SqlText count = SqlText.compose("select count(*) from place where %s", condition);
        try (PreparedStatement statement = count.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static SqlText plain(Geometry area) {
        return SqlText.of(
                "ST_Intersects(geom, ST_SetSRID(ST_GeomFromWKB(?), 4326))", (Object) new WKBWriter().write(area));
    }

    private static void assertSame(Geometry area) {
        test.database().with(connection -> {
            SqlText differ = SqlText.compose("(%s) is distinct from (%s)", AreaSql.of(area), plain(area));
            assertEquals(0, count(connection, differ), area.toText());
            return null;
        });
    }

    /** A star around the middle of the places, whose corners lie between a tenth of a degree and one degree away. */
    private static Polygon star(Random random) {
        int corners = 3 + random.nextInt(60);
        double even = random.nextBoolean() ? 0.95 : 0.3;
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int corner = 0; corner < corners; corner++) {
            double away = even + (1 - even) * random.nextDouble();
            double angle = 2 * Math.PI * corner / corners;
            ring[corner] = new Coordinate(76 + away * Math.cos(angle), 39 + away * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return SHAPES.createPolygon(ring);
    }

    @Test
    void theSameShapesOfAnyKindMeetAnArea() {
        Random random = new Random(4);
        int quick = 0;
        for (int round = 0; round < 60; round++) {
            Polygon star = star(random);
            assertSame(star);
            quick += AreaSql.of(star).text().contains("geom @") ? 1 : 0;
        }
        assertTrue(quick > 20, "some have a box within: " + quick);
    }

    @Test
    void sidesAndHolesOnPlacesCountAsBefore() throws Exception {
        WKTReader read = new WKTReader();
        assertSame(read.read("POLYGON((75.5 38.5, 76.5 38.5, 76.5 39.5, 75.5 39.5, 75.5 38.5))"));
        Geometry hole = read.read(
                "POLYGON((75 38, 77 38, 77 40, 75 40, 75 38), (75.5 38.5, 76.5 38.5, 76.5 39.5, 75.5 39.5, 75.5 38.5))");
        assertSame(hole);
        assertFalse(AreaSql.of(hole).text().contains("geom @"), "its middle is a hole");
        assertSame(read.read(
                "MULTIPOLYGON(((75 38, 75.4 38, 75.4 40, 75 40, 75 38)), ((76 38, 77 38, 77 40, 76 40, 76 38)))"));
        assertSame(read.read(
                "POLYGON((75.9999 38.9999, 76.0001 38.9999, 76.0001 39.0001, 75.9999 39.0001, 75.9999 38.9999))"));
    }

    /** Two triangles that meet in a point, which no standard calls an area. */
    @Test
    void anAreaThatCrossesItselfIsLeftToTheDatabase() throws Exception {
        Geometry bow = new WKTReader().read("POLYGON((75 38, 77 40, 77 38, 75 40, 75 38))");
        assertEquals(plain(bow).text(), AreaSql.of(bow).text());
    }
}

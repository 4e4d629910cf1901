package org.mineralgis.datum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GeodeticDatum;
import org.mineralgis.store.Database;
import org.mineralgis.store.TestDatabase;

/** Holds projections and the shift of Beijing 1954 to PostGIS, which asks PROJ. */
class TransverseMercatorTest {

    private static TestDatabase postgis;

    @BeforeAll
    static void create() {
        postgis = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        postgis.close();
    }

    static Stream<Crs> zones() {
        return Stream.of(Crs.values()).filter(crs -> crs.zone().isPresent());
    }

    /** All of the region and what is around it, 0.25 degrees apart. */
    private static List<Coordinate> region() {
        List<Coordinate> grid = new ArrayList<>();
        for (double longitude = 72.5; longitude <= 81; longitude += 0.25) {
            for (double latitude = 34.5; latitude <= 42.5; latitude += 0.25) {
                grid.add(new Coordinate(longitude, latitude));
            }
        }
        return grid;
    }

    /** What PostGIS makes of the positions, in the order of {@code positions}. */
    private static List<Coordinate> transform(List<Coordinate> positions, int from, int to) {
        List<String> rows = new ArrayList<>();
        for (Coordinate position : positions) {
            rows.add("(" + rows.size() + ", " + position.x + "::float8, " + position.y + "::float8)");
        }
        String sql = "select st_x(p), st_y(p) from (select n, st_transform(st_setsrid(st_makepoint(x, y), " + from
                + "), " + to + ") as p from (values " + String.join(", ", rows) + ") given (n, x, y)) moved order by n";
        return query(postgis.database(), sql);
    }

    private static List<Coordinate> query(Database database, String sql) {
        return database.with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                List<Coordinate> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Coordinate(rows.getDouble(1), rows.getDouble(2)));
                }
                return found;
            }
        });
    }

    private static int code(Crs crs) {
        return Integer.parseInt(crs.key().substring("EPSG:".length()));
    }

    private static TransverseMercator projection(Crs crs) {
        Ellipsoid ellipsoid =
                switch (crs.datum()) {
                    case XIAN_1980 -> Ellipsoid.IAG_1975;
                    case BEIJING_1954 -> Ellipsoid.KRASSOVSKY;
                    default -> Ellipsoid.CGCS2000;
                };
        return new TransverseMercator(ellipsoid, crs.zone().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("zones")
    void everyZoneAgreesWithPostgisToAMillimetreInTheWholeRegionBothWays(Crs crs) {
        int geographic = code(DatumShifts.geographic(crs.datum()));
        List<Coordinate> degrees = region();
        List<Coordinate> metres = transform(degrees, geographic, code(crs));
        List<Coordinate> back = transform(metres, code(crs), geographic);
        TransverseMercator projection = projection(crs);
        for (int index = 0; index < degrees.size(); index++) {
            Coordinate projected = projection.project(degrees.get(index));
            assertEquals(0, projected.distance(metres.get(index)), 0.0005, () -> "forward at " + projected);
            Coordinate unprojected = projection.unproject(metres.get(index));
            // 5e-9 degrees are 0.5 mm.
            assertEquals(0, unprojected.distance(back.get(index)), 5e-9, () -> "inverse at " + unprojected);
        }
    }

    @Test
    void theReferencePositionInZone25IsAsPublished() {
        Coordinate wulagen = projection(Crs.EPSG_4513).project(new Coordinate(75.02, 39.68));
        assertEquals(25_501_715.823, wulagen.x, 0.0005);
        assertEquals(4_393_999.122, wulagen.y, 0.0005);
    }

    @Test
    void theSeriesHoldsTwentyDegreesFromTheCentralMeridian() {
        TransverseMercator projection = projection(Crs.EPSG_4513);
        for (double longitude = 55; longitude <= 95; longitude += 0.5) {
            for (double latitude = 0; latitude <= 85; latitude += 2.5) {
                Coordinate position = new Coordinate(longitude, latitude);
                Coordinate back = projection.unproject(projection.project(position));
                assertEquals(0, position.distance(back), 1e-11, () -> "at " + position);
            }
        }
    }

    @Test
    void beijing1954InsideItsAreaAgreesWithPostgisToAMillimetre() {
        List<Coordinate> positions = region().stream()
                .filter(position -> DatumShifts.BEIJING_1954.area().contains(position.x, position.y))
                // PROJ asks whether the result lies in the area.
                .filter(position -> position.x > 77.5 && position.y > 37.1 && position.y < 41.9)
                .toList();
        assertTrue(positions.size() > 200);
        List<Coordinate> expected = transform(positions, 4214, 4326);
        for (int index = 0; index < positions.size(); index++) {
            Coordinate shifted = DatumShifts.BEIJING_1954.formula().apply(positions.get(index));
            assertEquals(0, shifted.distance(expected.get(index)), 5e-9, () -> "at " + shifted);
        }
    }

    /** EPSG method 9603 written out again, with the latitude by plain iteration, as guidance note 7-2 gives it. */
    @Test
    void beijing1954EqualsThePublishedFormulaToAMillimetre() {
        for (Coordinate position : region()) {
            double phi = Math.toRadians(position.y);
            double lambda = Math.toRadians(position.x);
            double e2 = 2 / 298.3 - 1 / (298.3 * 298.3);
            double nu = 6378245 / Math.sqrt(1 - e2 * Math.pow(Math.sin(phi), 2));
            double x = nu * Math.cos(phi) * Math.cos(lambda) + 15.8;
            double y = nu * Math.cos(phi) * Math.sin(lambda) - 154.4;
            double z = (1 - e2) * nu * Math.sin(phi) - 82.3;
            double target = 2 / 298.257223563 - 1 / (298.257223563 * 298.257223563);
            double latitude = Math.atan2(z, Math.hypot(x, y));
            for (int round = 0; round < 20; round++) {
                double radius = 6378137 / Math.sqrt(1 - target * Math.pow(Math.sin(latitude), 2));
                latitude = Math.atan2(z + target * radius * Math.sin(latitude), Math.hypot(x, y));
            }
            Coordinate shifted = DatumShifts.BEIJING_1954_EXTRAPOLATED.formula().apply(position);
            assertEquals(Math.toDegrees(latitude), shifted.y, 1e-12);
            assertEquals(Math.toDegrees(Math.atan2(y, x)), shifted.x, 1e-12);
        }
    }

    @Test
    void everyDatumHasAGeographicSystemOfItsOwn() {
        for (GeodeticDatum datum : GeodeticDatum.values()) {
            assertEquals(datum, DatumShifts.geographic(datum).datum());
        }
    }
}

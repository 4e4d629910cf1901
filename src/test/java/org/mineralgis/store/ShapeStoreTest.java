package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.WKBWriter;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.query.Selection;
import org.mineralgis.tile.DatasetFixture;

final class ShapeStoreTest {

    private static final BoundingBox WORLD = new BoundingBox(-180, -90, 180, 90);
    private static final double EQUATOR_METERS = 2 * Math.PI * 6_378_137;

    private static TestDatabase test;
    private static Catalogue catalogue;

    private record Place(double x, double y, long rank) {}

    @BeforeAll
    static void loadDatasets() {
        test = TestDatabase.create();
        Random random = new Random(5);
        List<Feature> mines = new ArrayList<>();
        for (int number = 0; number < 3_000; number++) {
            double spread = number % 2 == 0 ? 2 : 0.1;
            String point =
                    "POINT(%s %s)".formatted(75 + spread * random.nextGaussian(), 39 + spread * random.nextGaussian());
            mines.add(LoadedFixture.feature("mine-" + number, point, number % 3 == 0 ? "zinc" : "lead"));
        }
        LoadedFixture.load(
                test,
                LoadedFixture.dataset("mine", GeometryType.POINT, LoadedFixture.field("metal", FieldType.TEXT)),
                mines);
        List<Feature> counties = new ArrayList<>();
        for (int number = 0; number < 400; number++) {
            double west = 74 + number % 20 * 0.1;
            double south = 38 + number / 20 * 0.1;
            String box = "MULTIPOLYGON(((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s)))"
                    .formatted(west, south, west + 0.1, south + 0.1);
            counties.add(LoadedFixture.feature("county-" + number, box, number % 3 == 0 ? "zinc" : "lead"));
        }
        LoadedFixture.load(
                test,
                LoadedFixture.dataset(
                        "county", GeometryType.MULTI_POLYGON, LoadedFixture.field("metal", FieldType.TEXT)),
                counties);
        catalogue = new CatalogueStore(test.database()).current();
    }

    @AfterAll
    static void dropDatasets() {
        test.close();
    }

    @Test
    void aSelectionOfAllRecordsDrawsWhatIsDrawnWithoutOne() {
        for (TileMatrixSet set : TileMatrixSet.values()) {
            for (int zoom = 0; zoom <= 15; zoom++) {
                TileCoordinate tile = tileAt(set, zoom, 75.03, 39.01);
                List<String> all = rows(List.of(whole("mine"), whole("county")), tile);
                assertEquals(
                        all,
                        rows(List.of(among("mine", within(WORLD)), among("county", within(WORLD))), tile),
                        tile.toString());
                assertTrue(!all.isEmpty());
            }
        }
    }

    @Test
    void amongSelectedPointsTheLargestRankOfEachCellStandsForItsCell() {
        Map<String, Place> zinc = places("metal = 'zinc'");
        for (int zoom = 3; zoom <= 13; zoom++) {
            TileCoordinate tile = tileAt(TileMatrixSet.WEB_MERCATOR_QUAD, zoom, 75.03, 39.01);
            TileGround ground = TileGround.of(tile);
            double cell = EQUATOR_METERS / 64 / (1 << zoom);
            Map<String, List<Place>> cells = new HashMap<>();
            zinc.values().forEach(place -> cells.computeIfAbsent(
                            (long) Math.floor((place.x + EQUATOR_METERS / 2) / cell)
                                    + ":"
                                    + (long) Math.floor((place.y + EQUATOR_METERS / 2) / cell),
                            key -> new ArrayList<>())
                    .add(place));
            Map<Long, Integer> expected = new TreeMap<>();
            cells.values().forEach(places -> {
                Place winner = places.stream()
                        .max((a, b) -> Long.compare(a.rank, b.rank))
                        .orElseThrow();
                if (winner.x >= ground.west()
                        && winner.x <= ground.east()
                        && winner.y >= ground.south()
                        && winner.y <= ground.north()) {
                    expected.put(winner.rank, places.size());
                }
            });
            Map<Long, Integer> drawn = new TreeMap<>();
            new ShapeStore(test.database())
                    .forEach(List.of(among("mine", metal("zinc"))), ground, row -> drawn.put(row.rank(), row.count()));
            assertEquals(expected, drawn, "zoom " + zoom);
        }
    }

    @Test
    void areasAreDrawnAndLabelledWhenTheyAreSelected() {
        TileCoordinate tile = tileAt(TileMatrixSet.WEB_MERCATOR_QUAD, 6, 75.03, 39.01);
        List<ShapeRow> rows = new ArrayList<>();
        new ShapeStore(test.database())
                .forEach(List.of(among("county", metal("zinc"))), TileGround.of(tile), rows::add);
        assertEquals(134, rows.stream().filter(row -> !row.label()).count());
        assertEquals(134, rows.stream().filter(ShapeRow::label).count(), "none gives way to one that is not selected");
        assertTrue(rows.stream().allMatch(row -> row.count() == 1));
    }

    @Test
    void rowsTellWhichDatasetTheyAreOf() {
        TileGround ground = TileGround.of(tileAt(TileMatrixSet.WEB_MERCATOR_QUAD, 9, 75.03, 39.01));
        new ShapeStore(test.database())
                .forEach(
                        List.of(whole("county"), whole("mine")),
                        ground,
                        row -> assertEquals(row.dataset() == 1, !row.label() && row.wkb()[1] == 1));
    }

    @Test
    void aDatasetThatTheDatabaseDoesNotHaveIsAFailure() {
        var ghost = DatasetFixture.of("ghost", GeometryType.POINT).loaded();
        TileGround ground = TileGround.of(new TileCoordinate(8, 181, 97));
        assertThrows(DatabaseException.class, () -> new ShapeStore(test.database())
                .forEach(List.of(SelectedDataset.whole(ghost)), ground, row -> {}));
    }

    @Test
    void theIndexFindsTheFewAmongTheMany() {
        TileGround ground = TileGround.of(new TileCoordinate(12, 2902, 1556));
        SqlText sql = ShapeSql.of(List.of(whole("mine")), ground);
        String plan = test.database().with(connection -> {
            try (var statement = new SqlText("explain " + sql.text(), sql.values()).prepare(connection);
                    var rows = statement.executeQuery()) {
                StringBuilder text = new StringBuilder();
                while (rows.next()) {
                    text.append(rows.getString(1)).append('\n');
                }
                return text.toString();
            }
        });
        assertTrue(plan.contains("Index"), plan);
    }

    @Test
    void whatIsDrawnAtEachLevelIsCounted() {
        ShapeCounts counts =
                new ShapeStore(test.database()).count(whole("mine").loaded().dataset());
        assertEquals(0, counts.withoutPosition());
        assertEquals(3_000, counts.records(14));
        assertTrue(counts.records(3) > 0 && counts.records(3) < counts.records(8));
        assertEquals(
                400,
                new ShapeStore(test.database())
                        .count(whole("county").loaded().dataset())
                        .labels(14));
    }

    private static SelectedDataset whole(String id) {
        return SelectedDataset.whole(catalogue.find(id).orElseThrow());
    }

    private static SelectedDataset among(String id, Selection selection) {
        return new SelectedDataset(catalogue.find(id).orElseThrow(), selection);
    }

    private static Selection within(BoundingBox box) {
        return new Selection(box, null, null, Map.of(), null, null);
    }

    private static Selection metal(String name) {
        return new Selection(null, null, null, Map.of("metal", name), null, null);
    }

    private static TileCoordinate tileAt(TileMatrixSet set, int zoom, double longitude, double latitude) {
        return new TileCoordinate(set, zoom, (int) set.column(zoom, longitude), (int) set.row(zoom, latitude));
    }

    private static List<String> rows(List<SelectedDataset> datasets, TileCoordinate tile) {
        List<String> rows = new ArrayList<>();
        new ShapeStore(test.database())
                .forEach(
                        datasets,
                        TileGround.of(tile),
                        row -> rows.add(row.dataset() + " " + row.label() + " " + row.gridZoom() + " " + row.rank()
                                + " " + row.count() + " " + WKBWriter.toHex(row.wkb())));
        return rows.stream().sorted().toList();
    }

    private static Map<String, Place> places(String condition) {
        return test.database().with(connection -> {
            Map<String, Place> places = new HashMap<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select fid, ST_X(s.geom), ST_Y(s.geom), rank from tile.mine s"
                            + " join gis.mine r using (fid) where max_zoom = 22 and " + condition)) {
                while (rows.next()) {
                    places.put(rows.getString(1), new Place(rows.getDouble(2), rows.getDouble(3), rows.getLong(4)));
                }
            }
            return places;
        });
    }
}

package org.mineralgis.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tileverse.vectortile.mvt.VectorTileCodec;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.DatabaseException;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.TestDatabase;

final class TileEncoderTest {

    /** The tile of zoom 8 that holds Wulagen; it spans 74.53125 to 75.9375 east. */
    private static final TileCoordinate WULAGEN_TILE = new TileCoordinate(8, 181, 97);

    private static TestDatabase test;
    private static TileEncoder encoder;
    private static List<SelectedDataset> datasets;

    @BeforeAll
    static void loadDatasets() {
        test = TestDatabase.create();
        LoadedFixture.load(
                test,
                LoadedFixture.dataset(
                        "county", GeometryType.MULTI_POLYGON, LoadedFixture.field("name_zh", FieldType.TEXT)),
                List.of(
                        county("west", "西县", "((74 39, 75.2 39, 75.2 40, 74 40, 74 39))"),
                        county("east", "东县", "((75.2 39, 78 39, 78 40, 75.2 40, 75.2 39))"),
                        county("speck", "小", "((75 39.5, 75.02 39.5, 75.02 39.52, 75 39.52, 75 39.5))"),
                        county("land", "地", "((60 20, 100 20, 100 60, 60 60, 60 20))")));
        LoadedFixture.load(
                test,
                LoadedFixture.dataset(
                        "mine",
                        GeometryType.POINT,
                        LoadedFixture.field("name_zh", FieldType.TEXT),
                        LoadedFixture.field("employees", FieldType.INTEGER),
                        LoadedFixture.field("grade", FieldType.NUMBER),
                        LoadedFixture.field("open_pit", FieldType.BOOLEAN),
                        LoadedFixture.field("since", FieldType.DATE),
                        LoadedFixture.field("commodities", FieldType.LIST)),
                List.of(
                        LoadedFixture.feature(
                                "wulagen",
                                "POINT(75.0417 39.6811)",
                                "乌拉根铅锌矿",
                                -1200L,
                                2.55,
                                true,
                                LocalDate.of(2008, 7, 1),
                                List.of("Zn", "Pb")),
                        LoadedFixture.feature("nameless", "POINT(75.2 39.5)", null, null, null, null, null, List.of()),
                        LoadedFixture.feature("lost", null, "无位置", null, null, null, null, null),
                        LoadedFixture.feature("border", "POINT(75.9375 39.5)", null, null, null, null, null, null),
                        LoadedFixture.feature("beside", "POINT(75.2001 39.5)", null, null, null, null, null, null)));
        Catalogue catalogue = new CatalogueStore(test.database()).current();
        datasets = List.of(
                SelectedDataset.whole(catalogue.find("county").orElseThrow()),
                SelectedDataset.whole(catalogue.find("mine").orElseThrow()));
        encoder = new TileEncoder(test.database());
    }

    private static org.mineralgis.model.Feature county(String fid, String name, String polygon) {
        return LoadedFixture.feature(fid, "MULTIPOLYGON(" + polygon + ")", name);
    }

    @AfterAll
    static void dropDatasets() {
        test.close();
    }

    @Test
    void aPointLiesWithinOneGridUnitOfWhereItShould() {
        DecodedTile tile = decode(WULAGEN_TILE);
        Coordinate wulagen = tile.byFid("mine").get("wulagen").geometry().getCoordinate();
        double tiles = 1 << 8;
        double sine = Math.sin(Math.toRadians(39.6811));
        double column = (75.0417 + 180) / 360 * tiles;
        double row = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * tiles;
        assertEquals((column - 181) * tile.extent("mine"), wulagen.x, 1);
        assertEquals((row - 97) * tile.extent("mine"), wulagen.y, 1);
    }

    @Test
    void inWorldCrs84QuadAPointLiesWhereItsDegreesPutIt() {
        TileCoordinate tile = new TileCoordinate(TileMatrixSet.WORLD_CRS84_QUAD, 7, 181, 35);
        Coordinate wulagen =
                decode(tile).byFid("mine").get("wulagen").geometry().getCoordinate();
        double degrees = 180.0 / 128;
        assertEquals(((75.0417 + 180) / degrees - 181) * 4096, wulagen.x, 1);
        assertEquals(((90 - 39.6811) / degrees - 35) * 4096, wulagen.y, 1);
    }

    @Test
    void everyValueArrivesWithItsType() {
        assertEquals(
                Map.of(
                        "fid", "wulagen",
                        "evidence", "published",
                        "name_zh", "乌拉根铅锌矿",
                        "employees", -1200L,
                        "grade", 2.55,
                        "open_pit", true,
                        "since", "2008-07-01",
                        "commodities", "Zn;Pb"),
                decode(WULAGEN_TILE).byFid("mine").get("wulagen").properties());
    }

    @Test
    void aFieldWithoutValueIsNotInTheTile() {
        assertEquals(
                Map.of("fid", "nameless", "evidence", "published"),
                decode(tileAt(14, 75.2, 39.5)).byFid("mine").get("nameless").properties());
    }

    @Test
    void whoStandsForOthersTellsHowMany() {
        DecodedTile tile = decode(WULAGEN_TILE);
        Map<String, DecodedTile.Feature> mines = tile.byFid("mine");
        assertEquals(3, mines.size(), "two lie in one cell: " + mines.keySet());
        String winner = mines.containsKey("beside") ? "beside" : "nameless";
        assertEquals(2L, mines.get(winner).properties().get("point_count"));
        assertEquals(null, mines.get("wulagen").properties().get("point_count"));
    }

    @Test
    void neighboursShareThePointsOfTheirBuffer() {
        assertTrue(decode(WULAGEN_TILE).byFid("mine").containsKey("border"));
        assertTrue(decode(new TileCoordinate(8, 182, 97)).byFid("mine").containsKey("border"));
    }

    @Test
    void anAreaIsCutAtTheBufferAndLabelledInOneTileOnly() {
        DecodedTile tile = decode(WULAGEN_TILE);
        Geometry east = tile.byFid("county").get("east").geometry();
        int extent = tile.extent("county");
        assertEquals(extent + extent / 64, east.getEnvelopeInternal().getMaxX());
        assertTrue(tile.byFid("county.label").containsKey("west"));
        assertTrue(!tile.byFid("county.label").containsKey("east"));
        DecodedTile next = decode(new TileCoordinate(8, 182, 97));
        assertEquals("东县", next.byFid("county.label").get("east").properties().get("name_zh"));
    }

    @Test
    void anAreaAroundTheTileIsASquare() {
        DecodedTile tile = decode(WULAGEN_TILE);
        double extent = tile.extent("county");
        double margin = extent / 64;
        Geometry land = tile.byFid("county").get("land").geometry();
        assertEquals(5, land.getNumPoints());
        assertEquals((extent + 2 * margin) * (extent + 2 * margin), land.getArea());
    }

    @Test
    void theFinerLevelOfABandIsOnItsGrid() {
        assertEquals(8192, decode(new TileCoordinate(8, 181, 97)).extent("county"), "8 and 9 share a grid");
        assertEquals(4096, decode(new TileCoordinate(9, 362, 194)).extent("county"));
        assertEquals(4096 << 2, decode(new TileCoordinate(12, 2902, 1556)).extent("county"), "the grid of level 14");
    }

    @Test
    void neighbouringAreasKeepTheirCommonBorder() {
        for (int zoom = 0; zoom <= 14; zoom++) {
            DecodedTile tile = decode(tileAt(zoom, 75.2, 39.6));
            double border = tile.byFid("county")
                    .get("west")
                    .geometry()
                    .getEnvelopeInternal()
                    .getMaxX();
            assertEquals(
                    border,
                    tile.byFid("county")
                            .get("east")
                            .geometry()
                            .getEnvelopeInternal()
                            .getMinX());
        }
    }

    @Test
    void beyondTheLastLevelsTheDetailedBandGoesOn() {
        assertTrue(decode(tileAt(22, 75.0417, 39.6811)).byFid("mine").containsKey("wulagen"));
        assertTrue(decode(tileAt(22, 75.2, 39.6)).byFid("county").containsKey("east"));
    }

    private static TileCoordinate tileAt(int zoom, double longitude, double latitude) {
        TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;
        return new TileCoordinate(zoom, (int) set.column(zoom, longitude), (int) set.row(zoom, latitude));
    }

    @Test
    void whereNothingLiesThereAreNoBytes() {
        assertEquals(0, encode(new TileCoordinate(8, 0, 97)).length);
    }

    @Test
    void theSameTileIsTheSameBytes() {
        assertArrayEquals(encode(WULAGEN_TILE), encode(WULAGEN_TILE));
    }

    @Test
    void anotherDecoderReadsTheSame() throws IOException {
        var tile = new VectorTileCodec().decode(encode(WULAGEN_TILE));
        assertEquals(
                decode(WULAGEN_TILE).features("county").size(),
                tile.getFeatures("county").count());
        assertEquals(3, tile.getFeatures("mine").count());
    }

    @Test
    void aDatasetThatTheDatabaseDoesNotHaveIsAFailureNotAnEmptyTile() {
        LoadedDataset ghost = DatasetFixture.of("ghost", GeometryType.POINT).loaded();
        List<SelectedDataset> wanted = List.of(SelectedDataset.whole(ghost));
        assertThrows(DatabaseException.class, () -> encoder.encode(wanted, WULAGEN_TILE));
    }

    private static byte[] encode(TileCoordinate tile) {
        return encoder.encode(datasets, tile).bytes(ContentCoding.IDENTITY);
    }

    private static DecodedTile decode(TileCoordinate tile) {
        return DecodedTile.of(encode(tile));
    }
}

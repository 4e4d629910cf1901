package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tileverse.vectortile.model.VectorTile;
import io.tileverse.vectortile.mvt.VectorTileCodec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.tile.DatasetFixture;

final class TileStoreTest {

    /** The tile of zoom 8 that holds Wulagen; it spans 74.53125 to 75.9375 east. */
    private static final TileCoordinate WULAGEN_TILE = new TileCoordinate(8, 181, 97);

    private static final LoadedDataset MINE = DatasetFixture.of("mine", GeometryType.POINT)
            .named("name_zh", "name_en")
            .field("employees", FieldType.INTEGER)
            .field("grade", FieldType.NUMBER)
            .field("open_pit", FieldType.BOOLEAN)
            .field("since", FieldType.DATE)
            .field("commodities", FieldType.LIST)
            .loaded();
    private static final LoadedDataset COUNTY = DatasetFixture.of("county", GeometryType.MULTI_POLYGON)
            .named("name_zh", "name_en")
            .zoom(0, 10)
            .loaded();

    private static TestDatabase test;

    @BeforeAll
    static void createDatasets() {
        test = TestDatabase.create();
        test.execute("""
                create table gis.mine (fid text collate "C" primary key, evidence text not null,
                    name_zh text, name_en text, employees bigint, grade double precision, open_pit boolean,
                    since date, commodities text[], geom geometry(Point, 4326));
                create index on gis.mine using gist (geom);
                insert into gis.mine values
                ('wulagen', 'published', '乌拉根铅锌矿', 'Wulagen', 1200, 2.55, true, '2008-07-01', '{Zn,Pb}',
                    'srid=4326;point(75.0417 39.6811)'),
                ('nameless', 'announced', null, null, null, null, null, null, '{}', 'srid=4326;point(75.2 39.5)'),
                ('lost', 'announced', '无位置', 'No position', null, null, null, null, null, null),
                ('border', 'published', null, 'On the edge', null, null, null, null, null,
                    'srid=4326;point(75.9375 39.5)'),
                ('pole', 'published', null, 'North Pole', null, null, null, null, null, 'srid=4326;point(0 90)');
                create table gis.county (fid text collate "C" primary key, evidence text not null,
                    name_zh text, name_en text, geom geometry(MultiPolygon, 4326));
                insert into gis.county values
                ('west', 'published', '西县', 'West', 'srid=4326;multipolygon(((74 39, 75.2 39, 75.2 40, 74 40, 74 39)))'),
                ('east', 'published', '东县', 'East', 'srid=4326;multipolygon(((75.2 39, 78 39, 78 40, 75.2 40, 75.2 39)))'),
                ('speck', 'published', '小', 'Speck',
                    'srid=4326;multipolygon(((75 39.5, 75.02 39.5, 75.02 39.52, 75 39.52, 75 39.5)))');
                """);
    }

    @AfterAll
    static void dropDatasets() {
        test.close();
    }

    @Test
    void aPointLiesWithinOneGridUnitOfWhereItShould() throws IOException {
        Coordinate wulagen =
                feature(WULAGEN_TILE, "mine", "wulagen").getGeometry().getCoordinate();
        double tiles = 1 << 8;
        double sine = Math.sin(Math.toRadians(39.6811));
        double column = (75.0417 + 180) / 360 * tiles;
        double row = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * tiles;
        assertEquals((column - 181) * 4096, wulagen.x, 1);
        assertEquals((row - 97) * 4096, wulagen.y, 1);
    }

    @Test
    void inWorldCrs84QuadAPointLiesWhereItsDegreesPutIt() throws IOException {
        TileCoordinate tile = new TileCoordinate(TileMatrixSet.WORLD_CRS84_QUAD, 7, 181, 35);
        Coordinate wulagen = feature(tile, "mine", "wulagen").getGeometry().getCoordinate();
        double degrees = 180.0 / 128;
        assertEquals(((75.0417 + 180) / degrees - 181) * 4096, wulagen.x, 1);
        assertEquals(((90 - 39.6811) / degrees - 35) * 4096, wulagen.y, 1);
    }

    @Test
    void levelZeroOfWorldCrs84QuadIsTheWesternAndTheEasternHalf() throws IOException {
        assertEquals(
                List.of("pole"),
                fids(new TileCoordinate(TileMatrixSet.WORLD_CRS84_QUAD, 0, 0, 0), "mine"),
                "on the border of both, and not off this map");
        assertEquals(
                List.of("border", "nameless", "pole", "wulagen"),
                fids(new TileCoordinate(TileMatrixSet.WORLD_CRS84_QUAD, 0, 1, 0), "mine"));
    }

    @Test
    void everyValueArrivesWithItsType() throws IOException {
        Map<String, Object> values =
                new TreeMap<>(feature(WULAGEN_TILE, "mine", "wulagen").getAttributes());
        assertEquals("Zn;Pb", values.get("commodities"));
        assertEquals(1200L, ((Number) values.get("employees")).longValue());
        assertEquals(2.55, ((Number) values.get("grade")).doubleValue());
        assertEquals(true, values.get("open_pit"));
        assertEquals("2008-07-01", values.get("since"));
        assertEquals("乌拉根铅锌矿", values.get("name_zh"));
        assertEquals("published", values.get("evidence"));
        assertEquals("wulagen", values.get("fid"));
    }

    @Test
    void aFieldWithoutValueIsNotInTheTile() throws IOException {
        assertEquals(
                Map.of("fid", "nameless", "evidence", "announced"),
                feature(WULAGEN_TILE, "mine", "nameless").getAttributes());
    }

    @Test
    void aRecordWithoutPositionIsInNoTile() throws IOException {
        List<String> all = fids(new TileCoordinate(0, 0, 0), "mine");
        assertEquals(
                List.of("border", "nameless", "wulagen"), all, "in the order of their ids; the pole is off the map");
    }

    @Test
    void neighboursShareThePointsOfTheirBuffer() throws IOException {
        assertTrue(fids(WULAGEN_TILE, "mine").contains("border"));
        assertEquals(List.of("border"), fids(new TileCoordinate(8, 182, 97), "mine"));
    }

    @Test
    void anAreaIsCutAtTheBufferAndLabelledInOneTileOnly() throws IOException {
        Geometry east = feature(WULAGEN_TILE, "county", "east").getGeometry();
        assertEquals(4096 + 64, east.getEnvelopeInternal().getMaxX());
        assertEquals(List.of("speck", "west"), fids(WULAGEN_TILE, "county.label"));
        assertEquals(List.of("east"), fids(new TileCoordinate(8, 182, 97), "county.label"));
        assertEquals(
                "东县",
                feature(new TileCoordinate(8, 182, 97), "county.label", "east").getAttribute("name_zh"));
    }

    @Test
    void aSmallAreaStaysWhileItIsAtLeastHalfAPixel() throws IOException {
        // 0.02 degrees are 0.9 of the 512 pixels of a tile at zoom 5.
        assertTrue(fids(new TileCoordinate(5, 22, 12), "county").contains("speck"));
    }

    @Test
    void neighbouringAreasKeepTheirCommonBorder() throws IOException {
        TileCoordinate tile = new TileCoordinate(6, 45, 24);
        double border = feature(tile, "county", "west")
                .getGeometry()
                .getEnvelopeInternal()
                .getMaxX();
        assertEquals(
                border,
                feature(tile, "county", "east")
                        .getGeometry()
                        .getEnvelopeInternal()
                        .getMinX());
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
    void theIndexFindsTheFewAmongTheMany() {
        test.execute("""
                create table gis.quake (fid text collate "C" primary key, evidence text not null, geom geometry(Point, 4326));
                insert into gis.quake select i::text, 'measured', st_setsrid(st_point(i % 360 - 180, i / 360 % 160 - 80), 4326)
                    from generate_series(1, 20000) i;
                create index on gis.quake using gist (geom);
                analyze gis.quake;
                """);
        var quake = SelectedDataset.whole(
                DatasetFixture.of("quake", GeometryType.POINT).loaded());
        String plan = plan(TileSql.of(List.of(quake), new TileCoordinate(9, 362, 194)));
        assertTrue(plan.contains("quake_geom_idx"), plan);
    }

    @Test
    void aDatasetThatTheDatabaseDoesNotHaveIsAFailureNotAnEmptyTile() {
        LoadedDataset ghost = DatasetFixture.of("ghost", GeometryType.POINT).loaded();
        TileStore store = new TileStore(test.database());
        assertThrows(DatabaseException.class, () -> store.encode(List.of(SelectedDataset.whole(ghost)), WULAGEN_TILE));
    }

    private static byte[] encode(TileCoordinate tile) {
        return new TileStore(test.database())
                .encode(List.of(SelectedDataset.whole(COUNTY), SelectedDataset.whole(MINE)), tile);
    }

    private static List<VectorTile.Layer.Feature> features(TileCoordinate tile, String layer) throws IOException {
        return new VectorTileCodec().decode(encode(tile)).getFeatures(layer).toList();
    }

    private static List<String> fids(TileCoordinate tile, String layer) throws IOException {
        return features(tile, layer).stream()
                .map(feature -> (String) feature.getAttribute("fid"))
                .collect(Collectors.toList());
    }

    private static VectorTile.Layer.Feature feature(TileCoordinate tile, String layer, String fid) throws IOException {
        return features(tile, layer).stream()
                .filter(feature -> fid.equals(feature.getAttribute("fid")))
                .findFirst()
                .orElseThrow();
    }

    private static String plan(SqlText sql) {
        return test.database().with(connection -> {
            try (var statement = new SqlText("explain " + sql.text(), sql.values()).prepare(connection);
                    var rows = statement.executeQuery()) {
                StringBuilder plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                return plan.toString();
            }
        });
    }
}

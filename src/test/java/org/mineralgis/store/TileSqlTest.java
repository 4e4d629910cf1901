package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.DateInterval;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.query.Selection;
import org.mineralgis.tile.DatasetFixture;

final class TileSqlTest {

    @Test
    void aDatasetOfPointsIsOneMvtLayerInTheOrderOfItsIds() {
        var mine = DatasetFixture.of("mine", GeometryType.POINT).field("depth", FieldType.NUMBER);
        assertEquals("""
                with tile as (
                    select st_tileenvelope(?, ?, ?) as frame,
                           st_makeenvelope(?, ?, ?, ?, 4326) as ground,
                           ?::double precision as tolerance)
                select coalesce((select st_asmvt("Record", 'mine', 4096, 'geom') from (
                    select st_asmvtgeom(st_transform(d.geom, 3857), (select frame from tile), 4096, 64, true) as geom, \
                d.fid, d."depth", d.evidence
                    from gis."mine" d where d.geom && (select ground from tile) order by d.fid) "Record"), ''::bytea)""", sql(3, mine));
    }

    @Test
    void everyNameFromTheCatalogueIsQuoted() {
        var odd = DatasetFixture.of("d\"; drop table x; --", GeometryType.POINT).field("f\"'", FieldType.TEXT);
        String sql = sql(3, odd);
        assertTrue(sql.contains("gis.\"d\"\"; drop table x; --\""), sql);
        assertTrue(sql.contains("d.\"f\"\"'\""), sql);
        var quote = DatasetFixture.of("it's", GeometryType.POINT);
        assertTrue(sql(3, quote).contains("'it''s'"));
    }

    @Test
    void datesAndListsBecomeText() {
        var typed = DatasetFixture.of("d", GeometryType.POINT)
                .field("day", FieldType.DATE)
                .field("metals", FieldType.LIST);
        String sql = sql(3, typed);
        assertTrue(sql.contains("to_char(d.\"day\", 'YYYY-MM-DD') as \"day\""), sql);
        assertTrue(sql.contains("nullif(array_to_string(d.\"metals\", ';'), '') as \"metals\""), sql);
    }

    @Test
    void linesLoseDetailBelowTheirLastZoomOnly() {
        var fault = DatasetFixture.of("fault", GeometryType.MULTI_LINE_STRING).zoom(4, 10);
        assertTrue(sql(9, fault).contains("st_simplify("));
        assertFalse(sql(10, fault).contains("st_simplify("));
    }

    @Test
    void onlyNamedAreasHaveLabelPoints() {
        var named = DatasetFixture.of("county", GeometryType.MULTI_POLYGON).named("name_zh", "name_en");
        var nameless = DatasetFixture.of("glacier", GeometryType.MULTI_POLYGON);
        var line = DatasetFixture.of("river", GeometryType.MULTI_LINE_STRING).named("name_zh", "name_en");
        String sql = sql(5, named, nameless, line);
        assertTrue(sql.contains("'county.label'"), sql);
        assertFalse(sql.contains("'glacier.label'") || sql.contains("'river.label'"), sql);
    }

    @Test
    void worldCrs84QuadIsCutInDegrees() {
        var fault = DatasetFixture.of("fault", GeometryType.MULTI_LINE_STRING).zoom(4, 10);
        var tile = new TileCoordinate(TileMatrixSet.WORLD_CRS84_QUAD, 8, 0, 0);
        SqlText sql = TileSql.of(List.of(SelectedDataset.whole(fault.loaded())), tile);
        assertTrue(sql.text().contains("select st_makeenvelope(?, ?, ?, ?, 4326) as frame"), sql.text());
        assertTrue(sql.text().contains("st_asmvtgeom(st_simplify(d.geom, (select tolerance"), sql.text());
        assertFalse(sql.text().contains("st_transform"), sql.text());
        assertEquals(
                List.of(-180.0, 90 - 180 / 256.0, -180 + 180 / 256.0, 90.0),
                sql.values().subList(0, 4));
        assertEquals(180 / 256.0 / 2048, (Double) sql.values().get(8), 1e-15, "two of 4096 units, in degrees");
        var last = new TileCoordinate(TileMatrixSet.WORLD_CRS84_QUAD, 9, 0, 0);
        assertFalse(TileSql.of(List.of(SelectedDataset.whole(fault.loaded())), last)
                .text()
                .contains("st_simplify("));
    }

    @Test
    void whatIsSelectedIsBoundAfterTheTileForEachMvtLayer() {
        var county = DatasetFixture.of("county", GeometryType.MULTI_POLYGON)
                .named("name_zh", "name_en")
                .field("since", FieldType.DATE);
        LocalDate day = LocalDate.of(2001, 5, 6);
        Selection selection = new Selection(null, null, new DateInterval(day, null), Map.of(), null, null);
        SqlText sql = TileSql.of(List.of(new SelectedDataset(county.loaded(), selection)), new TileCoordinate(3, 5, 3));
        assertEquals(List.of(day, day), sql.values().subList(8, 10), "of the areas and of their label points");
        assertTrue(sql.text().contains("(select ground from tile) and ((\"since\" is not null"), sql.text());
    }

    @Test
    void theGroundAskedForIsTheTileWithItsBuffer() {
        List<Number> tile = TileSql.parameters(new TileCoordinate(1, 1, 0));
        assertEquals(List.of(1, 1, 0), tile.subList(0, 3));
        assertEquals(-180 / 64.0, tile.get(3).doubleValue(), 1e-9, "west, a 64th of the tile outside");
        assertEquals(-2.8114, tile.get(4).doubleValue(), 1e-3, "south");
        assertEquals(180, tile.get(5).doubleValue(), "east, cut at the antimeridian");
        assertEquals(90, tile.get(6).doubleValue(), "north: beyond the last row lies only the pole");
        assertEquals(20_037_508.34 / 2048, tile.get(7).doubleValue(), 0.01, "two of 4096 units");
    }

    private static String sql(int zoom, DatasetFixture... datasets) {
        return TileSql.of(
                        Stream.of(datasets)
                                .map(dataset -> SelectedDataset.whole(dataset.loaded()))
                                .toList(),
                        new TileCoordinate(zoom, 0, 0))
                .text();
    }
}

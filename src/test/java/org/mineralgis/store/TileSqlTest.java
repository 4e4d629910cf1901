package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.tile.DatasetFixture;

final class TileSqlTest {

    @Test
    void aDatasetOfPointsIsOneMvtLayerInTheOrderOfItsIds() {
        var mine = DatasetFixture.of("mine", GeometryType.POINT).field("depth", FieldType.NUMBER);
        assertEquals("""
                with tile as (
                    select st_tileenvelope(?, ?, ?) as mercator,
                           st_makeenvelope(?, ?, ?, ?, 4326) as ground,
                           ?::double precision as tolerance)
                select coalesce((select st_asmvt("Record", 'mine', 4096, 'geom') from (
                    select st_asmvtgeom(st_transform(d.geom, 3857), (select mercator from tile), 4096, 64, true) as geom, \
                d.fid, d."depth", d.evidence
                    from gis."mine" d where d.geom && (select ground from tile) order by d.fid) "Record"), ''::bytea)""", TileSql.tile(List.of(mine.dataset()), 3));
    }

    @Test
    void everyNameFromTheCatalogueIsQuoted() {
        var odd = DatasetFixture.of("d\"; drop table x; --", GeometryType.POINT).field("f\"'", FieldType.TEXT);
        String sql = TileSql.tile(List.of(odd.dataset()), 3);
        assertTrue(sql.contains("gis.\"d\"\"; drop table x; --\""), sql);
        assertTrue(sql.contains("d.\"f\"\"'\""), sql);
        var quote = DatasetFixture.of("it's", GeometryType.POINT);
        assertTrue(TileSql.tile(List.of(quote.dataset()), 3).contains("'it''s'"));
    }

    @Test
    void datesAndListsBecomeText() {
        var typed = DatasetFixture.of("d", GeometryType.POINT)
                .field("day", FieldType.DATE)
                .field("metals", FieldType.LIST);
        String sql = TileSql.tile(List.of(typed.dataset()), 3);
        assertTrue(sql.contains("to_char(d.\"day\", 'YYYY-MM-DD') as \"day\""), sql);
        assertTrue(sql.contains("nullif(array_to_string(d.\"metals\", ';'), '') as \"metals\""), sql);
    }

    @Test
    void linesLoseDetailBelowTheirLastZoomOnly() {
        var fault = DatasetFixture.of("fault", GeometryType.MULTI_LINE_STRING).zoom(4, 10);
        assertTrue(TileSql.tile(List.of(fault.dataset()), 9).contains("st_simplify("));
        assertFalse(TileSql.tile(List.of(fault.dataset()), 10).contains("st_simplify("));
    }

    @Test
    void onlyNamedAreasHaveLabelPoints() {
        var named = DatasetFixture.of("county", GeometryType.MULTI_POLYGON).named("name_zh", "name_en");
        var nameless = DatasetFixture.of("glacier", GeometryType.MULTI_POLYGON);
        var line = DatasetFixture.of("river", GeometryType.MULTI_LINE_STRING).named("name_zh", "name_en");
        String sql = TileSql.tile(List.of(named.dataset(), nameless.dataset(), line.dataset()), 5);
        assertTrue(sql.contains("'county.label'"), sql);
        assertFalse(sql.contains("'glacier.label'") || sql.contains("'river.label'"), sql);
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
}

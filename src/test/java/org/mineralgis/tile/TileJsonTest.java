package org.mineralgis.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.store.ShapeCounts;

final class TileJsonTest {

    private static final LocalizedText TITLE = new LocalizedText("地图", "Map");
    private static final String TILES = "http://localhost/tiles/WebMercatorQuad/{z}/{y}/{x}";
    private static final Function<LoadedDataset, ShapeCounts> COUNTS =
            loaded -> new ShapeCounts(3, Map.of(4, 10L, 12, 97L), Map.of(4, 5L));
    private static final LoadedDataset MINE = DatasetFixture.of("mine", GeometryType.POINT)
            .field("status", FieldType.TEXT)
            .zoom(4, 12)
            .attribution("Mines <b>R & D</b>")
            .loaded();
    private static final LoadedDataset FAULT = DatasetFixture.of("fault", GeometryType.MULTI_LINE_STRING)
            .zoom(2, 9)
            .attribution("Faults")
            .loaded();

    @Test
    void theWholeTilesetIsDescribed() {
        ObjectNode json = TileJson.of(List.of(MINE, FAULT), TITLE, TILES, COUNTS);
        assertEquals("3.0.0", json.get("tilejson").asText());
        assertEquals("地图 · Map", json.get("name").asText());
        assertEquals(TILES, json.get("tiles").get(0).asText());
        assertEquals("[73.0,35.0,80.0,42.0]", json.get("bounds").toString());
        assertEquals(2, json.get("minzoom").asInt());
        assertEquals(12, json.get("maxzoom").asInt());
    }

    @Test
    void eachDatasetIsAVectorLayerWithItsFields() {
        ObjectNode json = TileJson.of(List.of(MINE, FAULT), TITLE, TILES, COUNTS);
        assertEquals("mine", json.at("/vector_layers/0/id").asText());
        assertEquals(4, json.at("/vector_layers/0/minzoom").asInt());
        assertEquals(
                "中文 status · English status",
                json.at("/vector_layers/0/fields/status").asText());
        assertEquals(4, json.at("/vector_layers/0/fields").size(), "with fid, evidence and point_count");
        assertEquals(2, json.at("/vector_layers/1/minzoom").asInt());
        assertEquals(12, json.at("/vector_layers/1/maxzoom").asInt(), "as far as the tileset goes");
    }

    @Test
    void theLabelPointsOfNamedAreasAreAVectorLayerToo() {
        LoadedDataset county = DatasetFixture.of("county", GeometryType.MULTI_POLYGON)
                .named("name_zh", "name_en")
                .loaded();
        ObjectNode json = TileJson.of(List.of(county), TITLE, TILES, COUNTS);
        assertEquals("county.label", json.at("/vector_layers/1/id").asText());
    }

    @Test
    void eachLayerTellsWhatItsTilesLeaveOut() {
        ObjectNode json = TileJson.of(List.of(MINE), TITLE, TILES, COUNTS);
        assertEquals(1, json.at("/vector_layers/0/_meta/records").asInt());
        assertEquals(3, json.at("/vector_layers/0/_meta/withoutPosition").asInt());
        assertEquals(10, json.at("/vector_layers/0/_meta/drawn/4").asInt());
        assertEquals(97, json.at("/vector_layers/0/_meta/drawn/12").asInt());
        assertEquals(9, json.at("/vector_layers/0/_meta/drawn").size(), "zooms 4 to 12");
        assertEquals(500_000, json.at("/vector_layers/0/_meta/tileBytesMax").asInt());
    }

    @Test
    void everySourceIsNamedOnceWithItsMarkupEscaped() {
        LoadedDataset second = DatasetFixture.of("suture", GeometryType.POINT)
                .attribution("Faults")
                .loaded();
        assertEquals(
                "Mines &lt;b&gt;R &amp; D&lt;/b&gt; | Faults",
                TileJson.of(List.of(MINE, FAULT, second), TITLE, TILES, COUNTS)
                        .get("attribution")
                        .asText());
    }

    @Test
    void nothingLoadedIsAValidTilesetWithoutBounds() {
        ObjectNode json = TileJson.of(List.of(), TITLE, TILES, COUNTS);
        assertEquals(0, json.get("vector_layers").size());
        assertFalse(json.has("bounds"));
    }
}

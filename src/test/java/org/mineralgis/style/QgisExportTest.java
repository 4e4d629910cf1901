package org.mineralgis.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.tile.DatasetFixture;

/** Files of the form in which QGIS 3.22 exports its own symbols as SLD 1.1, and one as GeoServer writes SLD 1.0. */
final class QgisExportTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void outline() throws IOException {
        Files.writeString(
                folder.resolve("map.yaml"),
                "order: [sites]\ngroups:\n  - {id: a, title: {zh: 甲, en: A}, datasets: [sites]}\n");
    }

    @Test
    void aSingleMarkKeepsItsShapeDashesTurnAndPlace() throws Exception {
        JsonNode layer = layers("single", GeometryType.POINT).get(1);
        assertEquals(
                "pentagon-14-ff0000@0.5-000000@1x1d4_2",
                layer.at("/layout/icon-image").asText());
        assertEquals(30, layer.at("/layout/icon-rotate").asInt());
        assertEquals("[7,-11]", layer.at("/paint/icon-translate").toString(), "SE counts upwards");
        assertEquals("single mark", layer.at("/metadata/mineralgis:legend/zh").asText());
    }

    @Test
    void categoriesAreRulesAndTheOneForAllElseMeansEmptyAndNone() throws Exception {
        List<JsonNode> layers = layers("categorised", GeometryType.POINT);
        assertEquals(
                "[\"==\",[\"get\",\"kind\"],\"copper\"]",
                layers.get(1).get("filter").toString());
        assertEquals(
                "[\"any\",[\"==\",[\"get\",\"kind\"],\"\"],[\"!\",[\"has\",\"kind\"]]]",
                layers.get(2).get("filter").toString());
    }

    @Test
    void rangesKeepTheirSizes() throws Exception {
        List<JsonNode> layers = layers("graduated", GeometryType.POINT);
        assertEquals(3.25, layers.get(1).at("/paint/circle-radius").asDouble());
        assertEquals(6.75, layers.get(2).at("/paint/circle-radius").asDouble());
    }

    @Test
    void rulesKeepScalesAndLikeInAnyCaseAndElse() throws Exception {
        List<JsonNode> layers = layers("rules", GeometryType.POINT);
        assertEquals(12.449, layers.get(1).get("minzoom").asDouble(), 1e-3);
        assertEquals(
                "[\"all\",[\"has\",\"name\"],[\"in\",\"mine\",[\"downcase\",[\"get\",\"name\"]]]]",
                layers.get(2).get("filter").toString());
        assertTrue(layers.get(2).at("/layout/icon-image").asText().startsWith("x-7-"), "QGIS calls it cross2");
        assertTrue(
                layers.get(layers.size() - 1).at("/layout/icon-image").asText().startsWith("equilateral_triangle-"));
    }

    @Test
    void aLineBesideALineAndMarksAlongItAndItsNameAboveIt() throws Exception {
        List<JsonNode> layers = layers("lines", GeometryType.MULTI_LINE_STRING);
        assertEquals(-5, layers.get(1).at("/paint/line-offset").asInt(), "left of the line is positive in SE only");
        assertEquals("[2,1]", layers.get(1).at("/paint/line-dasharray").toString());
        assertEquals("line", layers.get(2).at("/layout/symbol-placement").asText());
        assertEquals(36, layers.get(2).at("/layout/symbol-spacing").asInt(), "7 and a gap of 29");
        assertEquals("[0,-0.6364]", layers.get(3).at("/layout/text-offset").toString());
    }

    @Test
    void hatchesAreSquaresOfTheSprite() throws Exception {
        MapStyles styles = styles("areas");
        List<JsonNode> layers = layers("areas", GeometryType.MULTI_POLYGON);
        String turned = layers.get(1).at("/paint/fill-pattern").asText();
        String brush = layers.get(2).at("/paint/fill-pattern").asText();
        assertEquals(
                16, styles.sprite().json(1).at("/" + turned + "/width").asInt(), "11 apart, at half a right angle");
        assertEquals(16, styles.sprite().json(2).at("/" + brush + "/width").asInt(), "8 without a size, twice");
        assertEquals("line", layers.get(3).get("type").asText());
    }

    @Test
    void aLabelAtAPointIsReadWithWhatQgisAddsToIt() throws Exception {
        JsonNode label = layers("labels", GeometryType.POINT).get(1);
        assertEquals("left", label.at("/layout/text-anchor").asText());
        assertEquals(
                "Noto Sans CJK SC Bold Italic", label.at("/layout/text-font/0").asText());
    }

    @Test
    void aStyleOfGeoServerKeepsBoundsBeginningsLiteralsAndPlaces() throws Exception {
        List<JsonNode> layers = layers("../geoserver-sites", GeometryType.POINT);
        JsonNode filter = layers.get(1).get("filter");
        assertEquals(
                "[\"all\",[\"all\",[\"has\",\"size\"],[\">=\",[\"get\",\"size\"],3],[\"<=\",[\"get\",\"size\"],7.5]],"
                        + "[\"all\",[\"has\",\"name\"],[\"==\",[\"slice\",[\"get\",\"name\"],0,2],\"Wu\"]]]",
                filter.toString());
        assertEquals("#c4622d", layers.get(1).at("/paint/circle-color").asText());
        assertEquals("bottom", layers.get(2).at("/layout/text-anchor").asText());
        assertEquals(1.5, layers.get(2).at("/paint/text-halo-width").asDouble());
        assertEquals(8.127, layers.get(2).get("minzoom").asDouble(), 1e-3);
    }

    private MapStyles styles(String file) throws IOException, StyleFileException {
        Files.copy(
                Path.of("src/test/resources/qgis", file + ".sld"),
                folder.resolve("sites.sld"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return MapStyles.read(folder);
    }

    private List<JsonNode> layers(String file, GeometryType type) throws IOException, StyleFileException {
        LoadedDataset sites = DatasetFixture.of("sites", type)
                .field("kind", FieldType.TEXT)
                .field("size", FieldType.NUMBER)
                .field("name", FieldType.TEXT)
                .loaded();
        MapStyles styles = styles(file);
        styles.check(List.of(sites.dataset()));
        List<JsonNode> layers = new ArrayList<>();
        styles.mapLibre(DatasetFixture.catalogue(sites), "u", "s").get("layers").forEach(layers::add);
        return layers;
    }
}

package org.mineralgis.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.tile.DatasetFixture;

final class MapStylesTest {

    private static final LoadedDataset COUNTY = DatasetFixture.of("county", GeometryType.MULTI_POLYGON)
            .named("name_zh", "name_en")
            .loaded();
    private static final LoadedDataset QUAKE = DatasetFixture.of("quake", GeometryType.POINT)
            .field("magnitude", FieldType.NUMBER)
            .field("felt", FieldType.BOOLEAN)
            .field("tags", FieldType.LIST)
            .loaded();

    private static final String LABEL = """
            <TextSymbolizer><Label><ogc:PropertyName>name_zh</ogc:PropertyName></Label>
              <Font><CssParameter name="font-size">10</CssParameter></Font>
              <LabelPlacement><PointPlacement>
                <AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0</AnchorPointY></AnchorPoint>
                <Displacement><DisplacementX>0</DisplacementX><DisplacementY>5</DisplacementY></Displacement>
              </PointPlacement></LabelPlacement>
            </TextSymbolizer>""";
    private static final String AREA = """
            <PolygonSymbolizer>
              <Fill><CssParameter name="fill">#eeeeee</CssParameter></Fill>
              <Stroke><CssParameter name="stroke-width">2</CssParameter>
                <CssParameter name="stroke-dasharray">6 4</CssParameter></Stroke>
            </PolygonSymbolizer>""";
    private static final String CIRCLE = """
            <PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName>
              <Stroke><CssParameter name="stroke-width">2</CssParameter></Stroke></Mark><Size>10</Size>
            </Graphic></PointSymbolizer>""";
    private static final String SQUARE = """
            <PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName>
              <Fill><CssParameter name="fill">#ff0000</CssParameter></Fill></Mark><Size>10</Size>
            </Graphic></PointSymbolizer>""";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeOutline() throws IOException {
        Files.writeString(folder.resolve("map.yaml"), """
                order: [county, quake]
                groups:
                  - {id: all, title: {zh: 全部, en: All}, datasets: [quake, county]}
                """);
        sld("county", "<Rule><Title>县 | County</Title>" + AREA + LABEL + "</Rule>");
        sld("quake", "<Rule>" + CIRCLE + "</Rule>");
    }

    @Test
    void anAreaIsAFillALineAndALabelFromTheLabelPoints() throws StyleFileException {
        List<JsonNode> layers = layers(COUNTY);
        assertEquals(
                List.of("background", "fill", "line", "symbol"),
                layers.stream().map(layer -> layer.get("type").asText()).toList());
        assertEquals("county", layers.get(1).get("source-layer").asText());
        assertEquals("county/1", layers.get(1).get("id").asText());
        assertEquals("[3,2]", layers.get(2).at("/paint/line-dasharray").toString(), "in line widths");
        assertEquals("county.label", layers.get(3).get("source-layer").asText());
    }

    @Test
    void theStyleSaysWhatEachLayerIsForPeople() throws StyleFileException {
        ObjectNode style = style(COUNTY, QUAKE);
        assertEquals(
                "[{\"id\":\"all\",\"title\":{\"zh\":\"全部\",\"en\":\"All\"},\"datasets\":[\"quake\",\"county\"]}]",
                style.at("/metadata/mineralgis:groups").toString());
        JsonNode metadata = style.at("/layers/1/metadata");
        assertEquals("county", metadata.get("mineralgis:dataset").asText());
        assertEquals("all", metadata.get("mineralgis:group").asText());
        assertEquals("County", metadata.at("/mineralgis:legend/en").asText());
        assertEquals("http://h/tiles", style.at("/sources/mineral-gis/url").asText());
        assertEquals("http://h/sprite", style.get("sprite").asText());
        assertFalse(style.has("glyphs"), "labels are drawn with fonts of the client's own");
    }

    @Test
    void theLabelOfAnAreaLiesBeneathTheMarksOfPointsAndThatOfAPointAboveAll() throws Exception {
        sld("quake", "<Rule>" + CIRCLE + LABEL.replace("name_zh", "fid") + "</Rule>");
        assertEquals(
                List.of("background", "county/1", "county/2", "county/3", "quake/1", "quake/2"),
                layers(COUNTY, QUAKE).stream()
                        .map(layer -> layer.get("id").asText())
                        .toList());
        Path outline = folder.resolve("map.yaml");
        Files.writeString(outline, Files.readString(outline).replace("[county, quake]\ng", "[quake, county]\ng"));
        assertEquals(
                List.of("background", "quake/1", "county/1", "county/2", "county/3", "quake/2"),
                layers(COUNTY, QUAKE).stream()
                        .map(layer -> layer.get("id").asText())
                        .toList());
    }

    @Test
    void labelsSpeakBothLanguages() throws StyleFileException {
        JsonNode label = layers(COUNTY).get(3);
        assertEquals("county", label.at("/metadata/mineralgis:dataset").asText());
        assertEquals(
                "[\"coalesce\",[\"get\",\"name_zh\"],[\"get\",\"name_en\"],\"\"]",
                label.at("/layout/text-field").toString());
        assertEquals(
                "[\"coalesce\",[\"get\",\"name_en\"],[\"get\",\"name_zh\"],\"\"]",
                label.at("/metadata/mineralgis:label/en").toString());
        assertEquals(
                "[\"Noto Sans CJK SC Regular\",\"Noto Sans CJK SC\",\"sans-serif\"]",
                label.at("/layout/text-font").toString());
        assertEquals("bottom", label.at("/layout/text-anchor").asText());
        assertEquals("[0,-0.5]", label.at("/layout/text-offset").toString(), "five pixels up, in ems of ten");
    }

    @Test
    void aLabelIsUyghurFirstWhereTilesHoldSuchNames() throws StyleFileException {
        LoadedDataset named = DatasetFixture.of("county", GeometryType.MULTI_POLYGON)
                .named("name_zh", "name_en")
                .field("name_ug", FieldType.TEXT)
                .loaded();
        String path = "/metadata/mineralgis:label/ug";
        assertEquals(
                "[\"coalesce\",[\"get\",\"name_ug\"],[\"coalesce\",[\"get\",\"name_zh\"],[\"get\",\"name_en\"],\"\"]]",
                layers(named).get(3).at(path).toString());
        assertTrue(layers(COUNTY).get(3).at(path).isMissingNode());
    }

    @Test
    void aCircleKeepsItsSizeWithItsOutlineHalfInside() throws StyleFileException {
        JsonNode circle = layers(QUAKE).get(1);
        assertEquals("circle", circle.get("type").asText());
        assertEquals(4, circle.at("/paint/circle-radius").asInt(), "10 across the middle of a line of 2");
        assertEquals(2, circle.at("/paint/circle-stroke-width").asInt());
        assertEquals(0, circle.at("/paint/circle-opacity").asInt(), "no fill");
    }

    @Test
    void anyOtherMarkIsAnIconThatTheSpriteHolds() throws IOException, StyleFileException {
        sld("quake", "<Rule>" + SQUARE + "</Rule>");
        MapStyles styles = MapStyles.read(folder);
        JsonNode layer =
                styles.mapLibre(DatasetFixture.catalogue(QUAKE), "u", "s").at("/layers/1");
        assertEquals("symbol", layer.get("type").asText());
        assertTrue(layer.at("/layout/icon-allow-overlap").asBoolean(), "data is never left out");
        assertTrue(styles.sprite().json(1).has(layer.at("/layout/icon-image").asText()));
    }

    @Test
    void filtersAndScalesBecomeExpressionsAndZooms() throws IOException, StyleFileException {
        sld("quake", """
                <Rule><ogc:Filter><ogc:And>
                  <ogc:PropertyIsGreaterThanOrEqualTo><ogc:PropertyName>magnitude</ogc:PropertyName>
                    <ogc:Literal>6</ogc:Literal></ogc:PropertyIsGreaterThanOrEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>felt</ogc:PropertyName>
                    <ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsLike wildCard="*" singleChar="?" escape="!"><ogc:PropertyName>tags</ogc:PropertyName>
                    <ogc:Literal>*deep*</ogc:Literal></ogc:PropertyIsLike>
                  <ogc:Not><ogc:PropertyIsNull><ogc:PropertyName>fid</ogc:PropertyName></ogc:PropertyIsNull></ogc:Not>
                </ogc:And></ogc:Filter>
                <MinScaleDenominator>272989.3867</MinScaleDenominator>
                <MaxScaleDenominator>8735660.375</MaxScaleDenominator>""" + CIRCLE + "</Rule>");
        JsonNode layer = layers(QUAKE).get(1);
        assertEquals(
                "[\"all\",[\"all\",[\"has\",\"magnitude\"],[\">=\",[\"get\",\"magnitude\"],6]],"
                        + "[\"==\",[\"get\",\"felt\"],true],"
                        + "[\"all\",[\"has\",\"tags\"],[\"in\",\"deep\",[\"get\",\"tags\"]]],"
                        + "[\"!\",[\"!\",[\"has\",\"fid\"]]]]",
                layer.get("filter").toString());
        assertEquals(5, layer.get("minzoom").asDouble(), 1e-3);
        assertEquals(10, layer.get("maxzoom").asDouble(), 1e-3);
    }

    @Test
    void anElseRuleTakesWhatTheOthersLeaveAtEachScale() throws IOException, StyleFileException {
        sld("quake", """
                <Rule><ogc:Filter><ogc:PropertyIsLessThan><ogc:PropertyName>magnitude</ogc:PropertyName>
                  <ogc:Literal>6</ogc:Literal></ogc:PropertyIsLessThan></ogc:Filter>
                  <MaxScaleDenominator>8735660.375</MaxScaleDenominator>""" + CIRCLE + "</Rule><Rule><ElseFilter/>" + CIRCLE + "</Rule>");
        List<JsonNode> layers = layers(QUAKE);
        assertEquals(4, layers.size(), "background, the rule, and two stretches of the rest");
        assertEquals("[\"!\",[\"any\",", layers.get(2).get("filter").toString().substring(0, 12));
        assertEquals(5, layers.get(2).get("minzoom").asDouble(), 1e-3);
        assertFalse(layers.get(3).has("filter"), "far out there is no other rule");
        assertEquals(5, layers.get(3).get("maxzoom").asDouble(), 1e-3);
    }

    @Test
    void onlyMappedDatasetsOfTheCatalogueAppear() throws StyleFileException {
        LoadedDataset unmapped = DatasetFixture.of("county", GeometryType.MULTI_POLYGON)
                .unmapped()
                .loaded();
        assertEquals(1, layers(unmapped).size(), "the paper alone");
        assertEquals(
                "[\"quake\"]",
                style(QUAKE).at("/metadata/mineralgis:groups/0/datasets").toString());
    }

    @Test
    void aFieldThatTilesDoNotHoldIsFoundWithItsLine() throws StyleFileException {
        MapStyles styles = MapStyles.read(folder);
        var county = DatasetFixture.of("county", GeometryType.MULTI_POLYGON)
                .field("name_zh", FieldType.TEXT)
                .field("code", FieldType.TEXT)
                .tiles("code")
                .dataset();
        StyleFileException refusal = assertThrows(StyleFileException.class, () -> styles.check(List.of(county)));
        assertEquals(
                folder.resolve("county.sld")
                        + ":8: the tiles of county do not hold the field name_zh; name it in tiles.fields of its dataset.yaml",
                refusal.getMessage());
    }

    @Test
    void aFieldThatTheDatasetDoesNotHaveIsFoundWithItsLine() throws StyleFileException {
        MapStyles styles = MapStyles.read(folder);
        var nameless = DatasetFixture.of("county", GeometryType.MULTI_POLYGON).dataset();
        StyleFileException refusal = assertThrows(StyleFileException.class, () -> styles.check(List.of(nameless)));
        assertEquals(
                folder.resolve("county.sld") + ":8: the dataset county has no field name_zh", refusal.getMessage());
    }

    @Test
    void aValueThatTheFieldCannotHaveIsFound() throws IOException, StyleFileException {
        sld("quake", """
                <Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>magnitude</ogc:PropertyName>
                <ogc:Literal>strong</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter></Rule>""");
        MapStyles styles = MapStyles.read(folder);
        StyleFileException refusal =
                assertThrows(StyleFileException.class, () -> styles.check(List.of(QUAKE.dataset())));
        assertTrue(
                refusal.getMessage().endsWith("magnitude of quake cannot have the value 'strong'"),
                refusal.getMessage());
    }

    @Test
    void aMappedDatasetWithoutStyleOrPlaceIsFound() throws StyleFileException {
        MapStyles styles = MapStyles.read(folder);
        var fault = DatasetFixture.of("fault", GeometryType.MULTI_LINE_STRING).dataset();
        StyleFileException refusal = assertThrows(StyleFileException.class, () -> styles.check(List.of(fault)));
        assertTrue(refusal.getMessage().contains("fault.sld:1: is missing"), refusal.getMessage());
    }

    @Test
    void aBrokenOutlineIsOneLineWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("map.yaml"), "order: [county]\ngroups:\n  - {id: a, titel: x}\n");
        StyleFileException refusal = assertThrows(StyleFileException.class, () -> MapStyles.read(folder));
        assertEquals(
                folder.resolve("map.yaml") + ":3: 'titel' is not one of id, title, datasets", refusal.getMessage());
    }

    @Test
    void noFileMayBeNamedAsTheStyleOfTheWholeMap() throws IOException {
        sld("map", "<Rule>" + CIRCLE + "</Rule>");
        StyleFileException refusal = assertThrows(StyleFileException.class, () -> MapStyles.read(folder));
        assertTrue(refusal.getMessage().contains("map.sld:1: the style of the whole map"), refusal.getMessage());
    }

    @Test
    void theLegendHasOneSignForEachTitleWithoutLabels() throws IOException, StyleFileException {
        sld(
                "quake",
                "<Rule><Title>大 | Large</Title>" + SQUARE + "</Rule><Rule><Title>大 | Large</Title>" + CIRCLE
                        + "</Rule><Rule>" + CIRCLE + "</Rule>");
        MapStyles styles = MapStyles.read(folder);
        List<LegendEntry> county = styles.findSld("county", COUNTY.dataset().schema())
                .orElseThrow()
                .legend();
        assertEquals(
                List.of("County"),
                county.stream().map(entry -> entry.title().en()).toList());
        assertEquals(
                List.of(new LegendEntry.Shape(
                        "M4,4H36V24H4Z",
                        new LegendEntry.Paint("#eeeeee", 1),
                        new LegendEntry.Stroke(new LegendEntry.Paint("#000000", 1), 2, "6 4"))),
                county.get(0).shapes());
        LegendEntry large = styles.findSld("quake", QUAKE.dataset().schema())
                .orElseThrow()
                .legend()
                .get(0);
        assertEquals(2, large.shapes().size(), "a square with a circle over it");
        assertEquals("M15,9L25,9L25,19L15,19L15,9Z", large.shapes().get(0).path());
        assertEquals("#ff0000", large.shapes().get(0).fill().color());
    }

    @Test
    void theLegendShowsTheSignsOfOneScaleOnly() throws IOException, StyleFileException {
        sld(
                "quake",
                "<Rule><Title>近 | Near</Title><MaxScaleDenominator>50000</MaxScaleDenominator>" + CIRCLE
                        + "</Rule><Rule><Title>远 | Far</Title><MinScaleDenominator>50000</MinScaleDenominator>" + CIRCLE
                        + "</Rule>");
        List<LegendEntry> legend = MapStyles.read(folder)
                .findSld("quake", QUAKE.dataset().schema())
                .orElseThrow()
                .legend();
        assertEquals(
                List.of("Far"), legend.stream().map(entry -> entry.title().en()).toList());
    }

    private void sld(String name, String rules) throws IOException {
        Files.writeString(
                folder.resolve(name + ".sld"),
                """
                <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld"
                    xmlns:ogc="http://www.opengis.net/ogc"><NamedLayer><UserStyle>
                <FeatureTypeStyle>
                """ + rules + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>");
    }

    private ObjectNode style(LoadedDataset... datasets) throws StyleFileException {
        Catalogue catalogue = DatasetFixture.catalogue(datasets);
        return MapStyles.read(folder).mapLibre(catalogue, "http://h/tiles", "http://h/sprite");
    }

    private List<JsonNode> layers(LoadedDataset... datasets) throws StyleFileException {
        List<JsonNode> layers = new ArrayList<>();
        style(datasets).get("layers").forEach(layers::add);
        return layers;
    }
}

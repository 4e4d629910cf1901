package org.mineralgis.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.geotools.api.style.PointSymbolizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks that follow fields. */
final class MarkLookTest {

    private static final String COLOUR = """
            <se:SvgParameter name="fill"><se:Recode fallbackValue="#999999">
              <se:LookupValue><ogc:PropertyName>metal</ogc:PropertyName></se:LookupValue>
              <se:MapItem><se:Data>gold</se:Data><se:Value>#e3b505</se:Value></se:MapItem>
              <se:MapItem><se:Data>copper</se:Data><se:Value>#c4622d</se:Value></se:MapItem>
            </se:Recode></se:SvgParameter>""";
    private static final String STEPS = """
            <se:Categorize fallbackValue="8"><se:LookupValue><ogc:PropertyName>tons</ogc:PropertyName></se:LookupValue>
              <se:Value>10</se:Value><se:Threshold>5</se:Threshold><se:Value>20</se:Value>
            </se:Categorize>""";
    private static final String GRAPH = """
            <ogc:Function name="Interpolate"><ogc:PropertyName>tons</ogc:PropertyName>
              <ogc:Literal>0</ogc:Literal><ogc:Literal>10</ogc:Literal>
              <ogc:Literal>10</ogc:Literal><ogc:Literal>30</ogc:Literal>
              <ogc:Literal>linear</ogc:Literal></ogc:Function>""";

    @TempDir
    private Path folder;

    @Test
    void everyColourWithEverySizeIsAPictureAndMapLibreNamesTheOneThatJavaDraws() throws Exception {
        MarkLook look = look("square", COLOUR, STEPS);
        assertEquals(9, look.icons().size(), "gold, copper, other; 8, 10, 20 pixels");
        List<Map<String, Object>> records = List.of(
                Map.of(),
                Map.of("metal", "gold", "tons", 4.0),
                Map.of("metal", "copper", "tons", 5.0),
                Map.of("metal", "?"));
        for (Map<String, Object> record : records) {
            MarkIcon icon = look.icon(record::get);
            assertTrue(look.icons().contains(icon), icon.name());
            assertEquals(icon.name(), evaluated(look.imageName(), record::get));
        }
        assertEquals(20, look.icon(Map.of("tons", 5.0)::get).size(), "a threshold belongs to what is above it");
        assertEquals(8, look.icon(Map.of()::get).size());
    }

    @Test
    void aSizeWithoutStepsIsOnePictureDrawnLargerAndSmaller() throws Exception {
        MarkLook look = look("square", "<se:SvgParameter name=\"fill\">#ff0000</se:SvgParameter>", GRAPH);
        assertEquals(1, look.icons().size());
        assertEquals(30, look.icons().get(0).size());
        assertEquals(20.0 / 30, look.scale(Map.of("tons", 5.0)::get), 1e-9);
        assertEquals(1, look.scale(Map.of("tons", 99.0)::get));
        assertEquals(6.0 / 30, look.scale(Map.of()::get), 1e-9, "6 is what SLD has where nothing is said");
        assertEquals(
                "[\"/\",[\"case\",[\"==\",[\"typeof\",[\"get\",\"tons\"]],\"number\"],"
                        + "[\"interpolate\",[\"linear\"],[\"get\",\"tons\"],0,10,10,30],6],30]",
                look.imageScale().toString());
    }

    @Test
    void aSizeThatIsAFieldsOwnIsKeptWithinWhatPicturesReadAroundThem() throws Exception {
        MarkLook look = look(
                "square",
                "<se:SvgParameter name=\"fill\">#ff0000</se:SvgParameter>",
                "<ogc:PropertyName>tons</ogc:PropertyName>");
        assertEquals(24, look.icons().get(0).size());
        assertEquals(30.0 / 24, look.scale(Map.of("tons", 30.0)::get), 1e-9);
        assertEquals(100.0 / 24, look.scale(Map.of("tons", 5e6)::get), 1e-9);
        assertEquals(1.0 / 24, look.scale(Map.of("tons", -5.0)::get), 1e-9);
        assertEquals(6.0 / 24, look.scale(Map.of()::get), 1e-9);
        assertEquals(
                "[\"/\",[\"case\",[\"==\",[\"typeof\",[\"get\",\"tons\"]],\"number\"],"
                        + "[\"max\",1,[\"min\",100,[\"get\",\"tons\"]]],6],24]",
                look.imageScale().toString());
    }

    @Test
    void aCircleStaysACircleOfMapLibre() throws Exception {
        JsonNode layer = PointPaint.layer(symbolizer("circle", COLOUR, GRAPH));
        assertEquals("circle", layer.get("type").asText());
        assertEquals(
                "[\"match\",[\"to-string\",[\"get\",\"metal\"]],\"gold\",\"#e3b505\",\"copper\",\"#c4622d\",\"#999999\"]",
                layer.at("/paint/circle-color").toString());
    }

    @Test
    void theOpacityOfACircleIsAFieldsOwnNumber() throws Exception {
        String opacity =
                "<se:SvgParameter name=\"fill-opacity\"><ogc:PropertyName>share</ogc:PropertyName></se:SvgParameter>";
        JsonNode layer = PointPaint.layer(symbolizer("circle", opacity, "12"));
        assertEquals(
                "[\"case\",[\"==\",[\"typeof\",[\"get\",\"share\"]],\"number\"],"
                        + "[\"max\",0,[\"min\",1,[\"get\",\"share\"]]],1]",
                layer.at("/paint/circle-opacity").toString());
        layer = PointPaint.layer(symbolizer("circle", opacity, "12", "0.5"));
        assertEquals("*", layer.at("/paint/circle-opacity/0").asText());
        assertEquals(0.5, layer.at("/paint/circle-opacity/1").asDouble());
    }

    /** As much of MapLibre's expressions as names of pictures are made of. */
    private static String evaluated(JsonNode expression, Function<String, @Nullable Object> record) {
        if (!expression.isArray()) {
            return expression.asText();
        }
        switch (expression.get(0).asText()) {
            case "concat" -> {
                StringBuilder text = new StringBuilder();
                for (int at = 1; at < expression.size(); at++) {
                    text.append(evaluated(expression.get(at), record));
                }
                return text.toString();
            }
            case "match" -> {
                String value = String.valueOf(record.apply("metal"));
                for (int at = 2; at + 1 < expression.size(); at += 2) {
                    if (expression.get(at).asText().equals(value)) {
                        return expression.get(at + 1).asText();
                    }
                }
                return expression.get(expression.size() - 1).asText();
            }
            case "case" -> {
                return evaluated(expression.get(record.apply("tons") instanceof Double ? 2 : 3), record);
            }
            case "step" -> {
                boolean above =
                        (Double) record.apply("tons") >= expression.get(3).asDouble();
                return expression.get(above ? 4 : 2).asText();
            }
            default -> throw new AssertionError(expression);
        }
    }

    private MarkLook look(String shape, String fill, String size) throws IOException, StyleFileException {
        return MarkLook.of(symbolizer(shape, fill, size).getGraphic());
    }

    private PointSymbolizer symbolizer(String shape, String fill, String size) throws IOException, StyleFileException {
        return symbolizer(shape, fill, size, "1");
    }

    private PointSymbolizer symbolizer(String shape, String fill, String size, String opacity)
            throws IOException, StyleFileException {
        Path file = folder.resolve("marks.sld");
        Files.writeString(file, """
                <StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld"
                    xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc"><NamedLayer><UserStyle>
                <se:FeatureTypeStyle><se:Rule><se:PointSymbolizer><se:Graphic><se:Mark>
                <se:WellKnownName>%s</se:WellKnownName><se:Fill>%s</se:Fill></se:Mark><se:Opacity>%s</se:Opacity>
                <se:Size>%s</se:Size></se:Graphic>
                </se:PointSymbolizer></se:Rule></se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>
                """.formatted(shape, fill, opacity, size));
        return (PointSymbolizer) StyleReader.read(file)
                .style()
                .featureTypeStyles()
                .get(0)
                .rules()
                .get(0)
                .symbolizers()
                .get(0);
    }
}

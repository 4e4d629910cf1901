package org.mineralgis.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.source.DatasetCatalogue;
import org.mineralgis.source.DatasetFileException;
import org.mineralgis.tile.DatasetFixture;

/** The styles of this repository with the datasets of this repository. */
final class ShippedStylesTest {

    @Test
    void everyMappedDatasetIsDrawnByAStyleThatFitsIt() throws StyleFileException, DatasetFileException, IOException {
        List<Dataset> datasets = DatasetCatalogue.read(Path.of("gis-data"));
        MapStyles.read(Path.of("styles")).check(datasets);
        Set<String> drawn = new HashSet<>();
        style(datasets)
                .get("layers")
                .forEach(layer ->
                        drawn.add(layer.at("/metadata/mineralgis:dataset").asText("")));
        drawn.remove("");
        Set<String> mapped = new HashSet<>();
        datasets.stream().filter(dataset -> dataset.portrayal().mapped()).forEach(dataset -> mapped.add(dataset.id()));
        assertEquals(mapped, drawn);
    }

    @Test
    void everyIconIsInTheSpriteAndEveryLayerHasANameOfItsOwn()
            throws StyleFileException, DatasetFileException, IOException {
        ObjectNode sprite = MapStyles.read(Path.of("styles")).sprite().json(2);
        Set<String> ids = new HashSet<>();
        for (JsonNode layer : style(DatasetCatalogue.read(Path.of("gis-data"))).get("layers")) {
            assertTrue(ids.add(layer.get("id").asText()), layer.get("id").asText());
            for (String place : List.of("/layout/icon-image", "/paint/fill-pattern")) {
                JsonNode icon = layer.at(place);
                assertTrue(!icon.isTextual() || sprite.has(icon.asText()), icon.asText());
            }
            for (JsonNode sign : layer.at("/metadata/mineralgis:classes")) {
                JsonNode icon = sign.at("/layout/icon-image");
                assertTrue(icon.isMissingNode() || sprite.has(icon.asText()), icon.asText());
            }
        }
    }

    @Test
    void everyLineOfASchematicDatasetIsDashedAndSaidToBeSchematic()
            throws StyleFileException, DatasetFileException, IOException {
        List<Dataset> schematic = DatasetCatalogue.read(Path.of("gis-data")).stream()
                .filter(dataset -> dataset.evidence() == Evidence.SCHEMATIC)
                .toList();
        for (JsonNode layer : style(schematic).get("layers")) {
            if (layer.get("type").asText().equals("line")) {
                assertTrue(
                        layer.at("/paint/line-dasharray").isArray(),
                        layer.get("id").asText());
            }
            JsonNode legend = layer.at("/metadata/mineralgis:legend");
            if (legend.isObject()) {
                assertTrue(legend.get("zh").asText().contains("示意"), legend.toString());
                assertTrue(legend.get("en").asText().contains("schematic"), legend.toString());
            }
        }
    }

    @Test
    void everyStyleHasATitleAndALegendInWhichEverySignCanBeSeen()
            throws StyleFileException, DatasetFileException, IOException {
        MapStyles styles = MapStyles.read(Path.of("styles"));
        for (Dataset dataset : DatasetCatalogue.read(Path.of("gis-data"))) {
            if (dataset.portrayal().mapped()) {
                SldStyle style = styles.findSld(dataset.portrayal().style(), dataset.schema())
                        .orElseThrow();
                assertTrue(!style.title().zh().equals(style.id()), style.id() + " has no title");
                assertTrue(!style.legend().isEmpty(), style.id());
                style.legend().forEach(entry -> assertTrue(seen(entry), style.id() + ": " + entry));
            }
        }
    }

    private static boolean seen(LegendEntry entry) {
        return entry.shapes().stream()
                .anyMatch(
                        shape -> (shape.fill() != null && !shape.fill().color().equals("#ffffff"))
                                || (shape.stroke() != null
                                        && !shape.stroke().paint().color().equals("#ffffff")));
    }

    private static ObjectNode style(List<Dataset> datasets) throws StyleFileException {
        List<LoadedDataset> loaded = new ArrayList<>();
        for (Dataset dataset : datasets) {
            loaded.add(new LoadedDataset(dataset, 1, "2026-11-22T00:00:00Z", "hash", 1, DatasetFixture.REGION));
        }
        return MapStyles.read(Path.of("styles")).mapLibre(new Catalogue(1, loaded), "http://h/tiles", "http://h/s");
    }
}

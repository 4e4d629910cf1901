package org.mineralgis.style;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.geotools.api.style.Style;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;

/** Puts the MapLibre style (version 8) of the whole map together. */
final class MapLibreStyle {

    /** The ground of the map. */
    static final String PAPER = "#faf9f5";

    private final Map<String, StyleFile> styles;
    private final MapOutline outline;
    private final Catalogue catalogue;

    /** Draws the mapped datasets of {@code catalogue} by {@code styles}, which are named as their files are. */
    MapLibreStyle(Map<String, StyleFile> styles, MapOutline outline, Catalogue catalogue) {
        this.styles = styles;
        this.outline = outline;
        this.catalogue = catalogue;
    }

    /** @param reliefUrl address of the tiles of the hillshade; null to leave it out */
    ObjectNode document(String tileJsonUrl, String spriteUrl, @Nullable String reliefUrl) {
        Optional<LoadedDataset> relief = reliefUrl == null ? Optional.empty() : findRelief();
        ObjectNode document = Json.object();
        document.put("version", 8);
        document.put("name", "mineral-gis");
        putCentre(document);
        document.set("metadata", Json.object().set("mineralgis:groups", groups()));
        document.put("sprite", spriteUrl);
        ObjectNode sources = document.putObject("sources");
        sources.putObject(DatasetLayers.SOURCE).put("type", "vector").put("url", tileJsonUrl);
        relief.ifPresent(
                grid -> sources.set(HillshadeLayer.ID, HillshadeLayer.source(grid, Objects.requireNonNull(reliefUrl))));
        document.set("layers", layers(relief.orElse(null)));
        return document;
    }

    private void putCentre(ObjectNode document) {
        Optional<BoundingBox> bounds = drawn().stream()
                .flatMap(dataset -> catalogue.find(dataset.id()).stream())
                .map(LoadedDataset::extent)
                .filter(Objects::nonNull)
                .filter(extent -> !extent.crossesAntimeridian())
                .reduce((a, b) -> new BoundingBox(
                        Math.min(a.west(), b.west()),
                        Math.min(a.south(), b.south()),
                        Math.max(a.east(), b.east()),
                        Math.max(a.north(), b.north())));
        bounds.ifPresent(box -> {
            double width = Math.max(box.east() - box.west(), 0.01);
            document.set("center", Json.array((box.west() + box.east()) / 2, (box.south() + box.north()) / 2));
            document.set("zoom", Json.number(Math.max(0, Math.log(360 / width) / Math.log(2))));
        });
    }

    /** The datasets on the map, from the bottom to the top. */
    List<Dataset> drawn() {
        return outline.order().stream()
                .flatMap(id -> catalogue.find(id).stream())
                .map(LoadedDataset::dataset)
                .filter(dataset -> dataset.spatial() && findStyle(dataset).isPresent())
                .toList();
    }

    private Optional<StyleFile> findStyle(Dataset dataset) {
        return dataset.portrayal().mapped()
                ? Optional.ofNullable(styles.get(dataset.portrayal().style()))
                : Optional.empty();
    }

    private ArrayNode groups() {
        List<String> drawn = drawn().stream().map(Dataset::id).toList();
        ArrayNode groups = Json.array();
        for (MapOutline.Group group : outline.groups()) {
            Object[] members = group.datasets().stream().filter(drawn::contains).toArray();
            if (members.length > 0) {
                ObjectNode json = groups.addObject().put("id", group.id());
                json.set("title", Json.text(group.title()));
                json.set("datasets", Json.array(members));
            }
        }
        return groups;
    }

    /** The cells of the hillshade, if they are loaded and what they lie over is drawn. */
    private Optional<LoadedDataset> findRelief() {
        MapOutline.Hillshade hillshade = outline.hillshade();
        return hillshade != null
                        && drawn().stream().anyMatch(dataset -> dataset.id().equals(hillshade.over()))
                ? catalogue.find(hillshade.dataset())
                : Optional.empty();
    }

    private boolean beneathHillshade(Dataset dataset) {
        return outline.hillshade() != null && outline.hillshade().over().equals(dataset.id());
    }

    private ArrayNode layers(@Nullable LoadedDataset relief) {
        LayerStack<ObjectNode> stack = new LayerStack<>();
        for (Dataset dataset : drawn()) {
            String group = outline.findGroup(dataset.id()).orElseThrow().id();
            DatasetLayers layers = new DatasetLayers(dataset, group, style(dataset));
            List<ObjectNode> shapes = new ArrayList<>(layers.shapes());
            if (relief != null && beneathHillshade(dataset)) {
                shapes.add(
                        afterAreas(shapes, layer -> layer.get("type").asText().equals("fill")),
                        HillshadeLayer.layer(group, relief));
            }
            stack.add(dataset, shapes, layers.labels());
        }
        return Json.array(background()).addAll(stack.all());
    }

    /** The same layers for Java2D, from the bottom to the top. */
    List<MapLayer> pictureLayers() {
        LayerStack<MapLayer> stack = new LayerStack<>();
        for (Dataset dataset : drawn()) {
            PictureLayers layers = new PictureLayers(dataset, style(dataset));
            List<MapLayer> shapes = new ArrayList<>(layers.shapes());
            findRelief()
                    .filter(grid -> beneathHillshade(dataset))
                    .ifPresent(grid -> shapes.add(
                            afterAreas(shapes, layer -> layer.symbol() instanceof MapSymbol.Area),
                            relief(dataset, grid)));
            stack.add(dataset, shapes, layers.labels());
        }
        return stack.all();
    }

    /** Tints lie beneath the hillshade, lines above it. */
    private static <L> int afterAreas(List<L> shapes, Predicate<L> area) {
        int after = 0;
        for (int at = 0; at < shapes.size(); at++) {
            after = area.test(shapes.get(at)) ? at + 1 : after;
        }
        return after;
    }

    private static MapLayer relief(Dataset beneath, LoadedDataset grid) {
        return new MapLayer(beneath.id(), false, 0, Double.MAX_VALUE, values -> true, new MapSymbol.Relief(grid), null);
    }

    private Style style(Dataset dataset) {
        return Objects.requireNonNull(styles.get(dataset.portrayal().style())).style();
    }

    private static ObjectNode background() {
        ObjectNode layer = Json.object().put("id", "background").put("type", "background");
        layer.putObject("paint").put("background-color", PAPER);
        return layer;
    }
}

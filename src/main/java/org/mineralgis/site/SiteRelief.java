package org.mineralgis.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.ZoomRange;

/** The hillshade of the map as pictures in the folder: those that the server has, level by level. */
final class SiteRelief {

    /** Source and layer of the map's style. */
    private static final String HILLSHADE = "hillshade";

    private static final String TILES = "relief/tiles/WebMercatorQuad/";

    /** More than the tiles of a region: further levels of a larger grid are left to those that are there. */
    private static final int TILES_MAX = 2_000;

    private static final double LATITUDE_MAX = 85.0511287;

    private final Set<String> datasets;
    private final ZoomRange zoom;

    /** The levels that are there, once they are written. */
    private @Nullable ZoomRange levels;

    /**
     * A hillshade that nobody has written yet.
     *
     * @param datasets those of the folder: it is left out where the grid that it is made from is not among them, or no other is
     *     drawn
     * @param zoom the levels wanted
     */
    SiteRelief(List<LoadedDataset> datasets, ZoomRange zoom) {
        boolean map = datasets.stream()
                .anyMatch(loaded -> loaded.dataset().portrayal().mapped());
        this.datasets = map
                ? datasets.stream().map(loaded -> loaded.dataset().id()).collect(Collectors.toUnmodifiableSet())
                : Set.of();
        this.zoom = zoom;
    }

    /** Writes the pictures that the style of the map names. */
    void write(SiteFolder folder, ServerAnswers server, ObjectNode style, SiteProgress progress) throws IOException {
        JsonNode source = style.path("sources").path(HILLSHADE);
        JsonNode grid = layer(style).path("metadata").path("mineralgis:relief");
        if (source.path("bounds").size() != 4 || !datasets.contains(grid.asText())) {
            return;
        }
        int last = source.path("maxzoom").asInt();
        int first = Math.min(zoom.min(), last);
        List<Level> wanted = levels(source.get("bounds"), first, Math.min(zoom.max(), last));
        int all = wanted.stream().mapToInt(Level::count).sum();
        int number = 0;
        for (Level level : wanted) {
            for (int row = level.top; row <= level.bottom; row++) {
                for (int column = level.left; column <= level.right; column++) {
                    progress.part("hillshade", ++number, all);
                    byte[] png = server.file(TILES + level.zoom + "/" + row + "/" + column);
                    folder.write("relief/" + level.zoom + "/" + column + "/" + row + ".png", png);
                }
            }
        }
        levels = new ZoomRange(first, first + wanted.size() - 1);
    }

    /** Puts the pictures in the place of the server's, or takes the hillshade out of a style where there are none. */
    void putInto(ObjectNode style) {
        ObjectNode sources = style.withObject("/sources");
        ZoomRange there = levels;
        if (there == null || !sources.has(HILLSHADE)) {
            sources.remove(HILLSHADE);
            style.withArray("/layers").removeIf(SiteRelief::isHillshade);
            return;
        }
        ObjectNode source = sources.withObject("/" + HILLSHADE);
        source.putArray("tiles").add("relief/{z}/{x}/{y}.png");
        source.put("minzoom", there.min()).put("maxzoom", there.max());
    }

    private static JsonNode layer(ObjectNode style) {
        for (JsonNode layer : style.withArray("/layers")) {
            if (isHillshade(layer)) {
                return layer;
            }
        }
        return style.objectNode();
    }

    private static boolean isHillshade(JsonNode layer) {
        return layer.path("id").asText().equals(HILLSHADE);
    }

    /** The tiles of one level that a box meets, as the map asks for them. */
    private record Level(int zoom, int left, int top, int right, int bottom) {

        static Level of(JsonNode bounds, int zoom) {
            int side = 1 << zoom;
            return new Level(
                    zoom,
                    place((bounds.get(0).asDouble() + 180) / 360 * side, side),
                    place(south(bounds.get(3).asDouble()) * side, side),
                    place((bounds.get(2).asDouble() + 180) / 360 * side, side),
                    place(south(bounds.get(1).asDouble()) * side, side));
        }

        /** How far a latitude lies south of the upper edge of Web Mercator; 1 for the lower edge. */
        private static double south(double latitude) {
            double radians = Math.toRadians(Math.max(-LATITUDE_MAX, Math.min(LATITUDE_MAX, latitude)));
            return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
        }

        private static int place(double at, int side) {
            return (int) Math.max(0, Math.min(side - 1, Math.floor(at)));
        }

        int count() {
            return (right - left + 1) * (bottom - top + 1);
        }
    }

    private static List<Level> levels(JsonNode bounds, int first, int last) {
        List<Level> levels = new ArrayList<>();
        int count = 0;
        for (int zoom = first; zoom <= last; zoom++) {
            Level level = Level.of(bounds, zoom);
            count += level.count();
            if (count > TILES_MAX && !levels.isEmpty()) {
                break;
            }
            levels.add(level);
        }
        return levels;
    }
}

package org.mineralgis.style;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.MapSign;
import org.mineralgis.model.Schema;

/** The styles of the map as read from {@code styles/}, the only source of its cartography. Immutable. */
public final class MapStyles {

    /** The id of the style of the whole map, which no file may have. */
    public static final String WHOLE_MAP = "map";

    private static final String OUTLINE = "map.yaml";
    private static final String ENDING = ".sld";

    private final Path folder;
    private final Map<String, StyleFile> styles;
    private final MapOutline outline;
    private final Sprite sprite;

    private MapStyles(Path folder, Map<String, StyleFile> styles, MapOutline outline) {
        this.folder = folder;
        this.styles = styles;
        this.outline = outline;
        this.sprite = SpriteMarks.of(styles.values());
    }

    /**
     * Reads {@code map.yaml} and every SLD file of a folder.
     *
     * @throws StyleFileException when a file is missing, broken or not within the subset of {@code docs/styles.md}
     */
    public static MapStyles read(Path stylesFolder) throws StyleFileException {
        MapOutline outline = MapOutlineReader.read(stylesFolder.resolve(OUTLINE));
        Map<String, StyleFile> styles = new TreeMap<>();
        for (Path file : files(stylesFolder)) {
            String name = file.getFileName().toString();
            String id = name.substring(0, name.length() - ENDING.length());
            if (id.equals(WHOLE_MAP)) {
                throw new StyleFileException(file, 1, "the style of the whole map has this name");
            }
            styles.put(id, StyleReader.read(file));
        }
        return new MapStyles(stylesFolder, styles, outline);
    }

    private static List<Path> files(Path folder) throws StyleFileException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StyleFileException(folder, 1, "cannot be listed: " + e.getMessage(), e);
        }
    }

    /**
     * Whether these styles can draw these datasets: each mapped one has its file, a place in {@code map.yaml}, and the
     * fields that its style speaks of.
     *
     * @throws StyleFileException for the first one that does not fit
     */
    public void check(List<Dataset> datasets) throws StyleFileException {
        for (Dataset dataset : datasets) {
            String style = dataset.portrayal().style();
            if (style == null || !dataset.portrayal().mapped()) {
                continue;
            }
            StyleFile file = styles.get(style);
            if (file == null) {
                throw new StyleFileException(
                        folder.resolve(style + ENDING), 1, "is missing, but the dataset " + dataset.id() + " names it");
            }
            if (outline.findGroup(dataset.id()).isEmpty()) {
                throw new StyleFileException(
                        folder.resolve(OUTLINE), 1, "the dataset " + dataset.id() + " has no place in it");
            }
            StyleCheck.check(file, dataset);
        }
    }

    /**
     * The MapLibre style (version 8) of the whole map. A dataset that {@link #check} would refuse for want of a style or
     * a place is not drawn.
     *
     * @param catalogue what is served now: only its mapped datasets appear
     * @param tileJsonUrl absolute address of the TileJSON of the combined tileset
     * @param spriteUrl absolute address of the sprite, without {@code @2x} and ending
     */
    public ObjectNode mapLibre(Catalogue catalogue, String tileJsonUrl, String spriteUrl) {
        return mapLibre(catalogue, tileJsonUrl, spriteUrl, null);
    }

    /**
     * The same with the hillshade.
     *
     * @param reliefUrl address of its tiles, a template with {@code {z}}, {@code {y}} and {@code {x}}; null for none
     */
    public ObjectNode mapLibre(Catalogue catalogue, String tileJsonUrl, String spriteUrl, @Nullable String reliefUrl) {
        return new MapLibreStyle(styles, outline, catalogue).document(tileJsonUrl, spriteUrl, reliefUrl);
    }

    /** The dataset that the hillshade is made from; empty when the map has none, or it is not loaded. */
    public Optional<LoadedDataset> findRelief(Catalogue catalogue) {
        return Optional.ofNullable(outline.hillshade()).flatMap(shade -> catalogue.find(shade.dataset()));
    }

    /** The datasets of {@code catalogue} that have a style and a place on the map, from its bottom to its top. */
    public List<Dataset> drawn(Catalogue catalogue) {
        return new MapLibreStyle(styles, outline, catalogue).drawn();
    }

    /**
     * What {@link #mapLibre} says, for Java2D: the layers of the mapped datasets of {@code catalogue}, from the bottom of the map
     * to its top. They lie on {@link #paper}.
     */
    public List<MapLayer> layers(Catalogue catalogue) {
        return new MapLibreStyle(styles, outline, catalogue).pictureLayers();
    }

    /** The ground of the map. */
    public static Color paper() {
        return Color.decode(MapLibreStyle.PAPER);
    }

    /**
     * The SLD style of this id, which is the name of its file without ending.
     *
     * @param schema of the dataset that it draws
     */
    public Optional<SldStyle> findSld(String id, Schema schema) {
        return Optional.ofNullable(styles.get(id))
                .map(file -> new SldStyle(
                        id,
                        file.findTitle().orElseGet(() -> new LocalizedText(id, id)),
                        file.content(),
                        file.version(),
                        file.fields(),
                        Legend.of(file.style(), schema)));
    }

    /**
     * What the signs of a dataset mean at the scale 1:{@code denominator}, those that any of some records have.
     *
     * @param records their values: numbers are {@link Double}, dates and lists are texts, a value that is missing is null
     * @return empty for a dataset that is not drawn
     */
    public List<LegendEntry> legend(
            Dataset dataset, double denominator, List<Function<String, @Nullable Object>> records) {
        return Optional.ofNullable(dataset.portrayal().style())
                .map(styles::get)
                .map(file -> Legend.of(file.style(), dataset.schema(), denominator, records))
                .orElse(List.of());
    }

    /** How the map draws single records of a dataset, each as one sign; empty when it has no style for them. */
    public Optional<Function<Feature, MapSign>> findSigns(Dataset dataset) {
        return Optional.ofNullable(dataset.portrayal().style())
                .map(styles::get)
                .map(file -> new RecordSigns(file.style(), dataset.schema()));
    }

    /** The marks that {@link #mapLibre} refers to. */
    public Sprite sprite() {
        return sprite;
    }
}

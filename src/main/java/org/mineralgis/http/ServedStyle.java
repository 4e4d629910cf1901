package org.mineralgis.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.style.LegendEntry;
import org.mineralgis.style.MapStyles;
import org.mineralgis.style.SldStyle;

/**
 * A style as it is served: that of the whole map, or one of an SLD file with all datasets that it draws.
 *
 * @param id in addresses
 * @param title what people read
 * @param sld the file; null for the whole map, which is made of many
 * @param parts the datasets that it draws, each with its own style, from the top of the map to its bottom
 */
record ServedStyle(String id, LocalizedText title, @Nullable SldStyle sld, List<Part> parts) {

    ServedStyle {
        parts = List.copyOf(parts);
    }

    /**
     * A dataset and how it is drawn.
     *
     * @param loaded the dataset
     * @param sld its style
     */
    record Part(LoadedDataset loaded, SldStyle sld) {

        LocalizedText title() {
            return loaded.dataset().metadata().title();
        }

        List<LegendEntry> legend() {
            return sld.legend();
        }
    }

    /** The style of the whole map, and after it those of files that draw any dataset of {@code catalogue}. */
    static List<ServedStyle> list(MapStyles styles, Catalogue catalogue) {
        List<Part> parts = parts(styles, catalogue);
        List<ServedStyle> all = new ArrayList<>();
        all.add(new ServedStyle(MapStyles.WHOLE_MAP, Texts.STYLE, null, parts));
        Set<String> files =
                new LinkedHashSet<>(parts.stream().map(part -> part.sld().id()).toList());
        files.forEach(id -> all.add(ofFile(id, parts)));
        return all;
    }

    private static ServedStyle ofFile(String id, List<Part> parts) {
        List<Part> own =
                parts.stream().filter(part -> part.sld().id().equals(id)).toList();
        SldStyle sld = own.get(0).sld();
        return new ServedStyle(id, sld.title(), sld, own);
    }

    private static List<Part> parts(MapStyles styles, Catalogue catalogue) {
        List<Part> parts = new ArrayList<>();
        for (Dataset dataset : styles.drawn(catalogue)) {
            Optional<SldStyle> sld = Optional.ofNullable(dataset.portrayal().style())
                    .flatMap(id -> styles.findSld(id, dataset.schema()));
            Optional<LoadedDataset> loaded = catalogue.find(dataset.id());
            if (sld.isPresent() && loaded.isPresent()) {
                parts.add(0, new Part(loaded.get(), sld.get()));
            }
        }
        return parts;
    }

    /**
     * The style of this id.
     *
     * @throws Problem when there is none, or none that draws anything
     */
    static ServedStyle get(MapStyles styles, Catalogue catalogue, String id) {
        List<ServedStyle> all = list(styles, catalogue);
        return all.stream().filter(style -> style.id.equals(id)).findFirst().orElseThrow(() -> {
            List<String> ids = all.stream().map(ServedStyle::id).toList();
            return Problem.notFound(Texts.noSuchStyle(id, ids));
        });
    }

    /** The forms that its stylesheet has, the original first. */
    List<Representation> encodings() {
        return sld == null ? List.of(Representation.STYLE) : List.of(Representation.SLD, Representation.STYLE);
    }

    /** The media type of one of these, which for SLD names the version of the file. */
    String mediaType(Representation encoding) {
        return encoding == Representation.SLD && sld != null && !sld.version().startsWith("1.0")
                ? encoding.mediaType().replace("version=1.0", "version=1.1")
                : encoding.mediaType();
    }

    /** As much of {@code catalogue} as it draws. */
    Catalogue drawn(Catalogue catalogue) {
        return new Catalogue(
                catalogue.releaseId(),
                catalogue.datasets().stream()
                        .filter(loaded ->
                                parts.stream().anyMatch(part -> part.loaded().equals(loaded)))
                        .toList());
    }

    /** The tiles that it draws, all together. */
    Href tileJson(Href base) {
        Href tiles = base.to("tiles", "WebMercatorQuad").with("f", "tilejson");
        List<String> ids = parts.stream()
                .map(part -> part.loaded().dataset().id())
                .sorted()
                .toList();
        return sld == null ? tiles : tiles.with("collections", String.join(",", ids));
    }
}

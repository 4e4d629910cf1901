package org.mineralgis.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.DateInterval;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Expression;
import org.mineralgis.query.Selection;
import org.mineralgis.store.SelectedDataset;

/** Which datasets, and which of their records, a request for tiles means. */
final class TileSelection {

    private static final List<String> NAMES =
            List.of("collections", "datetime", "filter", DatasetFilters.NAME, "filter-lang", "filter-crs");

    private TileSelection() {}

    /**
     * The records of one dataset.
     *
     * @throws Problem when it has no tiles, and for a parameter that cannot be
     */
    static List<SelectedDataset> ofDataset(LoadedDataset loaded, Query query) {
        if (!loaded.dataset().portrayal().mapped()) {
            throw Problem.notFound(Texts.noTiles(loaded.dataset().id()));
        }
        return selected(List.of(loaded), query);
    }

    /**
     * The records of the datasets that {@code collections} names, or of all on the map.
     *
     * @throws Problem for a parameter that cannot be, such as a filter by a property that one of the datasets does not have
     */
    static List<SelectedDataset> ofMap(Catalogue catalogue, Query query) {
        List<LoadedDataset> mapped = catalogue.datasets().stream()
                .filter(loaded -> loaded.dataset().portrayal().mapped())
                .toList();
        Optional<String> collections = query.find("collections");
        Optional<String> datasets = query.find("datasets");
        if (collections.isPresent() && datasets.isPresent()) {
            throw Problem.invalidParameter("datasets", datasets.get(), Texts.DATASETS_OR_COLLECTIONS);
        }
        String parameter = datasets.isPresent() ? "datasets" : "collections";
        return selected(
                collections
                        .or(() -> datasets)
                        .map(text -> named(mapped, parameter, text))
                        .orElse(mapped),
                query);
    }

    /** Always in the order of the catalogue, so that the same datasets make the same tile. */
    private static List<LoadedDataset> named(List<LoadedDataset> mapped, String parameter, String text) {
        List<String> wanted = Arrays.asList(text.split(",", -1));
        List<String> known =
                mapped.stream().map(loaded -> loaded.dataset().id()).toList();
        if (!known.containsAll(wanted)) {
            throw Problem.invalidParameter(parameter, text, Texts.MAPPED_DATASETS_EXPECTED, known);
        }
        return mapped.stream()
                .filter(loaded -> wanted.contains(loaded.dataset().id()))
                .toList();
    }

    /** Every dataset must be able to answer a filter for all: one that is left as it is would look as if the filter found it. */
    private static List<SelectedDataset> selected(List<LoadedDataset> datasets, Query query) {
        DateInterval dates =
                query.find("datetime").flatMap(DatetimeParameter::parse).orElse(null);
        DatasetFilters filters = DatasetFilters.of(
                query, datasets.stream().map(loaded -> loaded.dataset().id()).toList());
        List<SelectedDataset> selected = new ArrayList<>();
        for (LoadedDataset loaded : datasets) {
            Expression filter = filters.of(loaded.dataset()).orElse(null);
            Selection selection = dates == null && filter == null
                    ? Selection.ALL
                    : new Selection(null, null, dates, Map.of(), null, filter);
            selected.add(new SelectedDataset(loaded, selection));
        }
        return selected;
    }

    /** The template of the addresses of a tileset's tiles, with what selects their records and further parameters. */
    static String template(Href tileset, Query query, String places, Map<String, String> more) {
        Href narrowed = tileset;
        for (String name : NAMES) {
            if (query.find(name).isPresent()) {
                narrowed = narrowed.with(name, query.find(name).get());
            }
        }
        narrowed = narrowed.with(more);
        String plain = tileset.toString();
        return plain + places + narrowed.toString().substring(plain.length());
    }
}

package org.mineralgis.http;

import static org.mineralgis.format.Html.a;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.store.FeatureStore;

/** Links to the records that values name, by the titles of these records. */
final class RecordLinks {

    private final Visit visit;
    private final Map<String, Map<String, LocalizedText>> titles;

    private RecordLinks(Visit visit, Map<String, Map<String, LocalizedText>> titles) {
        this.visit = visit;
        this.titles = titles;
    }

    /** Links for all that {@code features} of {@code dataset} name: one question for each dataset that is named. */
    static RecordLinks of(
            Visit visit, Catalogue catalogue, FeatureStore store, Dataset dataset, List<Feature> features) {
        Map<String, Map<String, LocalizedText>> titles = new HashMap<>();
        named(dataset, features).forEach((target, fids) -> {
            Optional<LoadedDataset> loaded = catalogue.find(target);
            loaded.ifPresent(present -> titles.put(target, store.titles(present, fids)));
        });
        return new RecordLinks(visit, titles);
    }

    private static Map<String, Set<String>> named(Dataset dataset, List<Feature> features) {
        Map<String, Set<String>> named = new TreeMap<>();
        List<Field> fields = dataset.schema().fields();
        for (int index = 0; index < fields.size(); index++) {
            String target = fields.get(index).references();
            for (Feature feature : target == null ? List.<Feature>of() : features) {
                Object value = feature.values().get(index);
                List<?> ids = value instanceof List<?> items ? items : value == null ? List.of() : List.of(value);
                ids.forEach(id -> named.computeIfAbsent(String.valueOf(target), any -> new HashSet<>())
                        .add(id.toString()));
            }
        }
        return named;
    }

    /**
     * The record that {@code field} names, as a link.
     *
     * @param id as the field holds it; it stays as it is when there is no such record
     * @param title what to call it; null for the title of the record
     */
    Object link(Field field, String id, @Nullable String title) {
        LocalizedText found = title(field, id).orElse(null);
        if (found == null) {
            return title == null ? id : title;
        }
        return a(visit.chosen(address(field, id)), title == null ? found.in(visit.language()) : title);
    }

    /** The title of the record that {@code field} names; empty when there is no such record. */
    Optional<LocalizedText> title(Field field, String id) {
        return Optional.ofNullable(titles.getOrDefault(String.valueOf(field.references()), Map.of())
                .get(id));
    }

    /** Where the record is that {@code field} names. */
    Href address(Field field, String id) {
        return visit.base().to("collections", String.valueOf(field.references()), "items", id);
    }
}

package org.mineralgis.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Schema;
import org.mineralgis.model.Term;
import org.mineralgis.query.Selection;
import org.mineralgis.store.EstimateStore;
import org.mineralgis.store.FeatureStore;

/** The records of estimates that a question means. */
final class EstimateFigures {

    /** Of one question; those of the standard's rules are looked at together. */
    static final int FIGURES_MAX = 50_000;

    static final int LISTED_MAX = 10_000;

    private final EstimateStore estimates;
    private final FeatureStore features;

    EstimateFigures(EstimateStore estimates, FeatureStore features) {
        this.estimates = estimates;
        this.features = features;
    }

    /** How many are listed of many. */
    static int listed(Query query, int usual) {
        return query.find("limit")
                .map(text -> Math.min(LimitParameter.parse(text), LISTED_MAX))
                .orElse(usual);
    }

    /** The dataset of the estimates. */
    static Optional<LoadedDataset> find(Catalogue catalogue) {
        return catalogue.datasets().stream()
                .filter(loaded -> loaded.dataset().schema().holdsEstimates())
                .findFirst();
    }

    /** The records whose field of a role has the value of a parameter; all when it is not given. */
    static Selection selection(Schema schema, FieldRole role, String parameter, Query query) {
        String wanted = query.find(parameter).orElse(null);
        if (wanted == null) {
            return Selection.ALL;
        }
        int place = schema.indexOf(role);
        Field field = place < 0 ? null : schema.fields().get(place);
        List<String> known = field == null
                ? List.of()
                : field.vocabulary().stream().map(Term::value).toList();
        if (field == null || (!known.isEmpty() && !known.contains(wanted))) {
            throw Problem.invalidParameter(parameter, wanted, Texts.ONE_OF_THESE_CODES, known);
        }
        return new Selection(null, null, null, Map.of(field.name(), wanted), null, null);
    }

    /**
     * The estimates of a selection, in the order of their ids; values of fields without a role are left out.
     *
     * @param deposits only estimates of these; null for all, of a whole area, too
     * @param narrowed the parameter that could leave fewer
     * @throws Problem when there are more than 50,000
     */
    List<Feature> list(
            LoadedDataset loaded,
            Selection selection,
            EstimateStore.@Nullable Deposits deposits,
            Query query,
            String narrowed) {
        List<Feature> found = estimates.list(loaded, selection, deposits, FIGURES_MAX);
        if (found.size() > FIGURES_MAX) {
            throw Problem.invalidParameter(narrowed, query.find(narrowed).orElse(""), Texts.FEWER_ESTIMATES);
        }
        return found;
    }

    /** What records of a dataset are called, by id. */
    Map<String, LocalizedText> titles(LoadedDataset loaded, Collection<String> fids) {
        return features.titles(loaded, fids);
    }

    /** The record of a dataset that has this id. */
    Optional<Feature> record(LoadedDataset loaded, String fid) {
        return features.find(loaded, fid);
    }

    /** Links to all that records of a dataset name. */
    RecordLinks links(Visit visit, Catalogue catalogue, LoadedDataset loaded, List<Feature> records) {
        return RecordLinks.of(visit, catalogue, features, loaded.dataset(), records);
    }

    /** What people read for a value of the field of a role; that none is stated for an empty one. */
    static String title(Dataset dataset, FieldRole role, String value, Language language) {
        String field = dataset.schema().roles().get(role);
        return value.isEmpty() || field == null
                ? Texts.NOT_STATED.in(language)
                : ValueTitles.of(dataset, field, language).of(value);
    }
}

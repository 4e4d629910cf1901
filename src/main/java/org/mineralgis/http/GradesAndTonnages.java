package org.mineralgis.http;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mineralgis.check.EstimateRecord;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.Schema;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.query.Selection;
import org.mineralgis.resource.GradeTonnage;
import org.mineralgis.store.NameStore;
import org.mineralgis.store.NamedRecord;

/** Ore, grade and content of deposits: one line for each figure that states what is needed, the rest with the reason. */
final class GradesAndTonnages {

    static final String COMMODITY = "commodity";

    private static final Comparator<GradeTonnage> ORDER = Comparator.comparing(
                    (GradeTonnage line) -> line.graded().estimate().commodity())
            .thenComparingDouble(GradesAndTonnages::lessContained)
            .thenComparing(line -> line.graded().estimate().id());

    private final Served served;
    private final EstimateFigures figures;
    private final NameStore names;

    GradesAndTonnages(Served served, EstimateFigures figures, NameStore names) {
        this.served = served;
        this.figures = figures;
        this.names = names;
    }

    Answer answer(Request request) {
        Catalogue catalogue = served.catalogue();
        LoadedDataset loaded = EstimateFigures.find(catalogue).orElse(null);
        if (loaded == null) {
            return new GradeTonnageAnswer(request, null, List.of(), Map.of()).answer();
        }
        Schema schema = loaded.dataset().schema();
        Selection selection = EstimateFigures.selection(schema, FieldRole.COMMODITY, COMMODITY, request.query());
        List<GradeTonnage> lines = figures.list(loaded, selection, COMMODITY).stream()
                .map(feature -> line(schema, feature))
                .sorted(ORDER)
                .toList();
        return new GradeTonnageAnswer(request, loaded, lines, titles(catalogue, schema, request)).answer();
    }

    private static GradeTonnage line(Schema schema, Feature feature) {
        return GradeTonnage.of(EstimateRecord.graded(schema, feature));
    }

    private static double lessContained(GradeTonnage line) {
        GradeTonnage.Tonnage tonnage = line.tonnage();
        return tonnage == null ? 0 : -tonnage.containedTonnes();
    }

    /** What the deposits are called, by their ids. */
    private Map<String, String> titles(Catalogue catalogue, Schema schema, Request request) {
        String deposits =
                schema.fields().get(schema.indexOf(FieldRole.OCCURRENCE)).references();
        LoadedDataset loaded =
                deposits == null ? null : catalogue.find(deposits).orElse(null);
        Map<String, String> titles = new HashMap<>();
        if (loaded != null && DuplicateCandidates.named(loaded.dataset())) {
            for (NamedRecord record : names.list(loaded.dataset(), FeatureQuery.LIMIT_MAX)) {
                titles.put(record.fid(), Searches.title(record, request.language()));
            }
        }
        return titles;
    }
}

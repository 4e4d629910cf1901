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
import org.mineralgis.query.Selection;
import org.mineralgis.resource.GradeTonnage;

/** Ore, grade and content of deposits: one line for each figure that states what is needed, the rest with the reason. */
final class GradesAndTonnages {

    static final String COMMODITY = "commodity";

    /** Of the lines and of what gives none, unless more are asked for. */
    static final int LISTED = 1_000;

    private static final Comparator<GradeTonnage> ORDER = Comparator.comparing(
                    (GradeTonnage line) -> line.graded().estimate().commodity())
            .thenComparingDouble(GradesAndTonnages::lessContained)
            .thenComparing(line -> line.graded().estimate().id());

    private final Served served;
    private final EstimateFigures figures;

    GradesAndTonnages(Served served, EstimateFigures figures) {
        this.served = served;
        this.figures = figures;
    }

    Answer answer(Request request) {
        Catalogue catalogue = served.catalogue();
        LoadedDataset loaded = EstimateFigures.find(catalogue).orElse(null);
        if (loaded == null) {
            return new GradeTonnageAnswer(request, null, GradeTonnageLines.NONE, Map.of()).answer();
        }
        Schema schema = loaded.dataset().schema();
        Selection selection = EstimateFigures.selection(schema, FieldRole.COMMODITY, COMMODITY, request.query());
        List<GradeTonnage> lines = figures.list(loaded, selection, null, request.query(), COMMODITY).stream()
                .map(feature -> line(schema, feature))
                .sorted(ORDER)
                .toList();
        GradeTonnageLines listed = GradeTonnageLines.of(lines, EstimateFigures.listed(request.query(), usual(request)));
        return new GradeTonnageAnswer(request, loaded, listed, titles(catalogue, schema, listed, request)).answer();
    }

    /** A table has no place to say that it is not all. */
    private static int usual(Request request) {
        return request.choice().representation() == Representation.TABLE ? EstimateFigures.FIGURES_MAX : LISTED;
    }

    private static GradeTonnage line(Schema schema, Feature feature) {
        return GradeTonnage.of(EstimateRecord.graded(schema, feature));
    }

    private static double lessContained(GradeTonnage line) {
        GradeTonnage.Tonnage tonnage = line.tonnage();
        return tonnage == null ? 0 : -tonnage.containedTonnes();
    }

    /** What the deposits of the lines are called, by their ids. */
    private Map<String, String> titles(Catalogue catalogue, Schema schema, GradeTonnageLines lines, Request request) {
        String deposits =
                schema.fields().get(schema.indexOf(FieldRole.OCCURRENCE)).references();
        LoadedDataset loaded =
                deposits == null ? null : catalogue.find(deposits).orElse(null);
        Map<String, String> titles = new HashMap<>();
        if (loaded != null && DuplicateCandidates.named(loaded.dataset())) {
            figures.titles(loaded, lines.deposits())
                    .forEach((id, title) -> titles.put(id, title.in(request.language())));
        }
        return titles;
    }
}

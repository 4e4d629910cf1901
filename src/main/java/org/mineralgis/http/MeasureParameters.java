package org.mineralgis.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.query.Grouping;
import org.mineralgis.query.Histogram;
import org.mineralgis.query.Measure;

/** Which numbers are made of the fields of groups: {@code sum}, {@code min}, {@code max}, {@code mean}, {@code histogram}. */
final class MeasureParameters {

    static final String HISTOGRAM = "histogram";
    static final String BINS = "bins";
    static final int BINS_DEFAULT = 10;

    /** Quantities of resources and reserves, which GB/T 17766-2020 does not let anybody add up whatever they are of. */
    private static final List<FieldRole> NOT_ADDED =
            List.of(FieldRole.QUANTITY_T, FieldRole.QUANTITY_MIN_T, FieldRole.QUANTITY_MAX_T, FieldRole.ORE_T);

    private final Request request;
    private final Dataset dataset;

    MeasureParameters(Request request, Dataset dataset) {
        this.request = request;
        this.dataset = dataset;
    }

    /**
     * The measures in the order of the kinds.
     *
     * @throws Problem for what is no field of numbers, and for sums of resources or reserves
     */
    List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (Measure.Kind kind : Measure.Kind.values()) {
            String text = request.query().find(kind.word()).orElse("");
            for (String name : text.isEmpty() ? new String[0] : text.split(",", -1)) {
                Measure measure = new Measure(kind, name);
                check(kind.word(), text, name);
                if (measures.contains(measure) || measures.size() == Grouping.MEASURES_MAX) {
                    throw Problem.invalidParameter(kind.word(), text, Texts.KNOWN_MEASURABLE, numeric());
                }
                refuseSums(measure, text);
                measures.add(measure);
            }
        }
        return measures;
    }

    /**
     * The classes that are wanted; null for none.
     *
     * @throws Problem for what is no field of numbers or no number of classes
     */
    @Nullable
    Histogram histogram() {
        Query query = request.query();
        String name = query.find(HISTOGRAM).orElse("");
        String bins = query.find(BINS).orElse("");
        if (!bins.isEmpty() && (!bins.matches("[1-9][0-9]{0,2}") || Integer.parseInt(bins) > Histogram.BINS_MAX)) {
            throw Problem.invalidParameter(BINS, bins, Texts.wholeNumber(1, Histogram.BINS_MAX));
        }
        if (name.isEmpty()) {
            return null;
        }
        check(HISTOGRAM, name, name);
        return new Histogram(name, bins.isEmpty() ? BINS_DEFAULT : Integer.parseInt(bins));
    }

    private void check(String parameter, String text, String name) {
        if (!numeric().contains(name)) {
            throw Problem.invalidParameter(parameter, text, Texts.KNOWN_MEASURABLE, numeric());
        }
    }

    /** A mean times the count is a sum. */
    private void refuseSums(Measure measure, String text) {
        boolean adds = measure.kind() == Measure.Kind.SUM || measure.kind() == Measure.Kind.MEAN;
        Map<FieldRole, String> roles = dataset.schema().roles();
        if (adds && NOT_ADDED.stream().anyMatch(role -> measure.field().equals(roles.get(role)))) {
            String totals = request.base().to("resources", "totals").toString();
            throw Problem.forbiddenSum(measure.kind().word(), text, totals);
        }
    }

    private Set<String> numeric() {
        Set<String> names = new LinkedHashSet<>();
        for (Field field : dataset.schema().fields()) {
            if (field.type() == FieldType.INTEGER || field.type() == FieldType.NUMBER) {
                names.add(field.name());
            }
        }
        return names;
    }
}

package org.mineralgis.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Field;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.Term;
import org.mineralgis.query.Expression;
import org.mineralgis.query.Operator;
import org.mineralgis.query.Selection;
import org.mineralgis.store.LineDistanceStore;

/**
 * Which lines are faults: those of the dataset {@code fault}, whose field {@code structure_type} tells faults from axes of folds.
 *
 * @param lines those that are meant
 * @param leftOut the other types
 */
record FaultLines(LineDistanceStore.Lines lines, List<Term> leftOut) {

    static final String TYPES = "faultTypes";
    private static final String DATASET = "fault";
    static final String FIELD = "structure_type";

    /** Axes of folds are no faults. */
    private static final Set<String> FOLDS = Set.of("anticline", "syncline");

    /**
     * The types that a request asks for; without it all that are not folds. Empty where no such dataset is served.
     *
     * @throws Problem for an unknown type
     */
    static Optional<FaultLines> of(Catalogue catalogue, Query query) {
        LoadedDataset loaded = catalogue.find(DATASET).orElse(null);
        Field field = loaded == null
                ? null
                : loaded.dataset().schema().findField(FIELD).orElse(null);
        String text = query.find(TYPES).orElse("");
        if (loaded == null
                || field == null
                || loaded.dataset().schema().geometryType() != GeometryType.MULTI_LINE_STRING) {
            return Optional.empty();
        }
        List<String> known = field.vocabulary().stream().map(Term::value).toList();
        List<String> wanted = text.isEmpty()
                ? known.stream().filter(type -> !FOLDS.contains(type)).toList()
                : parse(text, known);
        List<Term> leftOut = field.vocabulary().stream()
                .filter(term -> !wanted.contains(term.value()))
                .toList();
        return Optional.of(new FaultLines(new LineDistanceStore.Lines(loaded, FIELD, wanted), leftOut));
    }

    /** What selects the faults, and then what selects the other lines of their dataset. */
    List<Selection> each() {
        return Stream.of(lines.values(), leftOut.stream().map(Term::value).toList())
                .filter(types -> !types.isEmpty())
                .map(FaultLines::ofTypes)
                .toList();
    }

    /** Of records that may be among the faults those that are not: a fault is no distance away from itself. */
    Selection beside(LoadedDataset records, Selection selection) {
        if (!records.equals(lines.loaded())) {
            return selection;
        }
        Expression others = in(leftOut.stream().map(Term::value).toList());
        return new Selection(
                selection.bbox(),
                selection.area(),
                selection.dates(),
                selection.equalTo(),
                selection.text(),
                selection.filter() == null
                        ? others
                        : new Expression.Operation(Operator.AND, List.of(selection.filter(), others)));
    }

    private static Selection ofTypes(List<String> types) {
        return new Selection(null, null, null, Map.of(), null, in(types));
    }

    private static Expression in(List<String> types) {
        List<Expression> texts = types.stream()
                .map(type -> (Expression) new Expression.Text(type))
                .toList();
        return new Expression.Operation(
                Operator.IN, List.of(new Expression.Property(FIELD), new Expression.Items(texts)));
    }

    private static List<String> parse(String text, List<String> known) {
        List<String> wanted = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!known.contains(part) || wanted.contains(part)) {
                throw Problem.invalidParameter(TYPES, text, FaultTexts.KNOWN_FAULT_TYPES, known);
            }
            wanted.add(part);
        }
        return wanted;
    }
}

package org.mineralgis.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.EstimateRecord;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Schema;
import org.mineralgis.model.Term;
import org.mineralgis.resource.Estimate;
import org.mineralgis.resource.SizeClassRule;
import org.mineralgis.resource.SizeClasses;

/** The estimates of deposits and the table of size classes, as they came out of the checks, if a dataset is computed from them. */
final class FigureIndex {

    private final boolean needed;
    private final List<SizeClassRule> rules = new ArrayList<>();
    private final Map<String, List<Estimate>> estimates = new HashMap<>();

    /** @param datasets those that are read */
    FigureIndex(List<Dataset> datasets) {
        this.needed = datasets.stream().anyMatch(dataset -> dataset.schema().computed());
    }

    /** Remembers a checked record, if somebody may ask for it. */
    void add(Dataset dataset, Feature feature) {
        if (!needed) {
            return;
        }
        Row row = new Row(dataset.schema(), feature);
        if (dataset.schema().holdsSizeClasses()) {
            rules.add(rule(row));
        }
        String occurrence = row.text(FieldRole.OCCURRENCE);
        if (dataset.schema().holdsEstimates() && !occurrence.isEmpty()) {
            estimates
                    .computeIfAbsent(occurrence, any -> new ArrayList<>())
                    .add(EstimateRecord.of(dataset.schema(), feature));
        }
    }

    /** What was read so far. */
    SizeClasses sizeClasses() {
        return new SizeClasses(rules, estimates);
    }

    private static SizeClassRule rule(Row row) {
        Double large = row.number(FieldRole.LARGE_FROM_T);
        Double medium = row.number(FieldRole.MEDIUM_FROM_T);
        return new SizeClassRule(
                row.feature().id(),
                row.text(FieldRole.COMMODITY),
                row.title(FieldRole.ORE_FORM).orElse(null),
                row.text(FieldRole.QUANTITY_BASIS).equals(EstimateRecord.ORE),
                row.text(FieldRole.SUBSTANCE),
                large == null ? Double.POSITIVE_INFINITY : large,
                medium == null ? Double.POSITIVE_INFINITY : medium,
                row.text(FieldRole.STANDARD));
    }

    /** A record by the roles of its fields. */
    private record Row(Schema schema, Feature feature) {

        String text(FieldRole role) {
            Object value = value(role);
            return value == null ? "" : value.toString().strip();
        }

        @Nullable
        Double number(FieldRole role) {
            return value(role) instanceof Number number ? (Double) number.doubleValue() : null;
        }

        /** The title of a term. */
        Optional<LocalizedText> title(FieldRole role) {
            String value = text(role);
            Field field = value.isEmpty() ? null : schema.fields().get(schema.indexOf(role));
            return field == null
                    ? Optional.empty()
                    : Optional.of(field.vocabulary().stream()
                            .filter(term -> term.value().equals(value))
                            .map(Term::title)
                            .findFirst()
                            .orElse(new LocalizedText(value, value)));
        }

        private @Nullable Object value(FieldRole role) {
            int place = schema.indexOf(role);
            return place < 0 ? null : feature.values().get(place);
        }
    }
}

package org.mineralgis.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Schema;
import org.mineralgis.resource.Estimate;
import org.mineralgis.resource.GradedEstimate;
import org.mineralgis.resource.Measure;
import org.mineralgis.resource.Quantity;
import org.mineralgis.resource.QuantityExtent;

/** An estimate as the roles of a dataset's fields tell it. */
public final class EstimateRecord {

    /** The quantity basis of ore. */
    public static final String ORE = "ore";

    private final Schema schema;
    private final Feature feature;

    private EstimateRecord(Schema schema, Feature feature) {
        this.schema = schema;
        this.feature = feature;
    }

    /**
     * Reads a checked record.
     *
     * @param schema of a dataset that {@linkplain Schema#holdsEstimates() holds estimates}
     */
    public static Estimate of(Schema schema, Feature feature) {
        EstimateRecord record = new EstimateRecord(schema, feature);
        return new Estimate(
                feature.id(),
                record.text(FieldRole.COMMODITY),
                record.text(FieldRole.ESTIMATE_KIND),
                record.text(FieldRole.ESTIMATE_CATEGORY),
                record.quantity(),
                new Measure(record.text(FieldRole.QUANTITY_BASIS).equals(ORE), record.text(FieldRole.SUBSTANCE)),
                QuantityExtent.of(record.text(FieldRole.QUANTITY_EXTENT)),
                record.series());
    }

    /**
     * Reads a checked record with its grade.
     *
     * @param schema of a dataset that {@linkplain Schema#holdsEstimates() holds estimates}
     */
    public static GradedEstimate graded(Schema schema, Feature feature) {
        EstimateRecord record = new EstimateRecord(schema, feature);
        Double grade = record.number(FieldRole.GRADE);
        String unit = record.text(FieldRole.GRADE_UNIT);
        return new GradedEstimate(
                record.text(FieldRole.OCCURRENCE),
                of(schema, feature),
                !record.text(FieldRole.QUANTITY_BASIS).isEmpty(),
                grade,
                unit,
                Grade.of(grade, unit).flatMap(Grade::fraction).orElse(null),
                record.number(FieldRole.ORE_T));
    }

    private Estimate.Series series() {
        PartialDate date = PartialDate.find(text(FieldRole.EFFECTIVE_DATE)).orElse(null);
        return new Estimate.Series(
                text(FieldRole.OREBODY),
                date == null ? null : date.first(),
                date == null ? null : date.last(),
                text(FieldRole.CLASSIFICATION_SYSTEM),
                sources());
    }

    /** The number itself, or its bounds; null when there is neither, or the bounds are reversed. */
    private @Nullable Quantity quantity() {
        Double tonnes = number(FieldRole.QUANTITY_T);
        if (tonnes != null) {
            return tonnes < 0 ? null : Quantity.of(tonnes);
        }
        Double least = number(FieldRole.QUANTITY_MIN_T);
        Double most = number(FieldRole.QUANTITY_MAX_T);
        if (least == null && most == null) {
            return null;
        }
        double from = least == null ? 0 : least;
        double to = most == null ? Double.POSITIVE_INFINITY : most;
        return from < 0 || to < from ? null : new Quantity(from, to);
    }

    private List<String> sources() {
        if (value(FieldRole.SOURCES) instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        String one = text(FieldRole.SOURCES);
        return one.isEmpty() ? List.of() : List.of(one);
    }

    private String text(FieldRole role) {
        Object value = value(role);
        return value == null ? "" : value.toString().strip();
    }

    private @Nullable Double number(FieldRole role) {
        return value(role) instanceof Number number ? (Double) number.doubleValue() : null;
    }

    private @Nullable Object value(FieldRole role) {
        int place = schema.indexOf(role);
        return place < 0 ? null : feature.values().get(place);
    }
}

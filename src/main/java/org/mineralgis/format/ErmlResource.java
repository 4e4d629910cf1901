package org.mineralgis.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;

/**
 * {@code CommodityResourceView}. CGI has no term for the Chinese standards GB/T 17766, which are named by a URN of our own.
 */
final class ErmlResource extends ErmlView {

    ErmlResource(Dataset dataset) {
        super(dataset);
    }

    @Override
    String element() {
        return "CommodityResourceView";
    }

    @Override
    void fill(Filling estimate) {
        estimate.must("identifier", estimate.id())
                .must("commodity", estimate.title("commodity"))
                .add("mineralOccurrenceName", estimate.text("occurrence_id"))
                .add("oreMeasure", measure(estimate))
                .add("oreMeasureType", estimate.title("kind"))
                .add("oreMeasureAssessmentCategory", category(estimate))
                .add("classificationMethodUsed", estimate.title("classification_system"))
                .add("source", estimate.text("source_ids"))
                .must("commodity_uri", cgi("commodity-code", estimate.text("commodity")))
                .add("oreMeasureAssessmentCategory_uri", categoryUri(estimate.text("category")))
                .add("classificationMethodUsed_uri", methodUri(estimate.text("classification_system")));
    }

    /** The quantity in tonnes, else as its source writes it; what it measures; the grade. */
    private static @Nullable String measure(Filling estimate) {
        @Nullable String tonnes = estimate.text("value_parsed");
        @Nullable String written = estimate.text("value_original");
        List<String> words = new ArrayList<>();
        if (tonnes != null) {
            words.add(tonnes + " t");
        } else if (written != null) {
            words.add("\"" + written + " " + present(estimate.text("unit_original")) + "\"");
        }
        words.add(present(estimate.text("quantity_basis")));
        words.add(present(estimate.text("substance")));
        @Nullable String grade = estimate.text("grade");
        words.add(grade == null ? "" : "at " + grade + " " + present(estimate.text("grade_unit")));
        String measure =
                String.join(" ", words.stream().filter(word -> !word.isEmpty()).toList());
        return tonnes == null && written == null && grade == null ? null : measure;
    }

    private static String present(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String category(Filling estimate) {
        @Nullable String category = estimate.title("category");
        return category == null ? estimate.text("category_original") : category;
    }

    private static @Nullable String categoryUri(@Nullable String category) {
        if (category == null) {
            return null;
        }
        return switch (category) {
            case "measured", "indicated", "inferred" ->
                cgi("resource-assessment-category", category + "-mineral-resource");
            case "proved", "probable" -> cgi("reserve-assessment-category", category + "-ore-reserves");
            default -> null;
        };
    }

    private static @Nullable String methodUri(@Nullable String method) {
        return method != null && method.startsWith("gbt-")
                ? "urn:mineral-gis:classification-method-used:" + method
                : cgi("classification-method-used", method);
    }
}

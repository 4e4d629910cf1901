package org.mineralgis.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.Schema;
import org.mineralgis.model.Term;

/**
 * A view of EarthResourceML-Lite 2.0.1: which of its elements a record fills, in the order of the schema, and with which terms
 * of the CGI vocabularies. All values are texts. Mandatory elements that a record says nothing about name the reason.
 */
abstract sealed class ErmlView permits ErmlMine, ErmlOccurrence, ErmlResource {

    static final String NAMESPACE = "http://xmlns.earthresourceml.org/earthresourceml-lite/2.0";

    /** Where the schema is published. */
    static final String SCHEMA = "http://schemas.earthresourceml.org/earthresourceml-lite/2.0/erml-lite.xsd";

    private static final String CGI = "http://resource.geosciml.org/classifier/cgi/";
    private static final String NIL = "http://www.opengis.net/def/nil/ogc/0/";
    private static final String UNKNOWN = NIL + "unknown";

    private final Schema schema;

    ErmlView(Dataset dataset) {
        this.schema = dataset.schema();
    }

    /** The view of a dataset; empty for one that has none. */
    static Optional<ErmlView> find(Dataset dataset) {
        return switch (dataset.id()) {
            case "mine" -> Optional.of(new ErmlMine(dataset));
            case "mineral_occurrence" -> Optional.of(new ErmlOccurrence(dataset));
            case "resource_estimate" -> Optional.of(new ErmlResource(dataset));
            default -> Optional.empty();
        };
    }

    /**
     * An element of a view.
     *
     * @param name of the schema
     * @param text its content
     */
    record Property(String name, String text) {}

    /** The name of the view. */
    abstract String element();

    /** Fills the elements before {@code shape}. */
    abstract void fill(Filling filling);

    /** The elements before {@code shape}. */
    final List<Property> properties(Feature feature) {
        Filling filling = new Filling(schema, feature);
        fill(filling);
        return filling.properties;
    }

    /** Numbers and places of uranium are kept back; else a source does not say where. */
    final String reasonForNoShape(Feature feature) {
        Filling filling = new Filling(schema, feature);
        boolean uranium =
                "uranium".equals(filling.text("main_commodity")) || "uranium".equals(filling.text("commodity"));
        return uranium ? NIL + "withheld" : UNKNOWN;
    }

    /** The values of one record, and the elements that they fill. */
    static final class Filling {

        private final Schema schema;
        private final Feature feature;
        private final List<Property> properties = new ArrayList<>();

        private Filling(Schema schema, Feature feature) {
            this.schema = schema;
            this.feature = feature;
        }

        /** The id of the record. */
        String id() {
            return feature.id();
        }

        /** An element that may be left out. */
        Filling add(String name, @Nullable String text) {
            if (text != null) {
                properties.add(new Property(name, text));
            }
            return this;
        }

        /** An element that must be there. */
        Filling must(String name, @Nullable String text) {
            return add(name, text == null ? UNKNOWN : text);
        }

        /** Chinese and Latin name with a slash between. */
        @Nullable
        String bothNames() {
            @Nullable String zh = text("name_zh");
            @Nullable String en = text("name_en");
            return zh == null || en == null ? (zh == null ? en : zh) : zh + " / " + en;
        }

        /** How the place is known and how well. */
        Filling position() {
            return add("observationMethod", title("coord_kind")).add("positionalAccuracy", text("coord_precision_m"));
        }

        /** The value of a field as a text; null when there is none. */
        @Nullable
        String text(String field) {
            int index = schema.indexOf(field);
            @Nullable Object value = index < 0 ? null : feature.values().get(index);
            if (value instanceof List<?> items) {
                return items.isEmpty()
                        ? null
                        : String.join("; ", items.stream().map(String::valueOf).toList());
            }
            return CellText.of(value);
        }

        /** The first of a list, or the value itself. */
        @Nullable
        String first(String field) {
            int index = schema.indexOf(field);
            @Nullable Object value = index < 0 ? null : feature.values().get(index);
            if (value instanceof List<?> items) {
                return items.isEmpty() ? null : items.get(0).toString();
            }
            return CellText.of(value);
        }

        /** The English titles of the terms that a field holds. */
        @Nullable
        String title(String field) {
            @Nullable String text = text(field);
            if (text == null) {
                return null;
            }
            List<Term> terms = schema.findField(field).map(Field::vocabulary).orElse(List.of());
            return String.join(
                    "; ",
                    List.of(text.split("; ")).stream()
                            .map(value -> titleOf(terms, value))
                            .toList());
        }

        private static String titleOf(List<Term> terms, String value) {
            return terms.stream()
                    .filter(term -> term.value().equals(value))
                    .map(term -> term.title().en())
                    .findFirst()
                    .orElse(value);
        }
    }

    /** The address of a term of a CGI vocabulary; null for none. */
    static @Nullable String cgi(String vocabulary, @Nullable String slug) {
        return slug == null ? null : CGI + vocabulary + "/" + slug;
    }
}

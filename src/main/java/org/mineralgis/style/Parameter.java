package org.mineralgis.style;

import static org.mineralgis.style.Json.array;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.geotools.api.filter.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a symbolizer: the same for all records, or following one field of theirs (SE 1.1, section 11.6). Numbers are
 * {@link Double}; colours and words are {@link String}. Java2D and MapLibre get the same value of it for the same record.
 */
sealed interface Parameter {

    /** Its value for a record with these values, in which numbers are {@link Double} and what is missing is null. */
    Object of(Function<String, @Nullable Object> record);

    /** The same as a MapLibre expression. */
    JsonNode expression();

    /** All values that it can have; of one that has no steps, its least and its greatest, or none when they are not known. */
    List<Object> outcomes();

    /** Whether {@link #outcomes()} is all that there is. */
    default boolean stepped() {
        return true;
    }

    /** One whose outcomes are those of this one, each made another. */
    Parameter map(UnaryOperator<Object> change);

    /** The field that it follows; empty when it is the same for all records. */
    default Optional<String> field() {
        return Optional.empty();
    }

    default boolean constant() {
        return field().isEmpty();
    }

    /** The value for one record, as if it were that of all. */
    default Parameter frozen(Function<String, @Nullable Object> record) {
        return new Constant(of(record));
    }

    /** The number that stands in a style. */
    static Parameter of(@Nullable Expression expression, Quantity quantity) {
        return new ParameterReader(quantity.otherwise(), quantity.least(), quantity.greatest()).read(expression);
    }

    /** The colour that stands in a style; {@code otherwise} where none does. */
    static Parameter of(@Nullable Expression expression, String otherwise) {
        return new ParameterReader(otherwise, 0, 0).read(expression);
    }

    /** How a value of a record is written where it is compared with text; as MapLibre's {@code to-string} does. */
    static @Nullable String text(@Nullable Object value) {
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }

    /** The same for all records. */
    record Constant(Object value) implements Parameter {

        @Override
        public Object of(Function<String, @Nullable Object> record) {
            return value;
        }

        @Override
        public JsonNode expression() {
            return array(value).get(0);
        }

        @Override
        public List<Object> outcomes() {
            return List.of(value);
        }

        @Override
        public Parameter map(UnaryOperator<Object> change) {
            return new Constant(change.apply(value));
        }
    }

    /** The number that a field has itself, or the nearest one within {@code least} and {@code greatest}. */
    record Value(String name, double least, double greatest, Object fallback) implements Parameter {

        @Override
        public Object of(Function<String, @Nullable Object> record) {
            return record.apply(name) instanceof Double number
                    ? (Double) Math.max(least, Math.min(greatest, number))
                    : fallback;
        }

        @Override
        public JsonNode expression() {
            return ifNumber(name, array("max", least, array("min", greatest, array("get", name))), fallback);
        }

        @Override
        public List<Object> outcomes() {
            return List.of();
        }

        @Override
        public boolean stepped() {
            return false;
        }

        @Override
        public Parameter map(UnaryOperator<Object> change) {
            throw new IllegalStateException("the values of " + name + " are not known");
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** One value for each text that a field can have. */
    record Recode(String name, Map<String, Object> values, Object fallback) implements Parameter {

        @Override
        public Object of(Function<String, @Nullable Object> record) {
            @Nullable String text = text(record.apply(name));
            return text == null ? fallback : values.getOrDefault(text, fallback);
        }

        @Override
        public JsonNode expression() {
            ArrayNode match = array("match", array("to-string", array("get", name)));
            values.forEach((data, value) -> match.addAll(array(data, value)));
            return match.addAll(array(fallback));
        }

        @Override
        public List<Object> outcomes() {
            return Stream.concat(values.values().stream(), Stream.of(fallback))
                    .distinct()
                    .toList();
        }

        @Override
        public Parameter map(UnaryOperator<Object> change) {
            Map<String, Object> changed = new LinkedHashMap<>();
            values.forEach((data, value) -> changed.put(data, change.apply(value)));
            return new Recode(name, changed, change.apply(fallback));
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** One value below the first threshold, and one from each threshold on. */
    record Categorize(String name, List<Double> thresholds, List<Object> values, Object fallback) implements Parameter {

        @Override
        public Object of(Function<String, @Nullable Object> record) {
            if (!(record.apply(name) instanceof Double number)) {
                return fallback;
            }
            int at = 0;
            while (at < thresholds.size() && number >= thresholds.get(at)) {
                at++;
            }
            return values.get(at);
        }

        @Override
        public JsonNode expression() {
            ArrayNode step = array("step", array("get", name), values.get(0));
            for (int at = 0; at < thresholds.size(); at++) {
                step.addAll(array(thresholds.get(at), values.get(at + 1)));
            }
            return ifNumber(name, step, fallback);
        }

        @Override
        public List<Object> outcomes() {
            return Stream.concat(values.stream(), Stream.of(fallback))
                    .distinct()
                    .toList();
        }

        @Override
        public Parameter map(UnaryOperator<Object> change) {
            List<Object> changed = values.stream().map(change).toList();
            return new Categorize(name, thresholds, changed, change.apply(fallback));
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** Straight between the points of a graph, and level outside of them. */
    record Interpolate(String name, List<Double> data, List<Double> values, Double fallback) implements Parameter {

        @Override
        public Object of(Function<String, @Nullable Object> record) {
            if (!(record.apply(name) instanceof Double number)) {
                return fallback;
            }
            int at = 0;
            while (at < data.size() && number >= data.get(at)) {
                at++;
            }
            if (at == 0 || at == data.size()) {
                return values.get(Math.max(0, at - 1));
            }
            double share = (number - data.get(at - 1)) / (data.get(at) - data.get(at - 1));
            return values.get(at - 1) + share * (values.get(at) - values.get(at - 1));
        }

        @Override
        public JsonNode expression() {
            ArrayNode graph = array("interpolate", array("linear"), array("get", name));
            for (int at = 0; at < data.size(); at++) {
                graph.addAll(array(data.get(at), values.get(at)));
            }
            return ifNumber(name, graph, fallback);
        }

        @Override
        public List<Object> outcomes() {
            List<Double> all =
                    Stream.concat(values.stream(), Stream.of(fallback)).sorted().toList();
            return List.of(all.get(0), all.get(all.size() - 1));
        }

        @Override
        public boolean stepped() {
            return false;
        }

        @Override
        public Parameter map(UnaryOperator<Object> change) {
            List<Double> changed =
                    values.stream().map(value -> (Double) change.apply(value)).toList();
            return new Interpolate(name, data, changed, (Double) change.apply(fallback));
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    private static ArrayNode ifNumber(String field, JsonNode expression, Object fallback) {
        return array("case", array("==", array("typeof", array("get", field)), "number"), expression, fallback);
    }
}

package org.mineralgis.query;

import static org.mineralgis.query.FilterException.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a filter from its JSON. */
final class FilterJsonReader {

    /** What tells one kind of object from the others. */
    private static final List<String> KINDS =
            List.of("op", "property", "date", "timestamp", "interval", "type", "bbox");

    Expression read(JsonNode node) {
        if (node.isTextual()) {
            return new Expression.Text(text(node));
        }
        if (node.isNumber()) {
            return Literals.findNumber(node.asText())
                    .orElseThrow(
                            () -> FilterException.of("数字过大、过小或位数过多。", "A number is beyond what can be computed with."));
        }
        if (node.isBoolean()) {
            return new Expression.Bool(node.booleanValue());
        }
        if (node.isArray()) {
            return new Expression.Items(all(node));
        }
        if (node.isObject()) {
            return object(node);
        }
        throw FilterException.of(
                "JSON 过滤条件中不能有 null；空值用 isNull 判断。",
                "There is no null in a filter in JSON; use isNull to ask for missing values.");
    }

    private Expression object(JsonNode node) {
        List<String> kinds = KINDS.stream().filter(node::has).toList();
        // A geometry may carry a bbox of its own.
        boolean geometry = kinds.equals(List.of("type", "bbox"));
        if (kinds.size() != 1 && !geometry) {
            throw FilterException.of(
                    "过滤条件中的 JSON 对象必须且只能有以下成员之一：" + String.join(", ", KINDS) + "。",
                    "An object in a filter has exactly one of these members: " + String.join(", ", KINDS) + ".",
                    KINDS);
        }
        return switch (kinds.get(0)) {
            case "op" -> operation(node);
            case "property" -> new Expression.Property(text(node, "property"));
            case "date" ->
                within("date", () -> instant(node.get("date"), "{\"date\": \"2023-09-27\"}", Literals::findDay));
            case "timestamp" ->
                within(
                        "timestamp",
                        () -> instant(
                                node.get("timestamp"),
                                "{\"timestamp\": \"2023-09-27T08:00:00Z\"}",
                                Literals::findMoment));
            case "interval" -> within("interval", () -> interval(node.get("interval")));
            case "bbox" -> within("bbox", () -> Shapes.box(ShapeJsonReader.ordinates(node.get("bbox"))));
            default -> new Expression.Shape(ShapeJsonReader.geometry(node));
        };
    }

    private Expression operation(JsonNode node) {
        String name = text(node, "op");
        JsonNode written = node.path("args");
        if (!written.isArray()) {
            throw FilterException.of("“" + name + "”的 args 必须是数组。", "The args of \"" + name + "\" must be an array.");
        }
        List<Expression> arguments = within("args", () -> all(written));
        Optional<Operator> operator = Operator.find(name);
        return operator.isPresent()
                ? new Expression.Operation(operator.get(), arguments)
                : new Expression.Call(name, arguments);
    }

    private List<Expression> all(JsonNode array) {
        List<Expression> parts = new ArrayList<>(array.size());
        for (int index = 0; index < array.size(); index++) {
            JsonNode part = array.get(index);
            parts.add(within(index, () -> read(part)));
        }
        return parts;
    }

    private static Expression instant(JsonNode written, String form, Function<String, Optional<Expression>> reader) {
        return Optional.of(written)
                .filter(JsonNode::isTextual)
                .flatMap(text -> reader.apply(text.textValue()))
                .orElseThrow(() -> FilterException.of(
                        "“" + shown(written) + "”不是有效的时间，应形如 " + form + "。",
                        "\"" + shown(written) + "\" is not a time of the calendar, written like " + form + "."));
    }

    private Expression interval(JsonNode ends) {
        if (!ends.isArray() || ends.size() != 2) {
            throw FilterException.of("interval 必须是两个端点的数组。", "An interval is an array of its two ends.");
        }
        return new Expression.Interval(end(ends, 0), end(ends, 1));
    }

    private @Nullable Expression end(JsonNode ends, int index) {
        JsonNode end = ends.get(index);
        boolean open = end.isTextual() && end.textValue().equals("..");
        return open ? null : within(index, () -> end(end));
    }

    private Expression end(JsonNode end) {
        if (end.isTextual()) {
            return instant(end, "2023-09-27, 2023-09-27T08:00:00Z, ..", Literals::findInstant);
        }
        return read(end);
    }

    private static String text(JsonNode object, String member) {
        return within(member, () -> text(object.get(member)));
    }

    private static String text(JsonNode node) {
        if (!node.isTextual()) {
            throw FilterException.of("“" + shown(node) + "”应为字符串。", "\"" + shown(node) + "\" must be a string.");
        }
        if (!Literals.isStorable(node.textValue())) {
            throw Literals.notStorable();
        }
        return node.textValue();
    }

    private static String shown(JsonNode node) {
        String written = node.isTextual() ? node.textValue() : node.toString();
        return written.length() > 60 ? written.substring(0, written.offsetByCodePoints(0, 40)) + "…" : written;
    }
}

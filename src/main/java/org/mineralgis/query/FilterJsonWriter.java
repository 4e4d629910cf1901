package org.mineralgis.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the tree of a filter as JSON. */
final class FilterJsonWriter {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FilterJsonWriter() {}

    static JsonNode write(Expression part) {
        if (part instanceof Expression.Operation operation) {
            return operation(operation.operator().key(), operation.arguments());
        }
        if (part instanceof Expression.Call call) {
            return operation(call.function(), call.arguments());
        }
        if (part instanceof Expression.Property property) {
            return NODES.objectNode().put("property", property.name());
        }
        if (part instanceof Expression.Items items) {
            return all(items.items());
        }
        if (part instanceof Expression.Shape shape) {
            return ShapeJsonWriter.write(shape.value());
        }
        if (part instanceof Expression.Box box) {
            ObjectNode node = NODES.objectNode();
            node.putArray("bbox")
                    .add(box.west())
                    .add(box.south())
                    .add(box.east())
                    .add(box.north());
            return node;
        }
        if (part instanceof Expression.Interval interval) {
            ObjectNode node = NODES.objectNode();
            node.putArray("interval").add(end(interval.start())).add(end(interval.end()));
            return node;
        }
        return value(part);
    }

    private static JsonNode value(Expression part) {
        if (part instanceof Expression.Text text) {
            return NODES.textNode(text.value());
        }
        if (part instanceof Expression.Number number) {
            return DecimalNode.valueOf(number.value());
        }
        if (part instanceof Expression.Bool bool) {
            return NODES.booleanNode(bool.value());
        }
        if (part instanceof Expression.Day day) {
            return NODES.objectNode().put("date", day.value().toString());
        }
        if (part instanceof Expression.Moment moment) {
            return NODES.objectNode().put("timestamp", moment.value().toString());
        }
        throw new IllegalArgumentException("no such part of a filter: " + part);
    }

    private static JsonNode end(@Nullable Expression end) {
        if (end == null) {
            return NODES.textNode("..");
        }
        if (end instanceof Expression.Day day) {
            return NODES.textNode(day.value().toString());
        }
        return end instanceof Expression.Moment moment
                ? NODES.textNode(moment.value().toString())
                : write(end);
    }

    private static JsonNode operation(String name, List<Expression> arguments) {
        ObjectNode node = NODES.objectNode().put("op", name);
        node.set("args", all(arguments));
        return node;
    }

    private static ArrayNode all(List<Expression> parts) {
        ArrayNode array = NODES.arrayNode(parts.size());
        for (Expression part : parts) {
            array.add(write(part));
        }
        return array;
    }
}

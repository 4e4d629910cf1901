package org.mineralgis.style;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mineralgis.model.LocalizedText;

/** JSON, shortly. */
final class Json {

    private static final int DECIMALS = 4;

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An array of texts, numbers, truth values and nodes. */
    static ArrayNode array(Object... items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Object item : items) {
            array.add(node(item));
        }
        return array;
    }

    private static JsonNode node(Object item) {
        if (item instanceof JsonNode node) {
            return node;
        }
        if (item instanceof Number number) {
            return number(number.doubleValue());
        }
        return item instanceof Boolean truth
                ? JsonNodeFactory.instance.booleanNode(truth)
                : JsonNodeFactory.instance.textNode(item.toString());
    }

    /** A number with no more decimals than a map needs, and none that say nothing. */
    static JsonNode number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return DecimalNode.valueOf(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    static ObjectNode text(LocalizedText text) {
        return object().put("zh", text.zh()).put("en", text.en());
    }
}

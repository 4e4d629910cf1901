package org.mineralgis.style;

import static org.mineralgis.style.StyleModel.FILTERS;
import static org.mineralgis.style.StyleModel.literal;

import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Parameters of symbolizers: literals, and where {@link FunctionReader} allows it a field or a function of one. */
final class ValueReader {

    private final List<FieldUse> uses;

    /** Notes every field that it meets in {@code uses}. */
    ValueReader(List<FieldUse> uses) {
        this.uses = uses;
    }

    /** A literal, or one of the functions of a field. */
    private Expression value(SldElement element, FunctionReader.Leaf leaf, Expression otherwise)
            throws StyleFileException {
        return FunctionReader.isFunction(element)
                ? new FunctionReader(uses, leaf, otherwise).read(element)
                : leaf.read(element);
    }

    /** Numbers within {@code min} and {@code max}, of which any may be the value of a field. */
    Expression number(@Nullable SldElement element, double min, double max, double otherwise)
            throws StyleFileException {
        return element == null
                ? literal(otherwise)
                : value(element, part -> literal(part.number(min, max)), literal(otherwise));
    }

    Expression color(@Nullable SldElement element, String otherwise) throws StyleFileException {
        return element == null ? literal(otherwise) : value(element, ValueReader::oneColor, literal(otherwise));
    }

    private static Expression oneColor(SldElement element) throws StyleFileException {
        if (!element.value().matches("#[0-9a-fA-F]{6}")) {
            throw element.error("'" + element.value() + "' is not a colour of the form #rrggbb");
        }
        return literal(element.value().toLowerCase(Locale.ROOT));
    }

    /** The number of a field itself, where the parameter is one. */
    Expression field(SldElement property) throws StyleFileException {
        uses.add(new FieldUse(property.line(), property.value(), null));
        return FILTERS.property(property.value());
    }

    /** A number that is the same for all records. */
    static Expression same(@Nullable SldElement element, double min, double max, double otherwise)
            throws StyleFileException {
        return literal(element == null ? otherwise : element.number(min, max));
    }

    /** One of {@code words}, the first of which is the default. */
    static Expression word(@Nullable SldElement element, String... words) throws StyleFileException {
        if (element == null) {
            return literal(words[0]);
        }
        for (String word : words) {
            if (word.equals(element.value())) {
                return literal(word);
            }
        }
        throw element.error("'" + element.value() + "' is not one of " + String.join(", ", words));
    }
}

package org.mineralgis.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.query.Expression.Operation;
import org.mineralgis.query.Operator.Kind;

/** Writes the tree of a filter as text, with no more parentheses than it takes to read the same tree. */
final class FilterTextWriter {

    // How closely parts of a filter hold together, from the loosest on.
    private static final int EITHER = 1;
    private static final int ALL = 2;
    private static final int NEGATION = 3;
    private static final int PREDICATE = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int POWER = 7;
    private static final int OPERAND = 8;

    /** Predicates that take the NOT into their midst. */
    private static final Set<Operator> NEGATED_WITHIN =
            Set.of(Operator.LIKE, Operator.BETWEEN, Operator.IN, Operator.IS_NULL);

    private static final Set<String> LITERALS = Set.of("date", "timestamp", "interval", "bbox");

    private final StringBuilder text = new StringBuilder();

    String write(Expression filter) {
        part(filter, EITHER);
        return text.toString();
    }

    /** In parentheses when it holds together less closely than its place demands. */
    private void part(Expression part, int closeness) {
        boolean enclosed = part instanceof Operation operation && closeness(operation) < closeness;
        if (enclosed) {
            text.append('(');
        }
        plain(part);
        if (enclosed) {
            text.append(')');
        }
    }

    private static int closeness(Operation operation) {
        return switch (operation.operator()) {
            case OR -> EITHER;
            case AND -> ALL;
            case NOT -> negatesWithin(operation) ? PREDICATE : NEGATION;
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE, DIV, MODULO -> PRODUCT;
            case POWER -> POWER;
            default -> operation.operator().kind() == Kind.COMPARISON ? PREDICATE : OPERAND;
        };
    }

    private static boolean negatesWithin(Operation operation) {
        return operation.arguments().get(0) instanceof Operation inner && NEGATED_WITHIN.contains(inner.operator());
    }

    private void plain(Expression part) {
        if (part instanceof Operation operation) {
            operation(operation);
        } else if (part instanceof Expression.Call call) {
            text.append(functionName(call.function()));
            list(call.arguments(), EITHER);
        } else if (part instanceof Expression.Items items) {
            list(items.items(), EITHER);
        } else if (part instanceof Expression.Interval interval) {
            text.append("INTERVAL(");
            end(interval.start());
            text.append(", ");
            end(interval.end());
            text.append(')');
        } else if (part instanceof Expression.Shape shape) {
            ShapeTextWriter.write(shape.value(), text);
        } else {
            value(part);
        }
    }

    private void value(Expression part) {
        if (part instanceof Expression.Text literal) {
            quoted(literal.value());
        } else if (part instanceof Expression.Number number) {
            text.append(number.value());
        } else if (part instanceof Expression.Bool bool) {
            text.append(bool.value() ? "TRUE" : "FALSE");
        } else if (part instanceof Expression.Day day) {
            text.append("DATE('").append(day.value()).append("')");
        } else if (part instanceof Expression.Moment moment) {
            text.append("TIMESTAMP('").append(moment.value()).append("')");
        } else if (part instanceof Expression.Property property) {
            text.append(propertyName(property.name()));
        } else if (part instanceof Expression.Box box) {
            ShapeTextWriter.write(box, text);
        } else {
            throw new IllegalArgumentException("no such part of a filter: " + part);
        }
    }

    private void operation(Operation operation) {
        List<Expression> arguments = operation.arguments();
        String word = operation.operator().key().toUpperCase(Locale.ROOT);
        switch (operation.operator()) {
            case OR -> joined(arguments, " OR ", ALL);
            case AND -> joined(arguments, " AND ", NEGATION);
            case NOT -> negation(operation);
            case LIKE, BETWEEN, IN, IS_NULL -> predicate(operation, "");
            case ADD, SUBTRACT -> binary(arguments, word, SUM, PRODUCT);
            case MULTIPLY, DIVIDE, DIV, MODULO -> binary(arguments, word, PRODUCT, POWER);
            case POWER -> binary(arguments, word, OPERAND, OPERAND);
            default -> {
                if (operation.operator().kind() == Kind.COMPARISON) {
                    binary(arguments, word, SUM, SUM);
                } else {
                    text.append(word);
                    list(arguments, operation.operator().kind() == Kind.ARRAY ? EITHER : SUM);
                }
            }
        }
    }

    private void negation(Operation operation) {
        if (negatesWithin(operation)) {
            predicate((Operation) operation.arguments().get(0), "NOT ");
        } else {
            text.append("NOT ");
            part(operation.arguments().get(0), PREDICATE);
        }
    }

    private void predicate(Operation operation, String negation) {
        List<Expression> arguments = operation.arguments();
        part(arguments.get(0), SUM);
        switch (operation.operator()) {
            case IS_NULL -> text.append(" IS ").append(negation).append("NULL");
            case BETWEEN -> {
                text.append(' ').append(negation).append("BETWEEN ");
                joined(arguments.subList(1, 3), " AND ", SUM);
            }
            default -> {
                text.append(' ')
                        .append(negation)
                        .append(operation.operator().key().toUpperCase(Locale.ROOT));
                text.append(' ');
                if (arguments.get(1) instanceof Expression.Items items) {
                    list(items.items(), SUM);
                } else {
                    part(arguments.get(1), SUM);
                }
            }
        }
    }

    private void binary(List<Expression> arguments, String word, int left, int right) {
        part(arguments.get(0), left);
        text.append(' ').append(word).append(' ');
        part(arguments.get(1), right);
    }

    private void list(List<Expression> parts, int closeness) {
        text.append('(');
        joined(parts, ", ", closeness);
        text.append(')');
    }

    private void joined(List<Expression> parts, String separator, int closeness) {
        for (int index = 0; index < parts.size(); index++) {
            text.append(index == 0 ? "" : separator);
            part(parts.get(index), closeness);
        }
    }

    private void end(@Nullable Expression end) {
        if (end == null) {
            text.append("'..'");
        } else if (end instanceof Expression.Day day) {
            text.append('\'').append(day.value()).append('\'');
        } else if (end instanceof Expression.Moment moment) {
            text.append('\'').append(moment.value()).append('\'');
        } else {
            part(end, OPERAND);
        }
    }

    private static String propertyName(String name) {
        return Names.isPlain(name) ? name : quotedName(name);
    }

    /** In quotes too where it would be taken for a literal or an operator. */
    private static String functionName(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        boolean taken = LITERALS.contains(word) || ShapeTextReader.isType(word);
        return Names.isPlain(name) && !taken ? name : quotedName(name);
    }

    private static String quotedName(String name) {
        if (name.isEmpty() || name.indexOf('"') >= 0) {
            throw FilterException.of(
                    "名称“" + name + "”无法用 CQL2 文本表示；请用 JSON。",
                    "The name \"" + name + "\" cannot be written in the text encoding; use JSON.");
        }
        return '"' + name + '"';
    }

    private void quoted(String value) {
        if (value.endsWith("\\")) {
            throw FilterException.of(
                    "以反斜杠结尾的文本无法用 CQL2 文本表示；请用 JSON。",
                    "A text that ends in a backslash cannot be written in the text encoding; use JSON.");
        }
        text.append('\'');
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            // After a backslash, '' would be read as its escaped quote and the end of the text.
            boolean afterBackslash = index > 0 && value.charAt(index - 1) == '\\';
            text.append(character == '\'' ? (afterBackslash ? "\\'" : "''") : String.valueOf(character));
        }
        text.append('\'');
    }
}

package org.mineralgis.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mineralgis.query.Operator.Kind;

/** Reads what filters in text compare and compute with: values, properties, functions, lists. */
final class OperandTextReader {

    /** Operators that are written like functions. */
    private static final List<Kind> CALLED = List.of(Kind.CHARACTER, Kind.SPATIAL, Kind.TEMPORAL, Kind.ARRAY);

    private final TokenStream words;
    private final FilterTextReader whole;
    private final ShapeTextReader shapes;

    OperandTextReader(TokenStream words, FilterTextReader whole) {
        this.words = words;
        this.whole = whole;
        this.shapes = new ShapeTextReader(words);
    }

    Expression operand() {
        Token token = words.peek();
        return switch (token.kind()) {
            case NUMBER -> number();
            case TEXT -> new Expression.Text(words.next().text());
            case QUOTED_NAME ->
                words.second().symbol("(")
                        ? new Expression.Call(words.next().text(), arguments(true))
                        : new Expression.Property(words.next().text());
            case NAME -> named(token);
            default -> group();
        };
    }

    Expression.Number number() {
        if (words.peek().kind() != Token.Kind.NUMBER) {
            throw words.unexpected("一个数", "a number");
        }
        Token token = words.next();
        return (Expression.Number) Literals.findNumber(token.text())
                .orElseThrow(() ->
                        TokenStream.at(token, "数字过大、过小或位数过多。", "the number is beyond what can be computed with."));
    }

    private Expression group() {
        if (!words.peek().symbol("(")) {
            throw words.unexpected("值、属性、函数或括号", "a value, a property, a function or a parenthesis");
        }
        words.open();
        Expression inner = whole.either();
        words.close();
        return inner;
    }

    private Expression named(Token token) {
        if (token.word("true") || token.word("false")) {
            return new Expression.Bool(words.next().word("true"));
        }
        if (Names.isReserved(token.text())) {
            throw words.unexpected("值、属性、函数或括号", "a value, a property, a function or a parenthesis");
        }
        Optional<Expression> shape = shapes.findShape();
        if (shape.isPresent()) {
            return shape.get();
        }
        words.next();
        return words.peek().symbol("(") ? special(token) : new Expression.Property(token.text());
    }

    private Expression special(Token name) {
        String word = name.text().toLowerCase(Locale.ROOT);
        switch (word) {
            case "date":
                return instant("DATE('2023-09-27')", Literals::findDay);
            case "timestamp":
                return instant("TIMESTAMP('2023-09-27T08:00:00Z')", Literals::findMoment);
            case "interval":
                return interval();
            default:
                Optional<Operator> operator = Operator.find(word);
                if (operator.isEmpty()) {
                    return new Expression.Call(name.text(), arguments(true));
                }
                holdCalled(name, operator.get());
                return new Expression.Operation(
                        operator.get(), arguments(operator.get().kind() == Kind.ARRAY));
        }
    }

    private Expression instant(String form, Function<String, Optional<Expression>> reader) {
        words.open();
        Token token = words.peek();
        Expression instant = Optional.of(token)
                .filter(each -> each.kind() == Token.Kind.TEXT)
                .flatMap(each -> reader.apply(each.text()))
                .orElseThrow(() ->
                        words.unexpected("形如 " + form + " 的有效时间", "a time of the calendar, written like " + form));
        words.next();
        words.close();
        return instant;
    }

    private Expression interval() {
        words.open();
        Expression start = end();
        words.expect(",");
        Expression end = end();
        words.close();
        return new Expression.Interval(start, end);
    }

    private @Nullable Expression end() {
        Token token = words.peek();
        if (token.kind() != Token.Kind.TEXT) {
            return operand();
        }
        if (token.text().equals("..")) {
            words.next();
            return null;
        }
        Expression instant = Literals.findInstant(token.text())
                .orElseThrow(() -> words.unexpected(
                        "'2023-09-27'、'2023-09-27T08:00:00Z'、'..'、属性或函数",
                        "'2023-09-27', '2023-09-27T08:00:00Z', '..', a property or a function"));
        words.next();
        return instant;
    }

    private static void holdCalled(Token name, Operator operator) {
        if (!CALLED.contains(operator.kind())) {
            throw TokenStream.at(
                    name,
                    "“" + name.shown() + "”是运算符，不能当函数调用。",
                    "\"" + name.shown() + "\" is an operator and not a function.");
        }
    }

    /**
     * What stands in parentheses, parted by commas.
     *
     * @param lists whether a part may be a list, or a comparison as in a call; otherwise they are values
     */
    List<Expression> arguments(boolean lists) {
        List<Expression> arguments = new ArrayList<>();
        words.open();
        if (!words.peek().symbol(")")) {
            do {
                if (lists && words.listBegins()) {
                    arguments.add(new Expression.Items(arguments(true)));
                } else {
                    arguments.add(lists ? whole.either() : whole.sum());
                }
            } while (words.accept(","));
        }
        words.close();
        return arguments;
    }
}

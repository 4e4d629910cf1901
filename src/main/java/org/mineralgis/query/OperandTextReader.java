package org.mineralgis.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mineralgis.query.Operator.Kind;

/** Reads what filters in text compare and compute with: values, properties, functions, lists. */
final class OperandTextReader {

    /** Operators that are written like functions. */
    private static final List<Kind> CALLED = List.of(Kind.CHARACTER, Kind.SPATIAL, Kind.TEMPORAL, Kind.ARRAY);

    private static final Expression MINUS_ONE = new Expression.Number(BigDecimal.ONE.negate());

    private final TokenStream words;
    private final FilterTextReader whole;
    private final ShapeTextReader shapes;

    OperandTextReader(TokenStream words, FilterTextReader whole) {
        this.words = words;
        this.whole = whole;
        this.shapes = new ShapeTextReader(words);
    }

    /** A signed value, or anything else that stands between operators. The sign binds most closely, as the grammar has it. */
    Expression operand() {
        boolean negative = words.accept("-");
        if (!negative && words.accept("+") || words.peek().kind() == Token.Kind.NUMBER) {
            BigDecimal number = number().value();
            return new Expression.Number(negative ? number.negate() : number);
        }
        Expression operand;
        switch (words.peek().kind()) {
            case TEXT -> operand = new Expression.Text(words.next().text());
            case NAME, QUOTED_NAME -> operand = named(words.peek());
            default -> {
                if (!words.peek().symbol("(")) {
                    throw missing();
                }
                words.open();
                operand = whole.either();
                words.close();
            }
        }
        return negative ? new Expression.Operation(Operator.MULTIPLY, List.of(MINUS_ONE, operand)) : operand;
    }

    private FilterException missing() {
        return words.unexpected("值、属性、函数或括号", "a value, a property, a function or a parenthesis");
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

    private Expression named(Token name) {
        Optional<Expression> literal = findLiteral(name);
        if (literal.isPresent()) {
            return literal.get();
        }
        words.next();
        if (!words.peek().symbol("(")) {
            return new Expression.Property(name.text());
        }
        if (name.word("interval")) {
            return interval();
        }
        Optional<Operator> operator = findOperator(name);
        List<Expression> arguments =
                arguments(operator.isEmpty() || operator.get().kind() == Kind.ARRAY);
        return operator.isPresent()
                ? new Expression.Operation(operator.get(), arguments)
                : new Expression.Call(name.text(), arguments);
    }

    /** Empty, and nothing read, when the next word is the name of a property, a function or an operator. */
    private Optional<Expression> findLiteral(Token name) {
        if (name.word("true") || name.word("false")) {
            return Optional.of(new Expression.Bool(words.next().word("true")));
        }
        if (name.kind() == Token.Kind.NAME && Names.isReserved(name.text())) {
            throw missing();
        }
        boolean called = words.second().symbol("(");
        if (called && name.word("date")) {
            return Optional.of(instant("DATE('2023-09-27')", Literals::findDay));
        }
        if (called && name.word("timestamp")) {
            return Optional.of(instant("TIMESTAMP('2023-09-27T08:00:00Z')", Literals::findMoment));
        }
        return shapes.findShape();
    }

    /** Operators that are written like functions; a name in quotes is none. */
    private static Optional<Operator> findOperator(Token name) {
        Optional<Operator> operator = name.kind() == Token.Kind.NAME ? Operator.find(name.text()) : Optional.empty();
        if (operator.isPresent() && !CALLED.contains(operator.get().kind())) {
            throw TokenStream.at(
                    name,
                    "“" + name.shown() + "”是运算符，不能当函数调用。",
                    "\"" + name.shown() + "\" is an operator and not a function.");
        }
        return operator;
    }

    private Expression instant(String form, Function<String, Optional<Expression>> reader) {
        words.next();
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

    /**
     * What stands in parentheses, parted by commas.
     *
     * @param lists whether a part may be a list, or a comparison as in a call; otherwise they are values
     */
    List<Expression> arguments(boolean lists) {
        List<Expression> arguments = new ArrayList<>();
        words.deeper();
        words.open();
        if (!words.peek().symbol(")")) {
            do {
                if (lists && words.listBegins()) {
                    arguments.add(new Expression.Items(arguments(true)));
                } else {
                    arguments.add(lists ? whole.either() : whole.arithmetic(1));
                }
            } while (words.accept(","));
        }
        words.close();
        words.shallower();
        return arguments;
    }
}

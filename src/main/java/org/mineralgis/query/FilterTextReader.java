package org.mineralgis.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mineralgis.query.Expression.Operation;

/** Reads filters in text by recursive descent: truth values, comparisons, arithmetic. */
final class FilterTextReader {

    private static final List<String> COMPARISONS = List.of("=", "<>", "<", ">", "<=", ">=");
    private static final List<String> SUMS = List.of("+", "-");
    private static final List<String> PRODUCTS = List.of("*", "/", "%", "div");

    private static final Expression MINUS_ONE = new Expression.Number(BigDecimal.ONE.negate());

    private final TokenStream words;
    private final OperandTextReader operands;

    FilterTextReader(List<Token> tokens) {
        this.words = new TokenStream(tokens);
        this.operands = new OperandTextReader(words, this);
    }

    Expression read() {
        Expression tree = either();
        if (words.peek().kind() != Token.Kind.END) {
            throw words.unexpected("运算符（如 AND、OR、=）或结尾", "an operator such as AND, OR or =, or the end");
        }
        return tree;
    }

    /** booleanExpression. */
    Expression either() {
        return chain(Operator.OR, this::all);
    }

    private Expression all() {
        return chain(Operator.AND, this::negation);
    }

    private Expression chain(Operator operator, Supplier<Expression> part) {
        Expression first = part.get();
        if (!words.peek().word(operator.key())) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (words.accept(operator.key())) {
            parts.add(part.get());
        }
        return new Operation(operator, parts);
    }

    private Expression negation() {
        return words.accept("not") ? not(predicate()) : predicate();
    }

    private static Expression not(Expression predicate) {
        return new Operation(Operator.NOT, List.of(predicate));
    }

    private Expression predicate() {
        Expression left = sum();
        if (words.peek().anySymbol(COMPARISONS)) {
            Operator operator = Operator.find(words.next().text()).orElseThrow();
            return new Operation(operator, List.of(left, sum()));
        }
        if (words.accept("is")) {
            boolean negated = words.accept("not");
            words.expect("null");
            return negatedIf(negated, new Operation(Operator.IS_NULL, List.of(left)));
        }
        boolean negated = words.accept("not");
        if (words.accept("like")) {
            return negatedIf(negated, new Operation(Operator.LIKE, List.of(left, sum())));
        }
        if (words.accept("between")) {
            return negatedIf(negated, between(left));
        }
        if (words.accept("in")) {
            return negatedIf(negated, new Operation(Operator.IN, List.of(left, operands.list(this::sum))));
        }
        if (negated) {
            throw words.unexpected("LIKE、BETWEEN 或 IN", "LIKE, BETWEEN or IN");
        }
        return left;
    }

    private static Expression negatedIf(boolean negated, Expression predicate) {
        return negated ? not(predicate) : predicate;
    }

    private Expression between(Expression value) {
        Expression from = sum();
        words.expect("and");
        return new Operation(Operator.BETWEEN, List.of(value, from, sum()));
    }

    /** arithmeticExpression, or an operand that is no number. */
    Expression sum() {
        Expression left = product();
        while (words.peek().anySymbol(SUMS)) {
            Operator operator = Operator.find(words.next().text()).orElseThrow();
            left = new Operation(operator, List.of(left, product()));
        }
        return left;
    }

    private Expression product() {
        Expression left = power();
        while (words.peek().anySymbol(PRODUCTS) || words.peek().word(Operator.DIV.key())) {
            Operator operator = Operator.find(words.next().text()).orElseThrow();
            left = new Operation(operator, List.of(left, power()));
        }
        return left;
    }

    private Expression power() {
        Expression base = signed();
        if (!words.accept("^")) {
            return base;
        }
        Expression power = new Operation(Operator.POWER, List.of(base, signed()));
        if (words.peek().symbol("^")) {
            throw TokenStream.at(
                    words.peek(), "连续的 ^ 需要加括号。", "one ^ after another needs parentheses to tell which comes first.");
        }
        return power;
    }

    /** The sign binds more closely than the power, as the grammar has it. */
    private Expression signed() {
        if (words.accept("-")) {
            return words.peek().kind() == Token.Kind.NUMBER
                    ? new Expression.Number(operands.number().value().negate())
                    : new Operation(Operator.MULTIPLY, List.of(MINUS_ONE, operands.operand()));
        }
        return words.accept("+") ? operands.number() : operands.operand();
    }
}

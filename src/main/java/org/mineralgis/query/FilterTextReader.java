package org.mineralgis.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mineralgis.query.Expression.Operation;

/**
 * Reads filters in text by recursive descent: truth values, comparisons, arithmetic. A level of parentheses takes few frames of
 * the stack, so that the deepest filter is read on a small one.
 */
final class FilterTextReader {

    private static final List<String> COMPARISONS = List.of("=", "<>", "<", ">", "<=", ">=");
    private static final List<String> FURTHER = List.of("not", "like", "between", "in");

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
        List<Expression> choices = new ArrayList<>();
        do {
            List<Expression> parts = new ArrayList<>();
            do {
                parts.add(predicate());
            } while (words.accept("and"));
            choices.add(joined(Operator.AND, parts));
        } while (words.accept("or"));
        return joined(Operator.OR, choices);
    }

    private static Expression joined(Operator operator, List<Expression> parts) {
        return parts.size() == 1 ? parts.get(0) : new Operation(operator, parts);
    }

    /** booleanFactor. */
    private Expression predicate() {
        boolean negated = words.accept("not");
        Expression predicate = compared(arithmetic(1));
        return negatedIf(negated, predicate);
    }

    /** Apart from {@link #predicate}, so that a level of parentheses at the left takes no more of the stack than it must. */
    private Expression compared(Expression left) {
        if (words.peek().anySymbol(COMPARISONS)) {
            Operator operator = Operator.find(words.next().text()).orElseThrow();
            return new Operation(operator, List.of(left, arithmetic(1)));
        }
        if (words.accept("is")) {
            boolean negated = words.accept("not");
            words.expect("null");
            return negatedIf(negated, new Operation(Operator.IS_NULL, List.of(left)));
        }
        if (words.peek().anyWord(FURTHER)) {
            boolean negated = words.accept("not");
            return negatedIf(negated, rest(left));
        }
        return left;
    }

    private static Expression negatedIf(boolean negated, Expression predicate) {
        return negated ? new Operation(Operator.NOT, List.of(predicate)) : predicate;
    }

    private Expression rest(Expression left) {
        if (words.accept("like")) {
            return new Operation(Operator.LIKE, List.of(left, arithmetic(1)));
        }
        if (words.accept("between")) {
            Expression from = arithmetic(1);
            words.expect("and");
            return new Operation(Operator.BETWEEN, List.of(left, from, arithmetic(1)));
        }
        if (words.accept("in")) {
            return new Operation(Operator.IN, List.of(left, new Expression.Items(operands.arguments(false))));
        }
        throw words.unexpected("LIKE、BETWEEN 或 IN", "LIKE, BETWEEN or IN");
    }

    /**
     * arithmeticExpression, or an operand that is no number.
     *
     * @param closeness how closely its operators bind at the least: 1 for all of them
     */
    Expression arithmetic(int closeness) {
        Expression left = operands.operand();
        Optional<Operator> operator = findArithmetic();
        while (operator.isPresent() && closeness(operator.get()) >= closeness) {
            words.next();
            words.deeper();
            left = new Operation(operator.get(), List.of(left, arithmetic(closeness(operator.get()) + 1)));
            words.shallower();
            boolean power = operator.get() == Operator.POWER;
            operator = findArithmetic();
            if (power && operator.equals(Optional.of(Operator.POWER))) {
                throw TokenStream.at(
                        words.peek(),
                        "连续的 ^ 需要加括号。",
                        "one ^ after another needs parentheses to tell which comes first.");
            }
        }
        return left;
    }

    private Optional<Operator> findArithmetic() {
        Token token = words.peek();
        boolean possible = token.kind() == Token.Kind.SYMBOL || token.word(Operator.DIV.key());
        return possible
                ? Operator.find(token.text()).filter(found -> found.kind() == Operator.Kind.ARITHMETIC)
                : Optional.empty();
    }

    private static int closeness(Operator operator) {
        return switch (operator) {
            case ADD, SUBTRACT -> 1;
            case POWER -> 3;
            default -> 2;
        };
    }
}

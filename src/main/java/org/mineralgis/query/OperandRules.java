package org.mineralgis.query;

import java.util.List;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.query.Expression.Operation;

/** How many operands operators have and of which types; {@link ValueType#ANY} fits everywhere. */
final class OperandRules {

    private OperandRules() {}

    static void holdCount(Operation operation) {
        Operator operator = operation.operator();
        List<Expression> arguments = operation.arguments();
        switch (operator) {
            case AND, OR -> {
                if (arguments.size() < 2) {
                    throw count(operator.key(), "至少 2 个", "two or more", arguments.size());
                }
            }
            case NOT, CASEI, ACCENTI, IS_NULL -> holdCount(operator.key(), arguments, 1);
            case BETWEEN -> holdCount(operator.key(), arguments, 3);
            default -> holdCount(operator.key(), arguments, 2);
        }
        if (operator == Operator.IN && !(arguments.get(1) instanceof Expression.Items)) {
            throw FilterException.of("IN 之后应为值的列表。", "After IN stands a list of values.");
        }
        if (operator == Operator.IS_NULL && arguments.get(0) instanceof Expression.Items) {
            throw FilterException.of(
                    "列表常量不能判断是否为空值。", "A list that is written down cannot be asked whether it is null.");
        }
    }

    static void holdCount(String name, List<Expression> arguments, int wanted) {
        if (arguments.size() != wanted) {
            throw count(name, wanted + " 个", String.valueOf(wanted), arguments.size());
        }
    }

    private static FilterException count(String name, String zh, String en, int found) {
        return FilterException.of(
                "“" + name + "”需要" + zh + "参数，实有 " + found + " 个。",
                "\"" + name + "\" takes " + en + " arguments, found " + found + ".");
    }

    /** One operand of an operator or function that takes one type. */
    static void hold(ValueType found, ValueType wanted, String name) {
        boolean fits = found == wanted || found == ValueType.ANY || wanted == ValueType.NUMBER && found.number();
        if (!fits) {
            throw mismatch(name, wanted.title().zh(), wanted.title().en(), found);
        }
    }

    static void holdInstant(ValueType found, String name) {
        if (found != ValueType.ANY && !found.instant()) {
            throw mismatch(name, "日期或时刻", "a date or a timestamp", found);
        }
    }

    static void holdTime(ValueType found, String name) {
        if (found != ValueType.ANY && !found.time()) {
            throw mismatch(name, "日期、时刻或时间区间", "a date, a timestamp or an interval", found);
        }
    }

    private static FilterException mismatch(String name, String zh, String en, ValueType found) {
        return FilterException.of(
                "“" + name + "”的参数应为" + zh + "，实为" + found.title().zh() + "。",
                "\"" + name + "\" works on " + en + "; found " + found.title().en() + ".");
    }

    /** Operands of one comparison: each of a type that it compares, all of like types. */
    static void holdComparable(Operator operator, List<Typed> operands) {
        ValueType first = known(operands);
        for (Typed operand : operands) {
            holdComparable(operator, first, operand.type());
        }
    }

    private static ValueType known(List<Typed> operands) {
        return operands.stream()
                .map(Typed::type)
                .filter(type -> type != ValueType.ANY)
                .findFirst()
                .orElse(ValueType.ANY);
    }

    private static void holdComparable(Operator operator, ValueType left, ValueType right) {
        boolean alike = left == right || left.number() && right.number() || left.instant() && right.instant();
        if (right != ValueType.ANY && !(alike && fits(operator, left))) {
            throw FilterException.of(
                    "“" + operator.key() + "”不能比较" + left.title().zh() + "与"
                            + right.title().zh() + hint(left, right).zh() + "。",
                    "\"" + operator.key() + "\" cannot compare " + left.title().en() + " with "
                            + right.title().en() + hint(left, right).en() + ".");
        }
    }

    /** Truth values have no order, and only numbers and times have a between. */
    private static boolean fits(Operator operator, ValueType type) {
        boolean scalar = type == ValueType.TEXT || type == ValueType.BOOLEAN || type.number() || type.instant();
        return switch (operator) {
            case EQUAL, NOT_EQUAL, IN -> scalar;
            case BETWEEN -> type.number() || type.instant();
            default -> scalar && type != ValueType.BOOLEAN;
        };
    }

    private static LocalizedText hint(ValueType left, ValueType right) {
        if (left == ValueType.LIST || right == ValueType.LIST) {
            return new LocalizedText("；列表用 A_CONTAINS(字段, ('值'))", "; for lists there is A_CONTAINS(field, ('value'))");
        }
        if (left.instant() || right.instant()) {
            return new LocalizedText("；日期写成 DATE('2023-09-27')", "; dates are written DATE('2023-09-27')");
        }
        if (left == ValueType.GEOMETRY || right == ValueType.GEOMETRY) {
            return new LocalizedText("；几何用 S_EQUALS 等", "; for geometries there is S_EQUALS and its like");
        }
        return new LocalizedText("", "");
    }

    /** The pattern of LIKE: a text within as many CASEI and ACCENTI as wanted, whose last backslash escapes something. */
    static void holdPattern(Expression pattern) {
        Expression inner = pattern;
        while (inner instanceof Operation operation && operation.operator().kind() == Operator.Kind.CHARACTER) {
            holdCount(operation);
            inner = operation.arguments().get(0);
        }
        if (!(inner instanceof Expression.Text text)) {
            throw FilterException.of(
                    "LIKE 之后应为文本，可用 CASEI、ACCENTI 括起；% 代表任意个字符，_ 代表一个字符，\\ 使其失去特殊含义。",
                    "After LIKE stands a text, within CASEI or ACCENTI if wanted; % is any number of characters, _ is one, \\ before"
                            + " one of them takes it as it is.");
        }
        int backslashes = 0;
        while (backslashes < text.value().length()
                && text.value().charAt(text.value().length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        if (backslashes % 2 == 1) {
            throw FilterException.of(
                    "LIKE 的模式不能以单个反斜杠结尾。", "The pattern of LIKE ends in a backslash that escapes nothing.");
        }
    }
}

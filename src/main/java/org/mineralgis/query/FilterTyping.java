package org.mineralgis.query;

import static org.mineralgis.query.FilterException.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.query.Expression.Operation;

/** Finds the type of every part of a filter and refuses what does not fit. */
final class FilterTyping {

    private final @Nullable Map<String, ValueType> names;

    /**
     * Types by these names.
     *
     * @param names of properties; null when properties and functions are of no known type
     */
    FilterTyping(@Nullable Map<String, ValueType> names) {
        this.names = names;
    }

    Expression whole(Expression filter) {
        Typed typed = typed(filter);
        if (typed.type() != ValueType.BOOLEAN && typed.type() != ValueType.ANY) {
            throw FilterException.of(
                    "整个过滤条件应为真假值，实为" + typed.type().title().zh() + "。",
                    "A filter as a whole must be true or false; this one is "
                            + typed.type().title().en() + ".");
        }
        return typed.part();
    }

    private Typed typed(Expression part) {
        if (part instanceof Operation operation) {
            return within("args", () -> operation(operation));
        }
        if (part instanceof Expression.Call call) {
            return call(call);
        }
        if (part instanceof Expression.Property property) {
            return new Typed(part, within("property", () -> property(property.name())));
        }
        if (part instanceof Expression.Items items) {
            return list(items);
        }
        if (part instanceof Expression.Interval interval) {
            return within("interval", () -> interval(interval));
        }
        if (part instanceof Expression.Shape shape && names != null) {
            ShapeCheck.hold(shape.value());
        }
        return new Typed(part, ValueType.ofLiteral(part));
    }

    private ValueType property(String name) {
        if (names == null) {
            return ValueType.ANY;
        }
        ValueType type = names.get(name);
        if (type == null) {
            String known = String.join(", ", names.keySet());
            throw FilterException.of(
                    "没有属性“" + name + "”。可用的属性：" + known + "。",
                    "There is no property \"" + name + "\". Known are: " + known + ".",
                    names.keySet());
        }
        return type;
    }

    /** Lists of this service hold texts; without a dataset anything. */
    private Typed list(Expression.Items items) {
        List<Typed> entries = all(items.items());
        if (names != null) {
            hold(entries, ValueType.TEXT, "(…)");
        }
        return new Typed(new Expression.Items(parts(entries)), ValueType.LIST);
    }

    private Typed interval(Expression.Interval interval) {
        Expression start = end(interval.start(), 0);
        Expression end = end(interval.end(), 1);
        if (Instants.isAfter(start, end)) {
            throw FilterException.of("INTERVAL 的起点晚于终点。", "The start of the INTERVAL is after its end.");
        }
        return new Typed(new Expression.Interval(start, end), ValueType.INTERVAL);
    }

    private @Nullable Expression end(@Nullable Expression end, int index) {
        return end == null ? null : within(index, () -> end(end));
    }

    private Expression end(Expression end) {
        Typed typed = typed(end);
        OperandRules.holdInstant(typed.type(), "INTERVAL");
        return typed.part();
    }

    private Typed call(Expression.Call call) {
        if (names == null) {
            List<Expression> arguments = within("args", () -> parts(all(call.arguments())));
            return new Typed(new Expression.Call(call.function(), arguments), ValueType.ANY);
        }
        FilterFunction function = FilterFunctions.find(call.function()).orElseThrow(() -> unknown(call.function()));
        List<Expression> arguments = within("args", () -> arguments(function, call.arguments()));
        return new Typed(new Expression.Call(function.name(), arguments), function.returns());
    }

    private List<Expression> arguments(FilterFunction function, List<Expression> written) {
        List<FilterFunction.Argument> wanted = function.arguments();
        OperandRules.holdCount(function.name(), written, wanted.size());
        List<Expression> arguments = new ArrayList<>();
        for (int index = 0; index < wanted.size(); index++) {
            ValueType type = wanted.get(index).type();
            Expression argument = written.get(index);
            arguments.add(within(index, () -> argument(argument, type, function.name())));
        }
        return arguments;
    }

    private Expression argument(Expression written, ValueType type, String function) {
        Typed argument = typed(withoutParentheses(written, type));
        Typed dated = type == ValueType.DATE ? Instants.dated(argument) : argument;
        OperandRules.hold(dated.type(), type, function);
        return dated.part();
    }

    /** {@code f((x))} is read as a list of one, which only a function of a list can mean. */
    private static Expression withoutParentheses(Expression argument, ValueType wanted) {
        boolean single =
                argument instanceof Expression.Items items && items.items().size() == 1;
        return single && wanted != ValueType.LIST
                ? ((Expression.Items) argument).items().get(0)
                : argument;
    }

    private static FilterException unknown(String function) {
        List<String> known =
                FilterFunctions.list().stream().map(FilterFunction::name).toList();
        String list = String.join(", ", known);
        return FilterException.of(
                "没有函数“" + function + "”。可用的函数：" + list + "。",
                "There is no function \"" + function + "\". Known are: " + list + ".",
                known);
    }

    private Typed operation(Operation operation) {
        OperandRules.holdCount(operation);
        return switch (operation.operator().kind()) {
            case LOGICAL -> uniform(operation, ValueType.BOOLEAN, ValueType.BOOLEAN);
            case CHARACTER -> uniform(operation, ValueType.TEXT, ValueType.TEXT);
            case SPATIAL -> uniform(operation, ValueType.GEOMETRY, ValueType.BOOLEAN);
            case ARRAY -> uniform(operation, ValueType.LIST, ValueType.BOOLEAN);
            case ARITHMETIC -> uniform(operation, ValueType.NUMBER, ValueType.NUMBER);
            case TEMPORAL -> temporal(operation);
            case COMPARISON -> comparison(operation);
        };
    }

    private Typed uniform(Operation operation, ValueType wanted, ValueType result) {
        List<Typed> operands = all(operation.arguments());
        hold(operands, wanted, operation.operator().key());
        return with(operation, operands, result);
    }

    private Typed temporal(Operation operation) {
        List<Typed> operands =
                all(operation.arguments()).stream().map(Instants::dated).toList();
        operands.forEach(operand ->
                OperandRules.holdTime(operand.type(), operation.operator().key()));
        return with(operation, operands, ValueType.BOOLEAN);
    }

    private Typed comparison(Operation operation) {
        List<Expression> arguments = operation.arguments();
        return switch (operation.operator()) {
            case IS_NULL -> with(operation, all(arguments), ValueType.BOOLEAN);
            case LIKE -> {
                OperandRules.holdPattern(arguments.get(1));
                yield uniform(operation, ValueType.TEXT, ValueType.BOOLEAN);
            }
            case IN -> in(operation);
            // A text has no business there, so that it can only be a date.
            case BETWEEN -> between(operation);
            default -> {
                List<Typed> operands = Instants.dated(all(arguments));
                OperandRules.holdComparable(operation.operator(), operands);
                yield with(operation, operands, ValueType.BOOLEAN);
            }
        };
    }

    private Typed between(Operation operation) {
        List<Typed> operands =
                all(operation.arguments()).stream().map(Instants::dated).toList();
        OperandRules.holdComparable(operation.operator(), operands);
        return with(operation, operands, ValueType.BOOLEAN);
    }

    private Typed in(Operation operation) {
        List<Expression> values = ((Expression.Items) operation.arguments().get(1)).items();
        List<Typed> compared = new ArrayList<>(values.size() + 1);
        compared.addAll(all(operation.arguments().subList(0, 1)));
        compared.addAll(within(1, () -> all(values)));
        List<Typed> operands = Instants.dated(compared);
        OperandRules.holdComparable(Operator.IN, operands);
        if (values.isEmpty() && names != null) {
            return new Typed(new Expression.Bool(false), ValueType.BOOLEAN);
        }
        List<Expression> parts = parts(operands);
        Expression list = new Expression.Items(parts.subList(1, parts.size()));
        return new Typed(new Operation(Operator.IN, List.of(parts.get(0), list)), ValueType.BOOLEAN);
    }

    private static Typed with(Operation operation, List<Typed> operands, ValueType type) {
        return new Typed(new Operation(operation.operator(), parts(operands)), type);
    }

    private List<Typed> all(List<Expression> parts) {
        List<Typed> all = new ArrayList<>(parts.size());
        for (int index = 0; index < parts.size(); index++) {
            Expression part = parts.get(index);
            all.add(within(index, () -> typed(part)));
        }
        return all;
    }

    private static void hold(List<Typed> operands, ValueType wanted, String of) {
        for (int index = 0; index < operands.size(); index++) {
            ValueType found = operands.get(index).type();
            within(index, () -> {
                OperandRules.hold(found, wanted, of);
                return found;
            });
        }
    }

    private static List<Expression> parts(List<Typed> all) {
        return all.stream().map(Typed::part).toList();
    }
}

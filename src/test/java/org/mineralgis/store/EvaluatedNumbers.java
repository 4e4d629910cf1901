package org.mineralgis.store;

import org.jspecify.annotations.Nullable;
import org.mineralgis.query.Operator;

/** The arithmetic of {@link FilterEvaluator}. */
final class EvaluatedNumbers {

    private EvaluatedNumbers() {}

    static @Nullable Double operation(Operator operator, @Nullable Double a, @Nullable Double b) {
        if (a == null || b == null || !counts(a) || !counts(b)) {
            return null;
        }
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> b == 0 ? null : Double.valueOf(a / b);
            case DIV -> b == 0 ? null : Double.valueOf(truncate(a / b));
            case MODULO -> b == 0 || Math.abs(a / b) > 1e150 ? null : Double.valueOf(a - b * truncate(a / b));
            default -> power(a, b);
        };
    }

    private static boolean counts(double operand) {
        double magnitude = Math.abs(operand);
        return magnitude == 0 || magnitude >= 1e-150 && magnitude <= 1e150;
    }

    private static double truncate(double number) {
        return number < 0 ? Math.ceil(number) : Math.floor(number);
    }

    private static @Nullable Double power(double a, double b) {
        if (b == 0) {
            return 1.0;
        }
        if (a == 0) {
            return b > 0 ? 0.0 : null;
        }
        boolean root = a < 0 && b != Math.rint(b);
        return root || Math.abs(b * Math.log(Math.abs(a))) > 340 ? null : Double.valueOf(Math.pow(a, b));
    }
}

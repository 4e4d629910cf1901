package org.mineralgis.store;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.query.Operator;

/** The lists of {@link FilterEvaluator}, as sets. */
final class EvaluatedLists {

    private EvaluatedLists() {}

    static @Nullable Boolean relation(Operator operator, @Nullable List<?> left, @Nullable List<?> right) {
        if (left == null || right == null) {
            return null;
        }
        return switch (operator) {
            case A_CONTAINS -> covers(left, right);
            case A_CONTAINEDBY -> covers(right, left);
            case A_EQUALS -> covers(left, right) && covers(right, left);
            default -> right.stream().anyMatch(item -> item != null && left.contains(item));
        };
    }

    /** A missing item is in no list. */
    private static boolean covers(List<?> all, List<?> some) {
        return !some.contains(null) && new HashSet<>(all).containsAll(some);
    }
}

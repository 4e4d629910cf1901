package org.mineralgis.query;

import java.util.Arrays;
import java.util.Optional;

/**
 * The operators of CQL2 (OGC 21-065r2, clauses 6 to 8). {@code x NOT LIKE y}, {@code NOT BETWEEN}, {@code NOT IN} and {@code IS
 * NOT NULL} are {@link #NOT} of the plain one, as the JSON encoding has it.
 */
public enum Operator {
    AND("and", Kind.LOGICAL),
    OR("or", Kind.LOGICAL),
    NOT("not", Kind.LOGICAL),

    EQUAL("=", Kind.COMPARISON),
    NOT_EQUAL("<>", Kind.COMPARISON),
    LESS("<", Kind.COMPARISON),
    GREATER(">", Kind.COMPARISON),
    LESS_OR_EQUAL("<=", Kind.COMPARISON),
    GREATER_OR_EQUAL(">=", Kind.COMPARISON),
    LIKE("like", Kind.COMPARISON),
    BETWEEN("between", Kind.COMPARISON),
    IN("in", Kind.COMPARISON),
    IS_NULL("isNull", Kind.COMPARISON),

    CASEI("casei", Kind.CHARACTER),
    ACCENTI("accenti", Kind.CHARACTER),

    S_INTERSECTS("s_intersects", Kind.SPATIAL),
    S_EQUALS("s_equals", Kind.SPATIAL),
    S_DISJOINT("s_disjoint", Kind.SPATIAL),
    S_TOUCHES("s_touches", Kind.SPATIAL),
    S_WITHIN("s_within", Kind.SPATIAL),
    S_OVERLAPS("s_overlaps", Kind.SPATIAL),
    S_CROSSES("s_crosses", Kind.SPATIAL),
    S_CONTAINS("s_contains", Kind.SPATIAL),

    T_AFTER("t_after", Kind.TEMPORAL),
    T_BEFORE("t_before", Kind.TEMPORAL),
    T_CONTAINS("t_contains", Kind.TEMPORAL),
    T_DISJOINT("t_disjoint", Kind.TEMPORAL),
    T_DURING("t_during", Kind.TEMPORAL),
    T_EQUALS("t_equals", Kind.TEMPORAL),
    T_FINISHEDBY("t_finishedBy", Kind.TEMPORAL),
    T_FINISHES("t_finishes", Kind.TEMPORAL),
    T_INTERSECTS("t_intersects", Kind.TEMPORAL),
    T_MEETS("t_meets", Kind.TEMPORAL),
    T_METBY("t_metBy", Kind.TEMPORAL),
    T_OVERLAPPEDBY("t_overlappedBy", Kind.TEMPORAL),
    T_OVERLAPS("t_overlaps", Kind.TEMPORAL),
    T_STARTEDBY("t_startedBy", Kind.TEMPORAL),
    T_STARTS("t_starts", Kind.TEMPORAL),

    A_EQUALS("a_equals", Kind.ARRAY),
    A_CONTAINS("a_contains", Kind.ARRAY),
    A_CONTAINEDBY("a_containedBy", Kind.ARRAY),
    A_OVERLAPS("a_overlaps", Kind.ARRAY),

    ADD("+", Kind.ARITHMETIC),
    SUBTRACT("-", Kind.ARITHMETIC),
    MULTIPLY("*", Kind.ARITHMETIC),
    DIVIDE("/", Kind.ARITHMETIC),
    /** The whole part of a division. */
    DIV("div", Kind.ARITHMETIC),
    MODULO("%", Kind.ARITHMETIC),
    POWER("^", Kind.ARITHMETIC);

    /** What operators have in common. */
    public enum Kind {
        /** Of truth values. */
        LOGICAL,
        /** Of texts, numbers, truth values and times. */
        COMPARISON,
        /** Of texts, giving texts. */
        CHARACTER,
        /** Of two geometries. */
        SPATIAL,
        /** Of two moments or spans. */
        TEMPORAL,
        /** Of two lists. */
        ARRAY,
        /** Of numbers, giving numbers. */
        ARITHMETIC
    }

    private final String key;
    private final Kind kind;

    Operator(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** The {@code op} of the JSON encoding; in the text encoding the same in any case. */
    public String key() {
        return key;
    }

    /** What it works on. */
    public Kind kind() {
        return kind;
    }

    /** The operator of this {@link #key()}, whatever the case. */
    public static Optional<Operator> find(String key) {
        return Arrays.stream(values())
                .filter(operator -> operator.key.equalsIgnoreCase(key))
                .findFirst();
    }
}

package org.mineralgis.store;

import static org.mineralgis.store.FilterEvaluator.and;
import static org.mineralgis.store.FilterEvaluator.not;
import static org.mineralgis.store.FilterEvaluator.or;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.query.Expression;
import org.mineralgis.query.Operator;

/** The temporal relations of {@link FilterEvaluator}: spans as numbers of days, or of microseconds when a moment is among them. */
final class EvaluatedTimes {

    private static final long DAY = 86_400_000_000L;

    private final FilterEvaluator evaluator;
    private final boolean moments;
    private final @Nullable Long start1;
    private final @Nullable Long end1;
    private final @Nullable Long start2;
    private final @Nullable Long end2;

    EvaluatedTimes(FilterEvaluator evaluator, List<Expression> operands) {
        this.evaluator = evaluator;
        this.moments = operands.stream().flatMap(EvaluatedTimes::bounds).anyMatch(Expression.Moment.class::isInstance);
        this.start1 = start(operands.get(0));
        this.end1 = end(operands.get(0));
        this.start2 = start(operands.get(1));
        this.end2 = end(operands.get(1));
    }

    private static Stream<Expression> bounds(Expression part) {
        return part instanceof Expression.Interval interval
                ? Stream.of(interval.start(), interval.end()).filter(Objects::nonNull)
                : Stream.of(part);
    }

    private @Nullable Long start(Expression operand) {
        if (operand instanceof Expression.Interval interval) {
            return interval.start() == null ? Long.valueOf(Long.MIN_VALUE) : start(interval.start());
        }
        return micros(evaluator.value(operand), 0);
    }

    private @Nullable Long end(Expression operand) {
        if (operand instanceof Expression.Interval interval) {
            return interval.end() == null ? Long.valueOf(Long.MAX_VALUE) : end(interval.end());
        }
        return micros(evaluator.value(operand), DAY - 1);
    }

    private @Nullable Long micros(@Nullable Object time, long intoTheDay) {
        if (time instanceof LocalDate day) {
            return moments ? day.toEpochDay() * DAY + intoTheDay : day.toEpochDay();
        }
        return time == null ? null : Long.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) time));
    }

    @Nullable
    Boolean relation(Operator operator) {
        return switch (operator) {
            case T_AFTER -> less(end2, start1);
            case T_BEFORE -> less(end1, start2);
            case T_DISJOINT -> or(Arrays.asList(less(end1, start2), less(end2, start1)));
            case T_INTERSECTS -> not(relation(Operator.T_DISJOINT));
            case T_EQUALS -> all(same(start1, start2), same(end1, end2));
            case T_CONTAINS -> all(less(start1, start2), less(end2, end1));
            case T_DURING -> all(less(start2, start1), less(end1, end2));
            case T_FINISHEDBY -> all(less(start1, start2), same(end1, end2));
            case T_FINISHES -> all(less(start2, start1), same(end1, end2));
            case T_MEETS -> same(end1, start2);
            case T_METBY -> same(start1, end2);
            case T_OVERLAPS -> all(less(start1, start2), less(start2, end1), less(end1, end2));
            case T_OVERLAPPEDBY -> all(less(start2, start1), less(start1, end2), less(end2, end1));
            case T_STARTEDBY -> all(same(start1, start2), less(end2, end1));
            case T_STARTS -> all(same(start1, start2), less(end1, end2));
            default -> throw new IllegalArgumentException(operator.key());
        };
    }

    private static @Nullable Boolean all(@Nullable Boolean... truths) {
        return and(new ArrayList<>(Arrays.asList(truths)));
    }

    private static @Nullable Boolean less(@Nullable Long a, @Nullable Long b) {
        return a == null || b == null ? null : a < b;
    }

    private static @Nullable Boolean same(@Nullable Long a, @Nullable Long b) {
        return a == null || b == null ? null : a.longValue() == b.longValue();
    }
}

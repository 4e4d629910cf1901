package org.mineralgis.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days and moments of filters. */
final class Instants {

    private Instants() {}

    /** The same with a text that is a day or a moment as that. */
    static Typed dated(Typed operand) {
        if (!(operand.part() instanceof Expression.Text text)) {
            return operand;
        }
        return Literals.findInstant(text.value())
                .map(instant ->
                        new Typed(instant, instant instanceof Expression.Day ? ValueType.DATE : ValueType.TIMESTAMP))
                .orElse(operand);
    }

    /** {@link #dated(Typed)} of all if any of them is a date anyway. */
    static List<Typed> dated(List<Typed> operands) {
        boolean dates = operands.stream().anyMatch(operand -> operand.type().instant());
        return dates ? operands.stream().map(Instants::dated).toList() : operands;
    }

    /** Whether both are written down and the first is the later; a day is its first moment. */
    static boolean isAfter(@Nullable Expression first, @Nullable Expression second) {
        Optional<Instant> start = find(first);
        Optional<Instant> end = find(second);
        return start.isPresent() && end.isPresent() && start.get().isAfter(end.get());
    }

    private static Optional<Instant> find(@Nullable Expression instant) {
        if (instant instanceof Expression.Day day) {
            return Optional.of(day.value().atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        return instant instanceof Expression.Moment moment ? Optional.of(moment.value()) : Optional.empty();
    }
}

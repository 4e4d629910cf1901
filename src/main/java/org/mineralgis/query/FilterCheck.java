package org.mineralgis.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;

/**
 * Holds filters to a dataset: its names exist, and everything is of a type that its operator works on.
 *
 * <p>Values that are missing make the answers of SQL, three-valued: an operator or function of a missing value is neither true
 * nor false but unknown, {@code NOT} of unknown is unknown, {@code AND} is false when any part is and otherwise unknown when any
 * is, {@code OR} the other way round; {@code IS NULL} is always true or false. Only records for which the whole is true are
 * found.
 *
 * <p>Times: fields hold whole days. A day compared with a moment by an operator such as {@code <} is its first moment in UTC. In
 * temporal predicates a day or a moment is an interval that begins and ends with itself, and the formulas of the intervals hold
 * (OGC 21-065r2, 7.8); where a moment is among what is compared, a day lasts from its first microsecond to its last.
 *
 * <p>Read beyond the standard, because clients write it: a text that is a date or a timestamp, where it meets a date or is the argument
 * of a function that takes one, is that date.
 */
public final class FilterCheck {

    /** The name of the position of records. */
    public static final String GEOMETRY = "geometry";

    private FilterCheck() {}

    /**
     * The filter as this dataset understands it: texts that mean dates are dates, functions are spelled as
     * {@link FilterFunctions} has them, a list in parentheses that is a single argument in parentheses is that argument, {@code IN}
     * of no values is false.
     *
     * @param filter its geometries are longitude or east first
     * @throws FilterException when a name is not among the {@link #queryables}, a function is unknown, or something is of a type that
     *     its operator cannot work on; names and types are told
     */
    public static Expression check(Expression filter, Dataset dataset) {
        FilterLimits.hold(filter);
        filter.withShapes(FilterCheck::held);
        return new FilterTyping(queryables(dataset)).whole(filter);
    }

    /** Which bound is the northern one is known only here: readers do not know the system of the filter. */
    private static Expression held(Expression shape) {
        if (shape instanceof Expression.Box box && box.south() > box.north()) {
            throw FilterException.of("BBOX 的南界大于北界。", "The south of the BBOX is north of its north.");
        }
        return shape;
    }

    /** What filters of a dataset may name, and what it is: the id, the fields, the evidence, the position. */
    public static Map<String, ValueType> queryables(Dataset dataset) {
        Map<String, ValueType> queryables = new LinkedHashMap<>();
        queryables.put("id", ValueType.TEXT);
        for (Field field : dataset.schema().fields()) {
            queryables.put(field.name(), ValueType.of(field.type()));
        }
        queryables.putIfAbsent("evidence", ValueType.TEXT);
        if (dataset.spatial()) {
            queryables.put(GEOMETRY, ValueType.GEOMETRY);
        }
        return Collections.unmodifiableMap(queryables);
    }

    /** Only what the grammar demands: numbers and types of operands as far as they are known without a dataset. */
    static Expression checkWithoutNames(Expression filter) {
        return new FilterTyping(null).whole(filter);
    }
}

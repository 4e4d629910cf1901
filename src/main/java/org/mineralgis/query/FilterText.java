package org.mineralgis.query;

/**
 * Filters in the text encoding of CQL2 (OGC 21-065r2, annex B). Words of the language are read in any case.
 *
 * <p>Read beyond the grammar, because clients write it: {@code EMPTY} geometries, {@code MULTIPOINT(1 2, 3 4)}, truth values
 * compared with predicates in parentheses, days and moments in {@code BETWEEN}, {@code DATE(…)} and {@code TIMESTAMP(…)} as ends of
 * intervals, any name in double quotes. Third ordinates are passed over, since positions here have two.
 */
public final class FilterText {

    private FilterText() {}

    /**
     * Reads a filter. Its names are not compared with any dataset: that is {@link FilterCheck}'s.
     *
     * @throws FilterException when it is not CQL2 or passes a {@link FilterLimit}
     */
    public static Expression read(String filter) {
        FilterLimits.holdLength(filter);
        Expression tree = new FilterTextReader(FilterTokens.of(filter)).read();
        FilterLimits.hold(tree);
        return FilterCheck.checkWithoutNames(tree);
    }

    /**
     * Writes a filter that reads back to the same tree.
     *
     * @throws FilterException when it holds a text that ends in a backslash: the encoding has no way to write it
     */
    public static String write(Expression filter) {
        return new FilterTextWriter().write(filter);
    }
}

package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGStatement;

/**
 * A statement, or a part of one, and the values to bind to it.
 *
 * @param text SQL with a {@code ?} for each value
 * @param values in the order of the marks
 */
record SqlText(String text, List<Object> values) {

    SqlText {
        values = List.copyOf(values);
    }

    /** A text and its values. */
    static SqlText of(String text, Object... values) {
        return new SqlText(text, List.of(values));
    }

    /** Parts put in the places of a {@link String#format template}, one for each {@code %s} and in that order. */
    static SqlText compose(String template, SqlText... parts) {
        Object[] texts = Stream.of(parts).map(SqlText::text).toArray();
        return new SqlText(template.formatted(texts), valuesOf(List.of(parts)));
    }

    /** Parts one after the other. */
    static SqlText join(String separator, List<SqlText> parts) {
        List<String> texts = parts.stream().map(SqlText::text).toList();
        return new SqlText(String.join(separator, texts), valuesOf(parts));
    }

    private static List<Object> valuesOf(List<SqlText> parts) {
        List<Object> values = new ArrayList<>();
        parts.forEach(part -> values.addAll(part.values));
        return values;
    }

    /** The statement with its values bound; results come in binary from the first execution on. */
    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        for (int index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, values.get(index));
        }
        return statement;
    }
}

package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGStatement;

/**
 * A statement and the values to bind to it.
 *
 * @param text SQL with a {@code ?} for each value
 * @param values in the order of the marks
 */
record SqlText(String text, List<Object> values) {

    SqlText {
        values = List.copyOf(values);
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

package org.mineralgis.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Says in one line what a failed statement means for the operator. SQL states are those of PostgreSQL, appendix A. */
final class SqlFailure {

    private SqlFailure() {}

    static DatabaseException explain(DatabaseUrl url, SQLException failure) {
        SQLException cause = rootOf(failure);
        String state = cause.getSQLState();
        if ("28P01".equals(state) || "28000".equals(state)) {
            return new DatabaseException("the database at " + url + " refused the user or password", failure);
        }
        if ("3D000".equals(state)) {
            return new DatabaseException("there is no such database at " + url, failure);
        }
        if ("53100".equals(state)) {
            return new DatabaseException("the disk of the database at " + url + " is full", failure);
        }
        if ("57014".equals(state)) {
            return new QueryTooLongException("the database at " + url + " took too long: " + oneLine(cause), failure);
        }
        if ("42P01".equals(state) || "42703".equals(state)) {
            return new ReleaseChangedException(
                    "the database at " + url + " has another release than the one being read: " + oneLine(cause),
                    failure);
        }
        if (failure instanceof SQLTransientConnectionException || unavailable(state)) {
            return new DatabaseUnavailableException(
                    "the database at " + url + " cannot be reached: " + oneLine(cause), failure);
        }
        return new DatabaseException("the database at " + url + " failed: " + oneLine(cause), failure);
    }

    private static boolean unavailable(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || "53300".equals(state));
    }

    private static SQLException rootOf(SQLException failure) {
        return failure.getCause() instanceof SQLException cause ? cause : failure;
    }

    private static String oneLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no message");
    }
}

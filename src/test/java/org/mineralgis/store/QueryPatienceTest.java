package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class QueryPatienceTest {

    @Test
    void everyQuestionHasHalfAMinute() {
        try (TestDatabase test = TestDatabase.create()) {
            String patience = test.database().with(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("show statement_timeout")) {
                    rows.next();
                    return rows.getString(1);
                }
            });
            assertEquals("30s", patience);
        }
    }

    @Test
    void aQuestionThatTakesTooLongIsEndedAndSaysSo() {
        try (TestDatabase test = TestDatabase.create()) {
            assertThrows(QueryTooLongException.class, () -> test.database().inTransaction(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local statement_timeout = 1");
                    return statement.execute("select pg_sleep(600)");
                }
            }));
        }
    }
}

package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {

    /** Five rounds of ten: the last wait longer than the three seconds in which a database must be reached. */
    private static final int CROWD = 50;

    @Test
    void whoWaitsLongerForATurnThanADatabaseMayTakeIsServedAllTheSame() throws Exception {
        try (TestDatabase test = TestDatabase.create()) {
            List<Object> answers = crowd(() -> test.database().with(connection -> {
                try (PreparedStatement statement = connection.prepareStatement("select pg_sleep(0.8)")) {
                    return statement.execute();
                }
            }));

            assertEquals(Collections.nCopies(CROWD, true), answers);
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsCalledGoneToAllWhoWait() throws Exception {
        try (Database nowhere = Database.open(DatabaseUrl.parse("postgresql://postgres@127.0.0.1:1/nowhere"))) {
            List<Object> answers = crowd(() -> nowhere.with(connection -> true));

            assertEquals(
                    Collections.nCopies(CROWD, DatabaseUnavailableException.class),
                    answers.stream().map(Object::getClass).toList());
        }
    }

    @Test
    void workThatHasAConnectionIsRefusedAnotherOne() {
        try (TestDatabase test = TestDatabase.create()) {
            Database database = test.database();

            IllegalStateException refused = assertThrows(
                    IllegalStateException.class, () -> database.with(connection -> database.with(again -> true)));
            assertEquals("a connection is asked for by work that has one", refused.getMessage());
            String next = database.with(connection -> "has one");
            assertEquals("has one", next);
        }
    }

    @FunctionalInterface
    private interface Question {
        Object ask();
    }

    /** What each of many who ask at once is answered, or why not. */
    private static List<Object> crowd(Question question) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CROWD);
        try {
            List<Future<Object>> asked = new ArrayList<>();
            for (int client = 0; client < CROWD; client++) {
                asked.add(clients.submit(question::ask));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> each : asked) {
                try {
                    answers.add(each.get());
                } catch (ExecutionException e) {
                    answers.add(e.getCause());
                }
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }
}

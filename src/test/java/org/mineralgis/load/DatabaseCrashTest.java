package org.mineralgis.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseUnavailableException;

final class DatabaseCrashTest {

    /** In the middle of staging, between staging and swap, and in the middle of the transaction that swaps. */
    private static final List<String> MOMENTS = List.of(
            "READ event 2000",
            "INDEX event",
            "SWAP lock-served",
            "SWAP drop-served mine",
            "SWAP move mine",
            "SWAP commit");

    @Test
    void wheneverTheDatabaseCrashesThePreviousReleaseIsServedWhole(@TempDir Path folder) throws Exception {
        GisDataFixture gisData = new GisDataFixture(folder);
        try (PrivateCluster cluster = new PrivateCluster();
                Database database = cluster.open()) {
            gisData.writeMines("M1,乌拉根,75.0417,39.6811");
            gisData.writeEvents("conference");
            new Loader(database, folder, LoadProgress.silent()).load();
            List<String> before = Served.whole(database);

            gisData.writeMinesWithYear("M1,1993,乌拉根,75.0417,39.6811");
            gisData.writeEvents(IntStream.range(0, 3000)
                    .mapToObj(number -> "event " + number)
                    .toArray(String[]::new));
            for (String moment : MOMENTS) {
                crashBefore(moment, cluster, folder);
                try (Database visitor = cluster.open()) {
                    assertEquals(before, Served.whole(visitor), "crashed before " + moment);
                }
            }
            try (Database later = cluster.open()) {
                LoadReport report = new Loader(later, folder, LoadProgress.silent()).load();
                assertTrue(report.changed());
                assertEquals(3001, report.features());
            }
        }
    }

    /** With connections of its own, as a load has: one left from before the last crash would fail too early. */
    private void crashBefore(String moment, PrivateCluster cluster, Path folder) {
        List<String> crashed = new ArrayList<>();
        try (Database loading = cluster.open()) {
            Loader loader = new Loader(loading, folder, new StepObserver(step -> {
                if (step.toString().equals(moment)) {
                    crashed.add(moment);
                    cluster.crash();
                }
            }));
            var failure = assertThrows(DatabaseUnavailableException.class, loader::load, moment);
            assertEquals(1, failure.getMessage().lines().count());
        }
        assertEquals(List.of(moment), crashed);
    }

    @Test
    void afterACrashAtMostOneRequestFailsAndThenAllAreAnswered() throws Exception {
        try (PrivateCluster cluster = new PrivateCluster();
                Database database = cluster.open()) {
            assertEquals("1", withThreeConnections(database));
            cluster.crash();
            if (!answers(database)) {
                assertEquals("1", withThreeConnections(database));
            }
        }
    }

    /** Three at once, each of which holds a connection of its own until all have one. */
    private static String withThreeConnections(Database database) throws Exception {
        ExecutorService three = Executors.newFixedThreadPool(3);
        try {
            CyclicBarrier all = new CyclicBarrier(3);
            List<Future<String>> answers = new ArrayList<>();
            for (int number = 0; number < 3; number++) {
                answers.add(three.submit(() -> database.with(connection -> one(connection, all))));
            }
            String last = "";
            for (Future<String> answer : answers) {
                last = answer.get();
            }
            return last;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DatabaseUnavailableException unavailable ? unavailable : e;
        } finally {
            three.shutdown();
            three.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private static String one(Connection connection, CyclicBarrier all) throws SQLException {
        try {
            all.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("not all three got a connection", e);
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean answers(Database database) throws Exception {
        try {
            return withThreeConnections(database).equals("1");
        } catch (DatabaseUnavailableException e) {
            return false;
        }
    }
}

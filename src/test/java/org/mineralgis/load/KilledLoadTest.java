package org.mineralgis.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.store.TestDatabase;

final class KilledLoadTest {

    private static final int STEPS_AT_MOST = 60;

    @Test
    void whereverALoadIsKilledThePreviousReleaseIsServedWhole(@TempDir Path folder) throws Exception {
        GisDataFixture gisData = new GisDataFixture(folder);
        try (TestDatabase test = TestDatabase.create()) {
            gisData.writeMines("M1,乌拉根,75.0417,39.6811");
            gisData.writeEvents("conference", "seminar");
            gisData.writeAreas(39);
            new Loader(test.database(), folder, LoadProgress.silent()).load();
            List<String> before = Served.whole(test.database());

            gisData.writeMinesWithYear("M1,1993,乌拉根,75.0417,39.6811", "M2,,火烧云,79.5,35.2");
            gisData.remove("event");
            gisData.writeTerritories(
                    IntStream.range(0, 2500).mapToObj(team -> team + ",甲县").toArray(String[]::new));

            String step = "";
            int killed = 0;
            while (!step.equals("DONE")) {
                killed++;
                assertTrue(killed < STEPS_AT_MOST, "the load never came to its end");
                step = killAtStep(killed, test, folder);
                if (!step.equals("DONE")) {
                    assertEquals(before, Served.whole(test.database()), "killed before " + step);
                }
            }

            List<String> after = Served.whole(test.database());
            assertEquals("release 2", after.get(0));
            assertEquals("tables [area, mine, territory]", after.get(after.size() - 1));
            LoadReport report = new Loader(test.database(), folder, LoadProgress.silent()).load();
            assertFalse(report.changed());
            assertEquals(after, Served.whole(test.database()));
            assertEquals(2505, report.features());
        }
    }

    /** The name of the step before which the load died. */
    private static String killAtStep(int number, TestDatabase test, Path gisData)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLoad.class.getName(),
                        test.address(),
                        gisData.toString(),
                        String.valueOf(number))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(KilledLoad.KILLED, process.waitFor(), output);
        List<String> steps = output.lines().toList();
        assertEquals(number, steps.size(), output);
        return steps.get(number - 1);
    }
}

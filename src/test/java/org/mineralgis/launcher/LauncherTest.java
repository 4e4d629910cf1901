package org.mineralgis.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.launcher.LauncherFolder.Outcome;
import org.mineralgis.launcher.LauncherFolder.Serving;

/** The launcher with a stand-in for the server and an external database that nobody asks. */
@Timeout(120)
final class LauncherTest {

    private static final String DATABASE = "postgresql://somebody:secret@database.example:5432/gis";

    @TempDir
    private Path folder;

    private LauncherFolder launcher;

    @BeforeEach
    void fillTheFolder() throws IOException {
        launcher = LauncherFolder.in(folder);
    }

    @AfterEach
    void stopWhatRuns() throws IOException, InterruptedException {
        launcher.run("stop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "load",
                "check",
                "status",
                "stop",
                "test",
                "help",
                "--port",
                "--host",
                "--data-dir",
                "--database-url",
                "--gis-data",
                "--styles",
                "--datum-parameters",
                "import",
                "--crs",
                "--report",
                "--rejected",
                "--fix",
                "--as",
                "MINERAL_GIS_PORT",
                "MINERAL_GIS_HOST",
                "MINERAL_GIS_DATA_DIR",
                "MINERAL_GIS_DATABASE_URL",
                "MINERAL_GIS_GIS_DATA",
                "MINERAL_GIS_STYLES",
                "MINERAL_GIS_DATUM_PARAMETERS",
                "MINERAL_GIS_TEST_DATABASE_URL"
            })
    void helpTellsOfEveryCommandAndOption(String word) throws IOException, InterruptedException {
        Outcome help = launcher.run("help");
        assertEquals(0, help.exitCode());
        assertTrue(help.out().contains(word), help.out());
    }

    @ParameterizedTest
    @CsvSource({
        "dance, unknown command 'dance'",
        "--dance, unknown option '--dance'",
        "--dance=1, unknown option '--dance'",
        "--port, --port needs a value",
        "--port=, --port needs a value",
        "--port=eighty, 'the port must be a number from 0 to 65535, not ''eighty'''",
        "--port=65536, the port must be a number from 0 to 65535",
        "--write-notice, --write-notice goes with check only",
        "import, import needs a FILE",
        "--crs=EPSG:4513, --crs does not go with no command"
    })
    void wrongUsageIsOneLineAndExitCodeTwo(String argument, String message) throws IOException, InterruptedException {
        Outcome outcome = launcher.run(argument);
        assertEquals(2, outcome.exitCode());
        assertOneLine(message, outcome.err());
    }

    @Test
    void aFlagWinsOverTheEnvironmentInBothSpellings() throws IOException, InterruptedException {
        Map<String, String> environment =
                Map.of("MINERAL_GIS_GIS_DATA", "/from/environment", "MINERAL_GIS_STYLES", "/from/environment");
        assertArguments("check --gis-data /from/environment --styles /from/environment", environment);
        assertArguments("check --gis-data /a --styles /b", environment, "--gis-data", "/a", "--styles=/b");
        assertArguments(
                "check --gis-data /a --styles /b --datum-parameters /c d.yaml",
                Map.of("MINERAL_GIS_DATUM_PARAMETERS", "/from/environment"),
                "--gis-data=/a",
                "--styles=/b",
                "--datum-parameters",
                "/c d.yaml");
    }

    @Test
    void filesToBeCheckedReachTheProgramFromTheFolderOfTheCaller() throws IOException, InterruptedException {
        String here = Path.of("").toAbsolutePath().toString();
        Map<String, String> environment = Map.of("MINERAL_GIS_GIS_DATA", "/g", "MINERAL_GIS_STYLES", "/s");
        assertArguments(
                "check --gis-data /g --styles /s --crs=EPSG:4513 --report=" + here + "/out/r.html --fix=/f.csv " + here
                        + "/矿山 一.csv " + here + "/serve",
                environment,
                "--crs",
                "EPSG:4513",
                "矿山 一.csv",
                "--report=out/r.html",
                "serve",
                "--fix",
                "/f.csv");
        Outcome imported = launcher.run(environment, "import", "a.csv", "--as", "mine");
        assertTrue(
                imported.err().contains("arguments: import --gis-data /g --as=mine " + here + "/a.csv\n"),
                imported.err());
    }

    private void assertArguments(String expected, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "check";
        System.arraycopy(options, 0, arguments, 1, options.length);
        Outcome outcome = launcher.run(environment, arguments);
        assertEquals(0, outcome.exitCode(), outcome.err());
        String received = outcome.err().replaceFirst(" --reports \\S+/\\.mineral-gis/reports", "");
        assertTrue(received.contains("arguments: " + expected + "\n"), outcome.err());
    }

    @Test
    void theDatabaseAddressReachesTheProgramWithoutShowingInAnyCommandLine() throws IOException, InterruptedException {
        Outcome outcome = launcher.run("load", "--database-url", DATABASE);
        assertTrue(outcome.err().contains("database: " + DATABASE), outcome.err());
        String commandLines = outcome.err().replace("database: " + DATABASE, "");
        assertTrue(commandLines.contains("mineral-gis load"), commandLines);
        assertFalse(commandLines.contains("secret"), commandLines);
    }

    @Test
    void anExternalDatabaseMeansNoPrivateCluster() throws IOException, InterruptedException {
        launcher.run("load", "--database-url", DATABASE);
        assertFalse(Files.exists(launcher.dataDir().resolve("cluster")));
        Outcome status = launcher.run(Map.of("MINERAL_GIS_DATABASE_URL", DATABASE), "status");
        assertTrue(status.out().contains("database.example:5432/gis"), status.out());
        assertFalse(status.out().contains("secret"), status.out());
    }

    @Test
    void aServerOnAnExternalDatabaseStaysThere() throws IOException {
        Serving serving = launcher.serve("--database-url", DATABASE);
        var end = serving.launcher().onExit();
        // Longer than the pause after which the launcher looks after a private cluster.
        assertThrows(TimeoutException.class, () -> end.get(5, TimeUnit.SECONDS));
    }

    @Test
    void aTakenPortNamesWhoHasItBeforeAnythingStarts() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = launcher.run("serve", "--port=" + taken.getLocalPort());
            assertEquals(4, outcome.exitCode());
            assertOneLine(
                    "port " + taken.getLocalPort() + " is taken by pid "
                            + ProcessHandle.current().pid() + " (",
                    outcome.err());
            assertFalse(Files.exists(launcher.dataDir().resolve("cluster")));
        }
    }

    @Test
    void aDataFolderThatCannotBeMadeIsRefusedWithTheReason() throws IOException, InterruptedException {
        Path file = Files.createFile(folder.resolve("file"));
        Outcome outcome = launcher.run("serve", "--data-dir", file + "/data");
        assertEquals(6, outcome.exitCode());
        assertOneLine("cannot write in the data folder " + file + "/data: Not a directory", outcome.err());
    }

    @Test
    void aSecondServerOnTheSameDataFolderSaysWhereTheFirstIs() throws IOException, InterruptedException {
        Serving first = launcher.serve("--database-url", DATABASE);
        assertTrue(first.readyLine().startsWith("mineral-gis is ready at http://127.0.0.1:"), first.errorText());
        Outcome second = launcher.run("serve", "--port", "0", "--database-url", DATABASE);
        assertEquals(1, second.exitCode());
        assertOneLine("a server already runs on " + launcher.dataDir() + ": pid ", second.err());
        assertTrue(second.err().contains(first.readyLine().replaceFirst(".* at ", "")), second.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aSignalEndsServerAndLauncherWithExitCodeZero(String signal) throws IOException, InterruptedException {
        Serving serving = launcher.serve("--database-url", DATABASE);
        ProcessHandle server = launcher.server();
        String kill = "kill -" + signal + " " + serving.launcher().pid();
        new ProcessBuilder("sh", "-c", kill).start().waitFor();
        assertEquals(0, serving.launcher().waitFor(), serving.errorText());
        server.onExit().join();
    }

    @Test
    void aKilledServerEndsTheLauncherWithOneLine() throws IOException, InterruptedException {
        Serving serving = launcher.serve("--database-url", DATABASE);
        launcher.server().destroyForcibly();
        assertEquals(128 + 9, serving.launcher().waitFor());
        assertTrue(
                serving.errorText().endsWith("mineral-gis: the program was killed by signal 9\n"), serving.errorText());
        assertTrue(launcher.run("status").out().contains("server    not running"));
    }

    @Test
    void aServerWhoseLauncherWasKilledIsStillFoundAndStopped() throws IOException, InterruptedException {
        Serving serving = launcher.serve("--database-url", DATABASE);
        ProcessHandle server = launcher.server();
        serving.killLauncher();
        String status = launcher.run("status").out();
        assertTrue(status.contains("server    running, pid " + server.pid() + ", http://127.0.0.1:"), status);
        Outcome stop = launcher.run("stop");
        assertEquals(0, stop.exitCode());
        assertTrue(stop.err().contains("stopped the server (pid " + server.pid()), stop.err());
        server.onExit().join();
    }

    @Test
    void stoppingWhatDoesNotRunIsNoError() throws IOException, InterruptedException {
        Outcome stop = launcher.run("stop");
        assertEquals(0, stop.exitCode());
        assertEquals("nothing is running\n", stop.err());
        assertFalse(Files.exists(launcher.dataDir()));
    }

    private static void assertOneLine(String expected, String err) {
        assertTrue(err.startsWith("mineral-gis: " + expected), err);
        assertEquals(1, err.lines().count(), err);
    }
}

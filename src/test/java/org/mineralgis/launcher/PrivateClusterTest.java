package org.mineralgis.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.launcher.LauncherFolder.Serving;

/** The PostGIS cluster that the launcher makes, starts, finds again and stops. */
@Timeout(120)
final class PrivateClusterTest {

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

    @Test
    void theClusterAsksForThePasswordThatOnlyItsOwnerCanRead() throws IOException, SQLException {
        Matcher address = databaseOf(launcher.serve());
        Path password = launcher.dataDir().resolve("cluster/password");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(password)));
        assertEquals(Files.readString(password), address.group("password"));
        assertTrue(canConnect(address, address.group("password")));
        assertFalse(canConnect(address, "guessed"));
    }

    @Test
    void theClusterStopsWithTheServerAndKeepsItsPort() throws IOException, InterruptedException, SQLException {
        Matcher first = databaseOf(launcher.serve());
        launcher.run("stop");
        assertTrue(status().contains("cluster   stopped, PostgreSQL "), status());
        Matcher second = databaseOf(launcher.serve());
        assertEquals(first.group("port"), second.group("port"));
        assertTrue(canConnect(second, second.group("password")));
    }

    @Test
    void aLoadBesideTheServerLeavesTheClusterRunning() throws IOException, InterruptedException, SQLException {
        Matcher address = databaseOf(launcher.serve());
        assertEquals(0, launcher.run("load").exitCode());
        assertTrue(canConnect(address, address.group("password")));
    }

    @Test
    void aClusterLeftByAKilledServerAndLauncherIsUsedAgain() throws IOException, InterruptedException {
        Serving serving = launcher.serve();
        ProcessHandle server = launcher.server();
        serving.killLauncher();
        server.destroyForcibly();
        server.onExit().join();
        String clusterBefore = clusterPid();
        Serving again = launcher.serve();
        assertTrue(again.readyLine().startsWith("mineral-gis is ready at "), again.errorText());
        assertEquals(clusterBefore, clusterPid());
    }

    @Test
    void aClusterThatDiesIsStartedAgainOnTheSamePortAndStillStopsWithTheServer()
            throws IOException, InterruptedException, SQLException {
        Serving serving = launcher.serve();
        Matcher address = databaseOf(serving);
        String clusterBefore = clusterPid();
        new ProcessBuilder("kill", "-9", clusterBefore).start().waitFor();
        while (!serving.errorText().contains("the private database cluster had died and was started again\n")) {
            assertTrue(serving.launcher().isAlive(), serving.errorText());
            Thread.onSpinWait();
        }
        assertTrue(canConnect(address, address.group("password")));
        assertNotEquals(clusterBefore, clusterPid());
        launcher.run("stop");
        assertTrue(status().contains("cluster   stopped, PostgreSQL "), status());
    }

    @Test
    void aPidFileWhosePidNowBelongsToAStrangerIsSurvived() throws IOException, InterruptedException, SQLException {
        launcher.run("load");
        String data = launcher.dataDir().resolve("cluster/data").toString();
        String stranger = Long.toString(ProcessHandle.current().pid());
        Files.write(
                Path.of(data, "postmaster.pid"), List.of(stranger, data, "0", "5432", "", "127.0.0.1", "", "ready"));
        Matcher address = databaseOf(launcher.serve());
        assertTrue(canConnect(address, address.group("password")));
    }

    @Test
    void aDataFolderClosedToOtherUsersGetsAClusterToo() throws IOException, InterruptedException, SQLException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Matcher address = databaseOf(launcher.serve());
        assertTrue(canConnect(address, address.group("password")));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        launcher.run("stop");
        removeClusterOutsideTheDataFolder();
    }

    private void removeClusterOutsideTheDataFolder() throws IOException, InterruptedException {
        Path pointer = launcher.dataDir().resolve("cluster.path");
        if (Files.exists(pointer)) {
            String cluster = Files.readString(pointer).strip();
            assertTrue(cluster.matches("/var/lib/mineral-gis/[0-9a-f]+"), cluster);
            new ProcessBuilder("rm", "-r", cluster).start().waitFor();
        }
    }

    private String status() throws IOException, InterruptedException {
        return launcher.run("status").out();
    }

    private String clusterPid() throws IOException, InterruptedException {
        Matcher pid = Pattern.compile("cluster +running, pid ([0-9]+)").matcher(status());
        assertTrue(pid.find(), status());
        return pid.group(1);
    }

    private static Matcher databaseOf(Serving serving) throws IOException {
        Matcher address = Pattern.compile("database: postgresql://gis:(?<password>[0-9a-f]{48})"
                        + "@127\\.0\\.0\\.1:(?<port>[0-9]+)/mineral_gis\n")
                .matcher(serving.errorText());
        assertTrue(address.find(), serving.errorText());
        return address;
    }

    private static boolean canConnect(Matcher address, String password) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + address.group("port") + "/mineral_gis";
        try (var connection = DriverManager.getConnection(url, "gis", password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                return false; // invalid password
            }
            throw e;
        }
    }
}

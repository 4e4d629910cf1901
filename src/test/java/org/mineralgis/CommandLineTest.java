package org.mineralgis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.store.TestDatabase;

/** The program as the launcher starts it: one line for whatever goes wrong, and an exit code that says what it was. */
final class CommandLineTest {

    private static final String DATASET = """
            id: point
            title: {zh: 点, en: Points}
            description: {zh: 点, en: Points.}
            licence: {title: none}
            attribution: nobody
            origin: {project: tests, version: "1", date: "2026"}
            crs: EPSG:9999
            """;

    @TempDir
    private Path folder;

    private record Ending(int code, String out, String err) {

        String lastLine() {
            return err.strip().lines().reduce((first, second) -> second).orElse("");
        }
    }

    private Ending run(String databaseUrl, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // A process this short ends before code compiled better has paid for itself.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.mineralgis.Main"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("MINERAL_GIS_DATABASE_URL", databaseUrl);
        int code = builder.start().waitFor();
        return new Ending(code, read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static void assertOneLine(Ending ending, int code, String... words) {
        assertEquals(code, ending.code(), ending.err());
        assertTrue(ending.lastLine().startsWith("mineral-gis: "), ending.err());
        for (String word : words) {
            assertTrue(ending.lastLine().contains(word), () -> word + " is not in: " + ending.err());
        }
        assertFalse(ending.err().contains("\tat "), ending.err());
    }

    @Test
    void aBrokenDatasetFileIsNamedWithItsLine() throws Exception {
        Path dataset = Files.createDirectories(folder.resolve("gis-data/point"));
        Files.writeString(dataset.resolve("dataset.yaml"), DATASET);
        Ending ending =
                run("", "check", "--gis-data", folder.resolve("gis-data").toString());
        assertOneLine(ending, 1, "dataset.yaml:");
        assertTrue(ending.lastLine().matches(".*dataset\\.yaml:\\d+: .*"), ending.err());
    }

    @Test
    void aBrokenFileOfDatumParametersIsNamedWithItsLineAndWithoutItsValues() throws Exception {
        Path gisData = Files.createDirectories(folder.resolve("gis-data/place"));
        Files.writeString(gisData.resolve("dataset.yaml"), PLACE);
        Files.writeString(gisData.resolve("places.csv"), "id\n1\n");
        Path local = Files.writeString(folder.resolve("local.yaml"), """
                operations:
                  - id: wuqia-1954
                    version: "1"
                    title: {zh: 乌恰 1954, en: Wuqia 1954}
                    from: beijing_1954
                    to: wgs84
                    method: geocentric_translation
                    parameters: {dx_m: 21.25, dy_m: -15075.5, dz_m: -80.125}
                    area: {west: 74, south: 39, east: 76, north: 40.5}
                    accuracy_m: 0.4
                    source: a survey
                """);
        Ending ending = run(
                "",
                "check",
                "--gis-data",
                folder.resolve("gis-data").toString(),
                "--datum-parameters",
                local.toString());
        assertOneLine(ending, 1, "local.yaml:8: operations[0].parameters.dy_m", "expected -1000 or more");
        assertFalse(ending.err().contains("15075"), ending.err());
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertOneLine(
                run("postgresql://gis:x@127.0.0.1:" + port + "/minerals", "load"),
                3,
                "127.0.0.1:" + port + "/minerals",
                "cannot be reached");
    }

    @Test
    void aWrongPasswordIsSaidAndNotRepeated() throws Exception {
        try (TestDatabase test = TestDatabase.create()) {
            Ending ending = run(test.address().replaceFirst("//([^:]+):[^@]+@", "//$1:falsch@"), "load");
            assertOneLine(ending, 3, "refused the user or password");
            assertFalse(ending.err().contains("falsch"), ending.err());
        }
    }

    @Test
    void aDatabaseWithoutPostgisSaysWhatAnAdministratorMustDo() throws Exception {
        try (TestDatabase test = TestDatabase.create()) {
            test.execute("drop extension postgis cascade; drop schema public cascade; create schema public");
            test.execute("create role visitor_" + ProcessHandle.current().pid() + " login password 'v'");
            String address = test.address()
                    .replaceFirst(
                            "//[^@]+@", "//visitor_" + ProcessHandle.current().pid() + ":v@");
            assertOneLine(run(address, "load"), 3, "no PostGIS extension", "create extension postgis");
        }
    }

    @Test
    void anUnknownOptionIsWrongUsage() throws Exception {
        assertOneLine(run("", "serve", "--prot", "1"), 2, "--prot");
    }

    @Test
    void aMissingDatabaseAddressIsWrongUsage() throws Exception {
        assertOneLine(run("", "load"), 2, "MINERAL_GIS_DATABASE_URL");
    }

    @Test
    void aTakenPortIsSaidWithItsOwnExitCode() throws Exception {
        Path gisData = Files.createDirectories(folder.resolve("gis-data/place"));
        Files.writeString(gisData.resolve("dataset.yaml"), PLACE);
        Files.writeString(gisData.resolve("places.csv"), "id\n1\n");
        try (TestDatabase test = TestDatabase.create();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ending ending = run(
                    test.address(),
                    "serve",
                    "--port",
                    Integer.toString(taken.getLocalPort()),
                    "--gis-data",
                    folder.resolve("gis-data").toString(),
                    "--reports",
                    folder.resolve("reports").toString());
            assertOneLine(ending, 4, Integer.toString(taken.getLocalPort()));
        }
    }

    private static final String PLACE = """
            id: place
            title: {zh: 地名, en: Places}
            description: {zh: 地名, en: Places.}
            licence: {title: none}
            attribution: nobody
            origin: {project: tests, version: "1", date: "2026"}
            crs: EPSG:4326
            geometry: none
            evidence: published
            files:
              - {path: places.csv, sha256: 7cde7fb64fd82bd152710cf238e017b9ab46c0592483edc067ba4f6c75fac108, format: csv, records: 1, geometry: none}
            id_field: id
            fields:
              - {name: id, type: text, title: {zh: 标识, en: identifier}}
            """;
}

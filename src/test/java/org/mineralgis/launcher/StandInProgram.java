package org.mineralgis.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Stands in for the server in tests of the launcher: says how it was called and, asked to serve, prints the ready line and
 * stays until it is ended.
 */
final class StandInProgram {

    private StandInProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.err.println("arguments: " + String.join(" ", arguments));
        System.err.println("database: " + System.getenv("MINERAL_GIS_DATABASE_URL"));
        System.err.println("launched by: " + commandLineOfTheLauncher());
        if (arguments[0].equals("serve")) {
            System.out.println("mineral-gis is ready at http://" + arguments[2] + ":" + arguments[4] + "/");
            new CountDownLatch(1).await();
        }
    }

    private static String commandLineOfTheLauncher() throws IOException {
        long launcher = ProcessHandle.current().parent().orElseThrow().pid();
        return Files.readString(Path.of("/proc/" + launcher + "/cmdline")).replace('\0', ' ');
    }
}

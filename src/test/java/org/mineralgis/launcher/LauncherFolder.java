package org.mineralgis.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A folder with the launcher and, as its built program, {@link StandInProgram}; without sources, so nothing is built. */
final class LauncherFolder {

    /** What a finished run left behind. */
    record Outcome(int exitCode, String out, String err) {}

    /** A launcher that serves. */
    record Serving(Process launcher, String readyLine, Path errors) {

        /** SIGKILL, which nothing can prepare for. */
        void killLauncher() throws InterruptedException {
            launcher.destroyForcibly().waitFor();
        }

        String errorText() throws IOException {
            return Files.readString(errors);
        }
    }

    private final Path folder;

    private LauncherFolder(Path folder) {
        this.folder = folder;
    }

    /** Fills the given folder, which is opened to other users, as the cluster of a root launcher belongs to one. */
    static LauncherFolder in(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.copy(Path.of("mineral-gis"), folder.resolve("mineral-gis"), StandardCopyOption.COPY_ATTRIBUTES);
        Path jar = Files.createDirectory(folder.resolve("target")).resolve("mineral-gis-0.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest())) {
            String name = StandInProgram.class.getName().replace('.', '/') + ".class";
            entries.putNextEntry(new JarEntry(name));
            try (InputStream bytes = StandInProgram.class.getClassLoader().getResourceAsStream(name)) {
                bytes.transferTo(entries);
            }
        }
        return new LauncherFolder(folder);
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInProgram.class.getName());
        return manifest;
    }

    Path dataDir() {
        return folder.resolve(".mineral-gis");
    }

    /** Runs the launcher to its end. */
    Outcome run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    /** Runs the launcher to its end with some environment variables. */
    Outcome run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "err", ".txt");
        Process process = start(environment, errors, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out, Files.readString(errors));
    }

    /** Starts {@code serve} on a free port and returns when it is ready, or has failed (then the ready line is empty). */
    Serving serve(String... options) throws IOException {
        Path errors = Files.createTempFile(folder, "err", ".txt");
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(List.of(options));
        Process process = start(Map.of(), errors, arguments.toArray(String[]::new));
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String ready = out.readLine();
        return new Serving(process, ready == null ? "" : ready, errors);
    }

    private Process start(Map<String, String> environment, Path errors, String... arguments) throws IOException {
        // A shell cannot catch a signal that was ignored when it started, as SIGINT is below a background job.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.add(folder.resolve("mineral-gis").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MINERAL_GIS_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The Java process of the running server, from the file that the launcher keeps. */
    ProcessHandle server() throws IOException {
        String pid = Files.readAllLines(dataDir().resolve("server")).get(1);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}

package org.mineralgis.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The report as two files: {@code load-report.txt} for people and {@code load-report.json} for programs, in UTF-8. */
public final class LoadReportFiles {

    private LoadReportFiles() {}

    /** Writes both files into {@code folder}, which is made if need be; earlier reports there are replaced. */
    public static void write(LoadReport report, Path folder) throws IOException {
        Files.createDirectories(folder);
        replace(folder.resolve("load-report.txt"), LoadReportText.of(report));
        replace(folder.resolve("load-report.json"), LoadReportJson.of(report));
    }

    /** By way of a second file, so that a stopped program leaves no half a report. */
    private static void replace(Path file, String text) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

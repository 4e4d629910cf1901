package org.mineralgis;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folders that the commands work on. */
final class Folders {

    @Option(names = "--gis-data", defaultValue = "gis-data", description = "the datasets")
    private Path gisData = Path.of("gis-data");

    @Option(names = "--styles", defaultValue = "styles", description = "the SLD files")
    private Path styles = Path.of("styles");

    @Option(names = "--reports", defaultValue = ".mineral-gis/reports", description = "where load reports go")
    private Path reports = Path.of(".mineral-gis", "reports");

    @Option(
            names = "--uploads",
            defaultValue = ".mineral-gis/uploads",
            description = "where files lie while they are checked")
    private Path uploads = Path.of(".mineral-gis", "uploads");

    Path gisData() {
        return gisData;
    }

    Path styles() {
        return styles;
    }

    Path reports() {
        return reports;
    }

    Path uploads() {
        return uploads;
    }
}

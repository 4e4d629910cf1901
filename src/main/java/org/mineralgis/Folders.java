package org.mineralgis;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.Reference;
import org.mineralgis.load.LoadFolders;
import org.mineralgis.load.ReferenceUnits;
import org.mineralgis.source.DatasetFileException;
import org.mineralgis.source.DatumParametersFile;
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
            names = "--datum-parameters",
            description = "local datum parameters (default: datum-parameters.yaml in --gis-data)")
    private @Nullable Path datumParameters;

    @Option(
            names = "--uploads",
            defaultValue = ".mineral-gis/uploads",
            description = "where files lie while they are checked")
    private Path uploads = Path.of(".mineral-gis", "uploads");

    @Option(
            names = "--downloads",
            defaultValue = ".mineral-gis/downloads",
            description = "where whole files of the release are kept")
    private Path downloads = Path.of(".mineral-gis", "downloads");

    Path gisData() {
        return gisData;
    }

    /** What a load or a check needs of them, with its reports in {@code reports}. */
    LoadFolders forLoad(Path reports) {
        return new LoadFolders(gisData, datumParameters, reports);
    }

    /** What files that somebody sends are held to: the units of the datasets, read when needed, and local parameters. */
    Reference reference() throws DatasetFileException, IOException {
        return new Reference(
                new ReferenceUnits(gisData),
                DatumParametersFile.read(gisData, datumParameters).sets());
    }

    Path styles() {
        return styles;
    }

    Path reports() {
        return reports;
    }

    Path downloads() {
        return downloads;
    }

    Path uploads() {
        return uploads;
    }
}

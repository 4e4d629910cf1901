package org.mineralgis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineralgis.archive.TileExport;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what is served into files for hosts without a program. */
@Command(
        name = "export",
        subcommands = ExportCommand.Tiles.class,
        description = "Write tiles into a file for any host.")
final class ExportCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UsageException("what is to be exported? export tiles OUT.pmtiles");
    }

    /** The whole pyramid of tiles as one PMTiles archive. */
    @Command(name = "tiles", description = "The pyramid of tiles as one PMTiles archive.")
    static final class Tiles implements Callable<Integer> {

        private static final Pattern ZOOMS = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");
        private static final LocalizedText TITLE =
                new LocalizedText("喀什与克孜勒苏矿产资源", "Mineral resources of Kashgar and Kizilsu");

        @Mixin
        private Folders folders = new Folders();

        @Parameters(paramLabel = "OUT.pmtiles", description = "the archive; replaced when the new one is whole")
        private Path archive = Path.of("");

        @Option(
                names = "--datasets",
                split = ",",
                description = "ids of the datasets, by commas (default: all on the map)")
        private List<String> datasets = List.of();

        @Option(names = "--zooms", defaultValue = "0-14", description = "first and last level, such as 0-14")
        private String zooms = "0-14";

        @Override
        public Integer call() throws Exception {
            ZoomRange wanted = zoomRange(zooms);
            Path folder = archive.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(archive)) {
                throw new UsageException(
                        "OUT.pmtiles: " + archive + " cannot be made; name a file in a folder that is there");
            }
            try (Database database = DatabaseAddress.open()) {
                ReleaseLoad.run(database, folders);
                Catalogue catalogue = new CatalogueStore(database).current();
                TileExport export =
                        new TileExport(database, chosen(catalogue), wanted, new ExportProgressLines(System.err));
                int tiles = export.run(archive, TITLE, catalogue.releaseId());
                System.out.println(archive + ": " + tiles + " tiles, " + Files.size(archive) + " bytes");
            } catch (IllegalArgumentException e) {
                throw new UsageException("--zooms " + zooms + ": " + e.getMessage());
            }
            return 0;
        }

        private List<LoadedDataset> chosen(Catalogue catalogue) {
            List<LoadedDataset> mapped = catalogue.datasets().stream()
                    .filter(loaded -> loaded.dataset().portrayal().mapped() && loaded.extent() != null)
                    .toList();
            List<String> known =
                    mapped.stream().map(loaded -> loaded.dataset().id()).toList();
            if (!known.containsAll(datasets)) {
                throw new UsageException("--datasets: mapped datasets are " + String.join(",", known));
            }
            return mapped.stream()
                    .filter(loaded -> datasets.isEmpty()
                            || datasets.contains(loaded.dataset().id()))
                    .toList();
        }

        private static ZoomRange zoomRange(String text) {
            Matcher matcher = ZOOMS.matcher(text);
            if (matcher.matches()) {
                int first = Integer.parseInt(matcher.group(1));
                int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
                if (first <= last && last <= TileMatrixSet.ZOOM_MAX) {
                    return new ZoomRange(first, last);
                }
            }
            throw new UsageException(
                    "--zooms: first and last level are needed, such as 0-14, within 0 and " + TileMatrixSet.ZOOM_MAX);
        }
    }
}

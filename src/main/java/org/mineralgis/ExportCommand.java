package org.mineralgis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mineralgis.archive.TileExport;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.site.SiteExport;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes what is served into files for hosts without a program. */
@Command(
        name = "export",
        subcommands = {ExportCommand.Tiles.class, ExportSiteCommand.class},
        description = "Write tiles, or the whole map with its data, for any host.")
final class ExportCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UsageException("what is to be exported? export tiles OUT.pmtiles, or export site DIR");
    }

    /** The whole pyramid of tiles as one PMTiles archive. */
    @Command(name = "tiles", description = "The pyramid of tiles as one PMTiles archive.")
    static final class Tiles implements Callable<Integer> {

        @Mixin
        private Folders folders = new Folders();

        @Parameters(paramLabel = "OUT.pmtiles", description = "the archive; replaced when the new one is whole")
        private Path archive = Path.of("");

        @Mixin
        private ExportChoice choice = new ExportChoice();

        @Override
        public Integer call() throws Exception {
            ZoomRange wanted = choice.zoomRange();
            Path folder = archive.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(archive)) {
                throw new UsageException(
                        "OUT.pmtiles: " + archive + " cannot be made; name a file in a folder that is there");
            }
            try (Database database = DatabaseAddress.open()) {
                ReleaseLoad.run(database, folders);
                Catalogue catalogue = new CatalogueStore(database).current();
                TileExport export = new TileExport(
                        database, choice.among(mapped(catalogue)), wanted, new ExportProgressLines(System.err));
                int tiles = export.run(archive, SiteExport.TITLE, catalogue.releaseId());
                System.out.println(archive + ": " + tiles + " tiles, " + Files.size(archive) + " bytes");
            } catch (IllegalArgumentException e) {
                throw choice.refused(e);
            }
            return 0;
        }

        private static List<LoadedDataset> mapped(Catalogue catalogue) {
            return catalogue.datasets().stream()
                    .filter(loaded -> loaded.dataset().portrayal().mapped() && loaded.extent() != null)
                    .toList();
        }
    }
}

package org.mineralgis;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mineralgis.download.DownloadPlace;
import org.mineralgis.download.Downloads;
import org.mineralgis.download.ReleaseFiles;
import org.mineralgis.http.ServerOptions;
import org.mineralgis.http.WebServer;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.site.ForeignFolderException;
import org.mineralgis.site.SiteExport;
import org.mineralgis.site.SiteSummary;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.Database;
import org.mineralgis.store.FeatureStream;
import org.mineralgis.style.MapStyles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The map with its data and downloads as a folder; what it holds is what a server of its own answers meanwhile. */
@Command(name = "site", description = "The map, its tiles, records and downloads as a folder for any host of files.")
final class ExportSiteCommand implements Callable<Integer> {

    @Mixin
    private Folders folders = new Folders();

    @Mixin
    private ExportChoice choice = new ExportChoice();

    @Parameters(paramLabel = "DIR", description = "the folder; replaced when the new one is whole")
    private Path target = Path.of("");

    @Override
    public Integer call() throws Exception {
        ZoomRange zoom = choice.zoomRange();
        Path place = target.toAbsolutePath().normalize();
        Path parent = place.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UsageException("DIR: " + target + " cannot be made; name a folder in one that is there");
        }
        try (Database database = DatabaseAddress.open()) {
            ReleaseLoad.run(database, folders);
            Catalogue catalogue = new CatalogueStore(database).current();
            List<LoadedDataset> wanted = choice.among(catalogue.datasets());
            // On the same disk, so that downloads are moved into the folder and not copied.
            Path work = parent.resolve("." + place.getFileName() + ".work");
            delete(work);
            Files.createDirectory(work);
            try {
                SiteSummary made = export(database, work, site -> site.run(place, catalogue, wanted, zoom));
                System.out.println(target + ": " + made.files() + " files, " + made.bytes() + " bytes");
            } finally {
                delete(work);
            }
        } catch (ForeignFolderException e) {
            throw new UsageException("DIR: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw choice.refused(e);
        }
        return 0;
    }

    @FunctionalInterface
    private interface Work {
        SiteSummary with(SiteExport export) throws IOException, ForeignFolderException;
    }

    private SiteSummary export(Database database, Path work, Work task) throws Exception {
        MapStyles styles = MapStyles.read(folders.styles());
        Path drafts = Files.createDirectory(work.resolve("drafts"));
        DownloadPlace downloads = new DownloadPlace(
                new FeatureStream(database),
                dataset -> styles.findSigns(dataset).orElse(null),
                drafts);
        ReleaseFiles files = new ReleaseFiles(work.resolve("files"), Long.MAX_VALUE, new Downloads(downloads));
        ServerOptions options = new ServerOptions("127.0.0.1", 0, work.resolve("uploads"));
        try (WebServer server = WebServer.start(options, database, styles, folders.reference())) {
            URI address = URI.create("http://127.0.0.1:" + server.port() + "/");
            return task.with(new SiteExport(database, address, files, new ExportProgressLines(System.err)));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}

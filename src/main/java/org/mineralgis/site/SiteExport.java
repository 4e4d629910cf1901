package org.mineralgis.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mineralgis.download.ReleaseFiles;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.Database;

/**
 * Writes the map, what it reads, its tiles and its downloads into a folder that any host of files serves, in a folder of its
 * own too: all addresses are relative, no name is negotiated, nothing is asked of other hosts.
 */
public final class SiteExport {

    /** What the map is called outside of its pages. */
    public static final LocalizedText TITLE =
            new LocalizedText("喀什与克孜勒苏矿产资源", "Mineral resources of Kashgar and Kizilsu");

    private static final List<String> VIEWER = List.of(
            "viewer/viewer.js",
            "viewer/viewer.css",
            "viewer/joined-letters.js",
            "viewer/favicon.svg",
            "viewer/maplibre-gl-LICENSE.txt",
            "viewer/pmtiles-LICENSE.txt",
            "viewer/fflate-LICENSE.txt",
            "viewer/bidi-LICENSE.txt",
            "viewer/geographiclib-LICENSE.txt");

    private final Database database;
    private final ServerAnswers server;
    private final ReleaseFiles files;
    private final SiteProgress progress;

    /**
     * An export that has done nothing yet.
     *
     * @param server a server of {@code database}, whose answers are written down
     * @param files makes the downloads, in a folder of this export alone
     */
    public SiteExport(Database database, URI server, ReleaseFiles files, SiteProgress progress) {
        this.database = database;
        this.server = new ServerAnswers(server);
        this.files = files;
        this.progress = progress;
    }

    /**
     * Makes the folder.
     *
     * @param target replaced when the new one is whole, if an export made it
     * @param catalogue what is served
     * @param datasets of {@code catalogue}, at least one
     * @param zoom levels of tiles
     * @throws ForeignFolderException when something is in its place that no export made
     * @throws IllegalArgumentException when the mapped datasets have no tiles at these levels
     * @throws IOException when it cannot be written, or data were changed meanwhile; what was there stays
     */
    public SiteSummary run(Path target, Catalogue catalogue, List<LoadedDataset> datasets, ZoomRange zoom)
            throws IOException, ForeignFolderException {
        SiteFolder folder = SiteFolder.begin(target);
        for (String name : VIEWER) {
            folder.write(name, server.file(name));
        }
        folder.write("page.css", server.file("page.css"));
        SiteTiles tiles = new SiteTiles(database, datasets, zoom);
        tiles.write(folder, catalogue, TITLE, progress);
        SiteRelief relief = new SiteRelief(datasets, zoom);
        relief.write(folder, server, server.json(SiteDocuments.STYLE, Language.EN), progress);
        RecordParts records = new RecordParts(folder, server);
        for (int number = 1; number <= datasets.size(); number++) {
            progress.part("records of datasets", number, datasets.size());
            records.write(datasets.get(number - 1));
        }
        Map<String, List<StoredFile>> downloads = new SiteDownloads(folder, files, catalogue, progress).write(datasets);
        new SiteDocuments(folder, server, datasets).write(downloads, tiles, relief);
        new SitePages(folder, catalogue, datasets, downloads).write(TITLE);
        if (!new CatalogueStore(database).current().version().equals(catalogue.version())) {
            throw new IOException("data were changed while they were exported; export again");
        }
        return folder.publish();
    }
}

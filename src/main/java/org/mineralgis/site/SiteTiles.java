package org.mineralgis.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.mineralgis.archive.TileExport;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.store.Database;
import org.mineralgis.tile.DrawnCounts;
import org.mineralgis.tile.TileJson;

/** The tiles of the map: one archive for all, and how a style refers to it. */
final class SiteTiles {

    static final String ARCHIVE = "tiles.pmtiles";

    private final Database database;
    private final List<LoadedDataset> mapped;
    private final ZoomRange zoom;

    /**
     * Tiles of the mapped among some datasets.
     *
     * @param zoom the levels wanted
     */
    SiteTiles(Database database, List<LoadedDataset> datasets, ZoomRange zoom) {
        this.database = database;
        this.mapped = datasets.stream()
                .filter(loaded -> loaded.dataset().portrayal().mapped() && loaded.extent() != null)
                .toList();
        this.zoom = zoom;
    }

    /** Writes the archive; none where no dataset is mapped. */
    void write(SiteFolder folder, Catalogue catalogue, LocalizedText title, SiteProgress progress) throws IOException {
        if (!mapped.isEmpty()) {
            new TileExport(database, mapped, zoom, progress).run(folder.place(ARCHIVE), title, catalogue.releaseId());
        }
    }

    /** Puts the archive in the place of the server's tiles; the page reads {@code folder:///z/x/y} out of it. */
    void putInto(ObjectNode style) {
        ObjectNode sources = (ObjectNode) style.get("sources");
        List<String> names = names(sources);
        if (mapped.isEmpty()) {
            sources.removeAll();
            style.putArray("layers");
            return;
        }
        ObjectNode described = TileJson.of(mapped, new LocalizedText("", ""), "", new DrawnCounts(database)::of);
        for (String name : names) {
            if (!sources.get(name).path("type").asText().equals("vector")) {
                continue;
            }
            ObjectNode source = sources.putObject(name).put("type", "vector");
            source.putArray("tiles").add("folder:///{z}/{x}/{y}");
            source.put("minzoom", Math.max(zoom.min(), described.get("minzoom").asInt()));
            source.put("maxzoom", Math.min(zoom.max(), described.get("maxzoom").asInt()));
            source.set("bounds", described.get("bounds"));
            source.set("attribution", described.get("attribution"));
        }
    }

    private static List<String> names(ObjectNode node) {
        return node.properties().stream().map(member -> member.getKey()).toList();
    }
}

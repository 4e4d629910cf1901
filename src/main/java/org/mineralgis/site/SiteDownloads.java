package org.mineralgis.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mineralgis.download.KeptFile;
import org.mineralgis.download.ReleaseFile;
import org.mineralgis.download.ReleaseFiles;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;

/** The whole files of the release, under the names that they have at a server. */
final class SiteDownloads {

    /** The key of the files of all datasets together. */
    static final String REGION = "";

    private final SiteFolder folder;
    private final ReleaseFiles files;
    private final Catalogue catalogue;
    private final SiteProgress progress;

    /** @param files made for this folder: they are moved into it */
    SiteDownloads(SiteFolder folder, ReleaseFiles files, Catalogue catalogue, SiteProgress progress) {
        this.folder = folder;
        this.files = files;
        this.catalogue = catalogue;
        this.progress = progress;
    }

    /**
     * Puts the files of datasets into the folder.
     *
     * @return by the ids of the datasets; with those of the region under {@link #REGION} if all datasets are wanted
     */
    Map<String, List<StoredFile>> write(List<LoadedDataset> datasets) throws IOException {
        Map<String, List<ReleaseFile>> wanted = new LinkedHashMap<>();
        datasets.forEach(loaded -> wanted.put(loaded.dataset().id(), ReleaseFile.listOf(loaded, catalogue)));
        if (datasets.size() == catalogue.datasets().size()) {
            wanted.put(REGION, List.of(new ReleaseFile.RegionZip(), new ReleaseFile.RegionPackage()));
        }
        int of = wanted.values().stream().mapToInt(List::size).sum();
        int number = 0;
        Map<String, List<StoredFile>> stored = new LinkedHashMap<>();
        for (Map.Entry<String, List<ReleaseFile>> each : wanted.entrySet()) {
            List<StoredFile> there = new ArrayList<>();
            for (ReleaseFile file : each.getValue()) {
                progress.part("downloads", ++number, of);
                there.add(store(file));
            }
            stored.put(each.getKey(), there);
        }
        return stored;
    }

    private StoredFile store(ReleaseFile file) throws IOException {
        KeptFile made = files.get(file, catalogue);
        String name = "downloads/" + file.name();
        Path place = folder.place(name);
        Files.move(made.path(), place, StandardCopyOption.REPLACE_EXISTING);
        String title =
                file instanceof ReleaseFile.OfDataset one ? one.order().format().title() : file.name();
        return new StoredFile(name, title, made.length());
    }
}

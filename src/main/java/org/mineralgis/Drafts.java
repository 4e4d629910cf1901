package org.mineralgis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mineralgis.source.DatasetCatalogue;

/** Says which datasets are drafts, so that nobody wonders where they are. */
final class Drafts {

    private Drafts() {}

    static void tell(Path gisData) throws IOException {
        List<String> drafts = Files.isDirectory(gisData) ? DatasetCatalogue.listDrafts(gisData) : List.of();
        if (!drafts.isEmpty()) {
            System.err.println(
                    "drafts, neither loaded nor served (draft: true in dataset.yaml): " + String.join(", ", drafts));
        }
    }
}

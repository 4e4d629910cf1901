package org.mineralgis.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.store.SelectedDataset;

/** The version of a tileset: another one whenever a tile of it may be another one. */
final class TileVersion {

    /** The query parameter that names it. */
    static final String PARAMETER = "v";

    private static final int SIGNS = 12;

    /** Another program may draw otherwise. */
    private static final String PROGRAM =
            Objects.requireNonNullElse(TileVersion.class.getPackage().getImplementationVersion(), "in development");

    private TileVersion() {}

    static String of(List<SelectedDataset> datasets) {
        StringBuilder content = new StringBuilder(PROGRAM);
        for (SelectedDataset selected : datasets) {
            LoadedDataset loaded = selected.loaded();
            content.append('\n').append(loaded.dataset().id());
            content.append(' ').append(loaded.releaseId()).append(' ').append(loaded.contentHash());
            content.append(' ').append(loaded.loadedAt());
            content.append(' ')
                    .append(loaded.state().drawnRevision())
                    .append(' ')
                    .append(loaded.state().changedAt());
        }
        return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, SIGNS);
    }
}

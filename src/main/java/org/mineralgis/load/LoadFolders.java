package org.mineralgis.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a load reads and writes beside the database.
 *
 * @param gisData the folder that holds one folder per dataset
 * @param datumParameters the operator's file; null for the one in {@code gisData}, if it is there
 * @param reports the folder for the findings that a report only counts; null when they need not be written
 */
public record LoadFolders(
        Path gisData,
        @Nullable Path datumParameters,
        @Nullable Path reports) {

    /** The datasets alone. */
    public static LoadFolders of(Path gisData) {
        return new LoadFolders(gisData, null, null);
    }
}

package org.mineralgis.download;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.MapSign;
import org.mineralgis.store.FeatureStream;

/**
 * What downloads are made of and where.
 *
 * @param features the records
 * @param signs how the map draws them
 * @param folder for temporary files; nobody else may read it
 */
public record DownloadPlace(FeatureStream features, Signs signs, Path folder) {

    /** The styles of the map, as far as files can have them. */
    @FunctionalInterface
    public interface Signs {

        /** No styles: drawings tell kinds of records apart by colours of their own. */
        Signs NONE = dataset -> null;

        /** How a record of the dataset is drawn; null when the map has no style for it. */
        @Nullable
        Function<Feature, MapSign> of(Dataset dataset);
    }
}

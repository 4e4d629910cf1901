package org.mineralgis.format;

import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;

/** What people call a record: its Chinese name, else the one in Latin script, else its id. */
final class RecordTitle {

    private final int zh;
    private final int en;

    RecordTitle(Dataset dataset) {
        this.zh = indexOf(dataset, dataset.portrayal().titleZh());
        this.en = indexOf(dataset, dataset.portrayal().titleEn());
    }

    private static int indexOf(Dataset dataset, @Nullable String field) {
        return field == null ? -1 : dataset.schema().indexOf(field);
    }

    String of(Feature feature) {
        @Nullable Object name = value(feature, zh);
        if (name == null) {
            name = value(feature, en);
        }
        return name == null ? feature.id() : name.toString();
    }

    private static @Nullable Object value(Feature feature, int place) {
        return place < 0 ? null : feature.values().get(place);
    }
}

package org.mineralgis.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.SourceRecord;

/** What people know a record by, so that a finding can be read without opening the file. */
final class RecordLabel {

    private static final int LENGTH_MAX = 60;

    private RecordLabel() {}

    /** Id and names as the source spells them, such as {@code 653101 喀什市}; empty when it has none. */
    static String of(Dataset dataset, SourceRecord record) {
        Set<String> words = new LinkedHashSet<>();
        text(dataset, record, dataset.schema().idField()).ifPresent(words::add);
        text(dataset, record, dataset.portrayal().titleZh()).ifPresent(words::add);
        text(dataset, record, dataset.portrayal().titleEn()).ifPresent(words::add);
        return Shown.cut(String.join(" ", words), LENGTH_MAX);
    }

    private static Optional<String> text(Dataset dataset, SourceRecord record, @Nullable String field) {
        if (field == null) {
            return Optional.empty();
        }
        return dataset.schema()
                .findField(field)
                .map(found -> record.attributes().get(found.mapping().property()))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}

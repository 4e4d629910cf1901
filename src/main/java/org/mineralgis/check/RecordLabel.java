package org.mineralgis.check;

import java.util.LinkedHashSet;
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
        add(dataset, record, dataset.schema().idField(), words);
        add(dataset, record, dataset.portrayal().titleZh(), words);
        add(dataset, record, dataset.portrayal().titleEn(), words);
        return Shown.cut(String.join(" ", words), LENGTH_MAX);
    }

    private static void add(Dataset dataset, SourceRecord record, @Nullable String field, Set<String> words) {
        int index = field == null ? -1 : dataset.schema().indexOf(field);
        if (index >= 0) {
            String property = dataset.schema().fields().get(index).mapping().property();
            String text = record.attributes().get(property);
            if (text != null && !text.isBlank()) {
                words.add(text.strip());
            }
        }
    }
}

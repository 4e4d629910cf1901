package org.mineralgis.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.RecordConsumer;
import org.mineralgis.source.RecordReader;
import org.mineralgis.source.SourceException;

/**
 * The first records of a file, which a draft is made from.
 *
 * @param records at most {@value #RECORDS_MAX}
 * @param notices what the reader noticed so far
 */
record Sample(List<SourceRecord> records, List<SourceNotice> notices) {

    static final int RECORDS_MAX = 1000;

    /** Kept positions are what a sample costs in memory. */
    private static final int VERTICES_MAX = 2_000_000;

    private static final StopReading ENOUGH = new StopReading(new LocalizedText("样本已足", "enough for a sample"));

    static Sample read(Path file, SourceFile spec) throws IOException, SourceException {
        Sample sample = new Sample(new ArrayList<>(), new ArrayList<>());
        try {
            RecordReader.of(spec.format()).read(file, spec, sample.consumer());
        } catch (StopReading enough) {
            if (enough != ENOUGH) {
                throw enough;
            }
        }
        return sample;
    }

    private RecordConsumer consumer() {
        return new RecordConsumer() {
            private long vertices;

            @Override
            public void accept(SourceRecord record) {
                records.add(record);
                vertices += record.geometry() == null ? 0 : record.geometry().getNumPoints();
                if (records.size() >= RECORDS_MAX || vertices > VERTICES_MAX) {
                    throw ENOUGH;
                }
            }

            @Override
            public void notice(SourceNotice notice) {
                notices.add(notice);
            }
        };
    }

    /** Names of the properties, in the order of the file. */
    List<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        records.forEach(record -> columns.addAll(record.attributes().keySet()));
        return List.copyOf(columns);
    }

    /** What stands in one column, without blanks around it and without empty cells. */
    List<String> values(String column) {
        List<String> values = new ArrayList<>();
        for (SourceRecord record : records) {
            String value = record.attributes().get(column);
            if (value != null && !value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /** Whether a record could be read whole. */
    boolean anySound() {
        return records.stream()
                .anyMatch(record -> record.fault() == null || record.fault().kind() != SourceFault.Kind.STRUCTURE);
    }
}

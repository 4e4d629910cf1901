package org.mineralgis.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;

/**
 * All that a reader makes of one file.
 *
 * @param records in the order of the file
 * @param notices in the order in which they came
 */
public record Readings(List<SourceRecord> records, List<SourceNotice> notices) {

    /** Reads {@code file}, whose other files lie beside it. */
    public static Readings of(Path file, SourceFormat format, GeometrySource geometry, String... parts)
            throws IOException, SourceException {
        List<SourceFile.Part> beside = new ArrayList<>();
        for (String part : parts) {
            beside.add(new SourceFile.Part(part, "0".repeat(64)));
        }
        String name = String.valueOf(file.getFileName());
        SourceFile spec = new SourceFile(name, "0".repeat(64), format, 1, geometry, beside);
        Readings readings = new Readings(new ArrayList<>(), new ArrayList<>());
        RecordReader.of(format).read(file, spec, new RecordConsumer() {
            @Override
            public void accept(SourceRecord record) {
                readings.records.add(record);
            }

            @Override
            public void notice(SourceNotice notice) {
                readings.notices.add(notice);
            }
        });
        return readings;
    }

    /** The kinds of the notices. */
    List<SourceNotice.Kind> kinds() {
        return notices.stream().map(SourceNotice::kind).toList();
    }
}

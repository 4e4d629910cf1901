package org.mineralgis.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.RecordConsumer;
import org.mineralgis.source.RecordReader;
import org.mineralgis.source.SourceException;

final class RecordPipeTest {

    private static final SourceFile SPEC = new SourceFile(
            "mines.csv", "0".repeat(64), SourceFormat.CSV, 1, new GeometrySource.Columns("x", "y"), List.of());

    @Test
    void recordsAndNoticesComeInTheOrderOfTheFile(@TempDir Path folder) throws Exception {
        Path file = table(folder, 10_000, "");
        Collector direct = new Collector();
        RecordReader.of(SourceFormat.CSV).read(file, SPEC, direct);
        Collector piped = new Collector();
        RecordPipe.read(file, SPEC, piped);
        assertEquals(10_001, piped.seen.size());
        assertEquals(direct.seen, piped.seen);
    }

    @Test
    void aFileThatBreaksOffGivesTheRecordsBeforeAndThenItsFault(@TempDir Path folder) throws Exception {
        Path file = table(folder, 5_000, "\"a\"b\n");
        Collector direct = new Collector();
        SourceException expected = assertThrows(
                SourceException.class, () -> RecordReader.of(SourceFormat.CSV).read(file, SPEC, direct));
        Collector piped = new Collector();
        SourceException failure = assertThrows(SourceException.class, () -> RecordPipe.read(file, SPEC, piped));
        assertEquals(expected.getMessage(), failure.getMessage());
        assertEquals(direct.seen, piped.seen);
    }

    @Test
    void whatTheConsumerThrowsEndsTheReading(@TempDir Path folder) throws Exception {
        Path file = table(folder, 100_000, "");
        IllegalStateException fault = new IllegalStateException("no more");
        RecordConsumer full = record -> {
            if (record.row() == 700) {
                throw fault;
            }
        };
        assertSame(fault, assertThrows(IllegalStateException.class, () -> RecordPipe.read(file, SPEC, full)));
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("read mines.csv")));
    }

    private static Path table(Path folder, int rows, String end) throws IOException {
        StringBuilder text = new StringBuilder("id;x;y\n");
        for (int row = 1; row <= rows; row++) {
            text.append(row).append(";75.").append(row).append(";39\n");
        }
        return Files.writeString(folder.resolve("mines.csv"), text + end);
    }

    private static final class Collector implements RecordConsumer {

        private final List<String> seen = new ArrayList<>();

        @Override
        public void accept(SourceRecord record) {
            seen.add(record.toString());
        }

        @Override
        public void notice(SourceNotice notice) {
            seen.add(notice.toString());
        }
    }
}

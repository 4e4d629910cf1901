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
        RecordPipe.read(file, SPEC, work(piped, true));
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
        SourceException failure =
                assertThrows(SourceException.class, () -> RecordPipe.read(file, SPEC, work(piped, true)));
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
        assertSame(
                fault, assertThrows(IllegalStateException.class, () -> RecordPipe.read(file, SPEC, work(full, true))));
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("read mines.csv")));
    }

    @Test
    void withoutPreparingAheadEveryRecordIsDoneWithBeforeTheNext(@TempDir Path folder) throws Exception {
        Path file = table(folder, 1_000, "");
        List<String> steps = new ArrayList<>();
        RecordPipe.read(file, SPEC, new RecordWork() {
            @Override
            public boolean preparesAhead() {
                return false;
            }

            @Override
            public Runnable prepare(SourceRecord record) {
                steps.add("prepare " + record.row());
                return () -> steps.add("done " + record.row());
            }

            @Override
            public void notice(SourceNotice notice) {}
        });
        assertEquals(2_000, steps.size());
        assertEquals(List.of("prepare 1", "done 1", "prepare 2", "done 2"), steps.subList(0, 4));
    }

    @Test
    void whatPreparingThrowsEndsTheReading(@TempDir Path folder) throws Exception {
        Path file = table(folder, 100_000, "");
        IllegalStateException fault = new IllegalStateException("not this one");
        RecordWork work = new RecordWork() {
            @Override
            public boolean preparesAhead() {
                return true;
            }

            @Override
            public Runnable prepare(SourceRecord record) {
                if (record.row() == 700) {
                    throw fault;
                }
                return () -> {};
            }

            @Override
            public void notice(SourceNotice notice) {}
        };
        RuntimeException failure = assertThrows(RuntimeException.class, () -> RecordPipe.read(file, SPEC, work));
        assertSame(fault, failure.getCause());
    }

    private static RecordWork work(RecordConsumer consumer, boolean ahead) {
        return new RecordWork() {
            @Override
            public boolean preparesAhead() {
                return ahead;
            }

            @Override
            public Runnable prepare(SourceRecord record) {
                return () -> consumer.accept(record);
            }

            @Override
            public void notice(SourceNotice notice) {
                consumer.notice(notice);
            }
        };
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

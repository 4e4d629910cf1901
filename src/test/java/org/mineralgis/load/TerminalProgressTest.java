package org.mineralgis.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TerminalProgressTest {

    @Test
    void peopleSeeStagesAndCountsOnceASecond() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AtomicLong clock = new AtomicLong();
        LoadProgress progress = new TerminalProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), clock::get);

        progress.step(new LoadStep(LoadStage.LOCK));
        progress.step(new LoadStep(LoadStage.COMPARE));
        progress.step(new LoadStep(LoadStage.READ, "river"));
        for (long count = 1; count <= 12_000; count++) {
            clock.addAndGet(Duration.ofMillis(1).toNanos() / 5);
            progress.record("river", count);
        }
        progress.step(new LoadStep(LoadStage.INDEX, "river"));
        progress.step(new LoadStep(LoadStage.SWAP, "lock-served"));
        progress.step(new LoadStep(LoadStage.SWAP, "wait-for-readers"));
        progress.step(new LoadStep(LoadStage.SWAP, "lock-served"));
        progress.step(new LoadStep(LoadStage.SWAP, "commit"));
        progress.step(new LoadStep(LoadStage.DONE));

        assertEquals("""
                comparing gis-data with the current release
                river: reading
                river: 5,000 records read
                river: 10,000 records read
                river: 12,000 records read, building indexes
                putting the new release in place
                waiting for a long reader of the previous release
                gis-data is loaded
                """, bytes.toString(StandardCharsets.UTF_8));
    }
}

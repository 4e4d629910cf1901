package org.mineralgis;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.mineralgis.site.SiteProgress;

/** Prints about once a second how far an export has come; lines, since the output may as well be a file. */
final class ExportProgressLines implements SiteProgress {

    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

    private final PrintStream out;
    private int tilesOfLevel;
    private long lastLineAt = System.nanoTime();

    ExportProgressLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void level(int zoom, int tiles) {
        tilesOfLevel = tiles;
        line(zoom, 0);
    }

    @Override
    public void tile(int zoom, int count) {
        if (System.nanoTime() - lastLineAt >= INTERVAL_NANOS) {
            line(zoom, count);
        }
    }

    @Override
    public void part(String what, int number, int of) {
        if (number == of || System.nanoTime() - lastLineAt >= INTERVAL_NANOS) {
            lastLineAt = System.nanoTime();
            out.println(String.format(Locale.ROOT, "%s: %,d of %,d", what, number, of));
        }
    }

    private void line(int zoom, int count) {
        lastLineAt = System.nanoTime();
        out.println(String.format(Locale.ROOT, "level %d: %,d of %,d tiles", zoom, count, tilesOfLevel));
    }
}

package org.mineralgis.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Prints progress as lines, since the output may as well be a file. */
final class TerminalProgress implements LoadProgress {

    private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

    private final PrintStream out;
    private final LongSupplier nanos;
    private long lastLineAt;
    private long read;
    private boolean swapping;

    TerminalProgress(PrintStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.lastLineAt = nanos.getAsLong();
    }

    @Override
    public void step(LoadStep step) {
        switch (step.stage()) {
            case LOCK -> {}
            case COMPARE -> line("comparing gis-data with the current release");
            case READ -> {
                read = 0;
                line(step.detail() + ": reading");
            }
            case DRAW -> line(step.detail() + ": " + number(read) + " records read, drawing tiles");
            case INDEX -> line(step.detail() + ": " + number(read) + " records read, building indexes");
            case SWAP -> swap(step.detail());
            case DONE -> line("gis-data is loaded");
        }
    }

    private void swap(String detail) {
        if (detail.equals("wait-for-readers")) {
            line("waiting for a long reader of the previous release");
        } else if (!swapping) {
            swapping = true;
            line("putting the new release in place");
        }
    }

    @Override
    public void record(String dataset, long count) {
        read = count;
        if (nanos.getAsLong() - lastLineAt >= INTERVAL) {
            line(dataset + ": " + number(count) + " records read");
        }
    }

    private void line(String text) {
        lastLineAt = nanos.getAsLong();
        out.println(text);
        out.flush();
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}

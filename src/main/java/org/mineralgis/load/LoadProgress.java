package org.mineralgis.load;

import java.io.PrintStream;

/** Is told how far a load has come. Called on the thread that loads, between its steps. */
public interface LoadProgress {

    /** {@code step} is about to begin; the one before it has ended. */
    void step(LoadStep step);

    /**
     * A record was read and is about to be checked.
     *
     * @param dataset id of the dataset
     * @param count how many of this dataset were read by now, this one among them
     */
    void record(String dataset, long count);

    /** Says nothing. */
    static LoadProgress silent() {
        return SilentProgress.INSTANCE;
    }

    /** Lines for people: what is being done and, about once a second, how many records were read. */
    static LoadProgress lines(PrintStream out) {
        return new TerminalProgress(out, System::nanoTime);
    }
}

package org.mineralgis.load;

/** Says nothing. */
enum SilentProgress implements LoadProgress {
    INSTANCE;

    @Override
    public void step(LoadStep step) {}

    @Override
    public void record(String dataset, long count) {}
}

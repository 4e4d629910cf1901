package org.mineralgis.load;

import java.util.function.Consumer;

/** Hands every step to a test; every thousandth record of a dataset is a step {@code READ <dataset> <count>} as well. */
final class StepObserver implements LoadProgress {

    private static final int RECORDS = 1000;

    private final Consumer<LoadStep> observer;

    StepObserver(Consumer<LoadStep> observer) {
        this.observer = observer;
    }

    @Override
    public void step(LoadStep step) {
        observer.accept(step);
    }

    @Override
    public void record(String dataset, long count) {
        if (count % RECORDS == 0) {
            observer.accept(new LoadStep(LoadStage.READ, dataset + " " + count));
        }
    }
}

package org.mineralgis.load;

/**
 * One step of a load.
 *
 * @param stage the part of the load
 * @param detail what is done: the id of a dataset, or the name of a step of the swap; empty where the stage says all
 */
public record LoadStep(LoadStage stage, String detail) {

    LoadStep(LoadStage stage) {
        this(stage, "");
    }

    /** Such as {@code READ mine}. */
    @Override
    public String toString() {
        return detail.isEmpty() ? stage.name() : stage + " " + detail;
    }
}

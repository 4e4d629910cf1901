package org.mineralgis.store;

/** Takes what a tile draws, one geometry after the other. */
@FunctionalInterface
public interface ShapeRowConsumer {
    /** Takes the next one; its arrays may be kept. */
    void accept(ShapeRow row);
}

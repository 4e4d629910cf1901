package org.mineralgis.store;

import org.mineralgis.model.DrawnShape;

/** Takes what tiles draw. */
@FunctionalInterface
public interface ShapeSink {
    /** Takes the next shape. */
    void accept(DrawnShape shape);
}

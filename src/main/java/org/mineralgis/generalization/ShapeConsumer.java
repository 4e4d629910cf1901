package org.mineralgis.generalization;

import java.io.IOException;
import org.mineralgis.model.DrawnShape;

/** Takes what tiles draw, one shape after the other. */
@FunctionalInterface
public interface ShapeConsumer {

    /**
     * Takes one.
     *
     * @throws IOException when it cannot be kept
     */
    void accept(DrawnShape shape) throws IOException;
}

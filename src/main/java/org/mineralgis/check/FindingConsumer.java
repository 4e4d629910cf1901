package org.mineralgis.check;

import org.mineralgis.model.Finding;

/** Takes findings, in the order in which they are made. */
@FunctionalInterface
public interface FindingConsumer {

    /** Takes the next finding. What it throws reaches the caller of the check unchanged. */
    void accept(Finding finding);
}

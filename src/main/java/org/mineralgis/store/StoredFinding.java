package org.mineralgis.store;

import org.mineralgis.model.Finding;

/**
 * A finding of the current release.
 *
 * @param id grows in the order in which the findings of a dataset were made
 * @param finding what was found
 */
public record StoredFinding(long id, Finding finding) {}

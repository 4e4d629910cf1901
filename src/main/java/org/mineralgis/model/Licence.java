package org.mineralgis.model;

import org.jspecify.annotations.Nullable;

/**
 * The terms that a dataset is shared under.
 *
 * @param id SPDX identifier, or null where the terms have none
 * @param title the name of the terms, such as "U.S. Government work, public domain"
 * @param url where the terms are printed; null when they come with the file
 */
public record Licence(
        @Nullable String id, String title, @Nullable String url) {

    /** The SPDX identifier where there is one, the title otherwise. */
    public String label() {
        return id == null ? title : id;
    }
}

package org.mineralgis.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record after which a page begins, by what it is ordered by.
 *
 * @param values of the sort keys as text, one for each; null for no value
 * @param id of the record
 */
public record PageStart(List<@Nullable String> values, String id) {

    public PageStart {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}

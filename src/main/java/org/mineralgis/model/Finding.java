package org.mineralgis.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that a check found in the data: never an exception, never silent.
 *
 * @param rule id of the rule, such as {@code G10} (listed in {@code docs/datasets.md})
 * @param severity what it means for the record
 * @param dataset id of the dataset
 * @param file file name within the dataset's folder
 * @param row 1 for the first record; 0 when the finding is about the whole file
 * @param field name of the field; null when it is about the record or its position
 * @param message what was found, with the value
 * @param remedy how to mend it, or what was done
 */
public record Finding(
        String rule,
        Severity severity,
        String dataset,
        String file,
        int row,
        @Nullable String field,
        LocalizedText message,
        LocalizedText remedy) {}

package org.mineralgis.model;

import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of a dataset came from.
 *
 * @param project the project or package
 * @param version its version or commit, verbatim
 * @param date when it was released or taken, ISO 8601 (a year alone is allowed)
 * @param url a public address; null when none is known
 */
public record Origin(
        String project,
        String version,
        String date,
        @Nullable String url) {}

package org.mineralgis.history;

import org.jspecify.annotations.Nullable;

/**
 * Why a record that was served is not served any more.
 *
 * @param lastRelease the last release that had it; null when only {@code retired.csv} knows of it
 * @param retirement what that file says; null when it does not name the record
 */
public record Absence(@Nullable Long lastRelease, @Nullable Retirement retirement) {}

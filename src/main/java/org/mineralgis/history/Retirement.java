package org.mineralgis.history;

import org.jspecify.annotations.Nullable;

/**
 * A record that is gone for good, as {@code retired.csv} says.
 *
 * @param fid id that it had
 * @param successor the record that takes its place; null when none does
 * @param reason why, in words
 * @param date since when: year, month or day
 * @param source who says so
 */
public record Retirement(String fid, @Nullable RecordReference successor, String reason, String date, String source) {}

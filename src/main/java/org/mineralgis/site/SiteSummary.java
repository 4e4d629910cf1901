package org.mineralgis.site;

/**
 * What a folder holds.
 *
 * @param files how many
 * @param bytes of all files together
 */
public record SiteSummary(int files, long bytes) {}

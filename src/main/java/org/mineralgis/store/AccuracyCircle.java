package org.mineralgis.store;

/**
 * Where the true position of a record may lie.
 *
 * @param longitude degrees of WGS 84, of the position that is served
 * @param latitude degrees of WGS 84
 * @param radiusMeters what the source says of its accuracy, with what the datum steps may have added
 */
public record AccuracyCircle(double longitude, double latitude, double radiusMeters) {}

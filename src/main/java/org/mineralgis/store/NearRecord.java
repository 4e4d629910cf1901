package org.mineralgis.store;

import org.mineralgis.model.Feature;

/**
 * A record and how far it is from the place that was asked for.
 *
 * @param feature as in pages: without original geometry
 * @param distanceMeters along the geodesic on the ellipsoid of WGS 84, 0 when they meet
 */
public record NearRecord(Feature feature, double distanceMeters) {}

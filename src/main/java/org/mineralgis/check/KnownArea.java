package org.mineralgis.check;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area that other records are built from.
 *
 * @param geometry WGS 84
 * @param accuracyMeters as {@link org.mineralgis.model.Lineage#datumAccuracyMeters()}
 */
public record KnownArea(Geometry geometry, @Nullable Double accuracyMeters) {}

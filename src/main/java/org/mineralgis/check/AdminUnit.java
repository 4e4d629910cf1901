package org.mineralgis.check;

import org.locationtech.jts.geom.Geometry;

/**
 * A county, a prefecture or another administrative unit.
 *
 * @param code GB/T 2260
 * @param name Chinese name
 * @param parent code of the unit above
 * @param area WGS 84, longitude first, as it came out of the checks
 */
public record AdminUnit(String code, String name, String parent, Geometry area) {}

/**
 * The words of the domain, without any input or output: datasets and their fields, features, where a
 * record came from, findings, boxes, tiles and queries. Every other room speaks in these types; this one
 * depends on the JDK and on JTS geometry only. Coordinates are longitude, latitude in degrees (CRS84 axis
 * order) unless a name says otherwise.
 */
@NullMarked
package org.mineralgis.model;

import org.jspecify.annotations.NullMarked;

/**
 * Every coordinate operation, named, with its direction, area and accuracy, always towards WGS 84 in degrees, longitude
 * first. A system without an operation is refused, and so is a position outside an operation's area; there is no silent
 * no-op.
 */
@NullMarked
package org.mineralgis.datum;

import org.jspecify.annotations.NullMarked;

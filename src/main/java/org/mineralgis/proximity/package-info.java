/** How records lie to a place: how far, in which direction, and how much of the one is within the other. */
@NullMarked
package org.mineralgis.proximity;

import org.jspecify.annotations.NullMarked;

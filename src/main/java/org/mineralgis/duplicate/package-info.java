/** Pairs of records that may be one and the same thing, for people to judge; nothing is merged. */
@NullMarked
package org.mineralgis.duplicate;

import org.jspecify.annotations.NullMarked;

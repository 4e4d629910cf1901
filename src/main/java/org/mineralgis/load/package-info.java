/**
 * One release: read, datum step, check, staging, index, swap. Readers see the whole previous release until the whole next one is in place.
 */
@NullMarked
package org.mineralgis.load;

import org.jspecify.annotations.NullMarked;

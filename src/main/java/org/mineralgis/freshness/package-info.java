/** Follows what anybody changes in the database: what tiles draw is made anew, and cached tiles that are no longer true go. */
@NullMarked
package org.mineralgis.freshness;

import org.jspecify.annotations.NullMarked;

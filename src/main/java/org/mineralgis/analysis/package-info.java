/** What can be computed of positions of many records: equal-area cells, distances held to chance, density; no SQL, no I/O. */
@NullMarked
package org.mineralgis.analysis;

import org.jspecify.annotations.NullMarked;

/**
 * Vector tiles in two tile matrix sets, with the cache of encoded bytes in front of the database.
 */
@NullMarked
package org.mineralgis.tile;

import org.jspecify.annotations.NullMarked;

/**
 * Vector tiles of WebMercatorQuad, with the cache of encoded bytes in front of the database.
 */
@NullMarked
package org.mineralgis.tile;

import org.jspecify.annotations.NullMarked;

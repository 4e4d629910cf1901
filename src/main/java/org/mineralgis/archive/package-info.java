/**
 * Whole pyramids of tiles in one file (PMTiles 3) for hosts without a program.
 */
@NullMarked
package org.mineralgis.archive;

import org.jspecify.annotations.NullMarked;

/** Sheets of paper with the map at a stated scale: frame, graticule, kilometres, scale bar, legend, sources; as PDF and PNG. */
@NullMarked
package org.mineralgis.print;

import org.jspecify.annotations.NullMarked;

/** Pictures of the map, drawn with Java2D from the shapes that tiles draw and by the styles that MapLibre has. */
@NullMarked
package org.mineralgis.picture;

import org.jspecify.annotations.NullMarked;

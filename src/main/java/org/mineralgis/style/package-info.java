/**
 * The SLD files of {@code styles/} become GeoTools styles, and out of these comes the MapLibre style of the whole map.
 */
@NullMarked
package org.mineralgis.style;

import org.jspecify.annotations.NullMarked;

/**
 * Is a record fit to load? Texts become typed values, geometry is validated and mended by a stated method, and every departure becomes a {@link org.mineralgis.model.Finding} with its remedy.
 */
@NullMarked
package org.mineralgis.check;

import org.jspecify.annotations.NullMarked;

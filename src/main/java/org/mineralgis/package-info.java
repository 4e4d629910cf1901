/** The commands and all the wiring: nothing here is used by another room. */
@NullMarked
package org.mineralgis;

import org.jspecify.annotations.NullMarked;

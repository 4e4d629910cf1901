/** Finds records by any name, in whatever script and spelling it is written. */
@NullMarked
package org.mineralgis.search;

import org.jspecify.annotations.NullMarked;

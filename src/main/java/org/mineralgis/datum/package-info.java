/**
 * Every coordinate operation, named, with its direction, area and accuracy. A system without an operation is refused; there is no silent no-op.
 */
@NullMarked
package org.mineralgis.datum;

import org.jspecify.annotations.NullMarked;

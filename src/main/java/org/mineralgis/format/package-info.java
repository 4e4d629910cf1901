/**
 * Features become bytes, one at a time.
 */
@NullMarked
package org.mineralgis.format;

import org.jspecify.annotations.NullMarked;

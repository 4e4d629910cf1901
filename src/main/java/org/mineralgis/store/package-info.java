/**
 * All SQL lives here. Identifiers come from the catalogue and pass through one quoting function; values that come from requests or files are only ever bound or copied in binary.
 */
@NullMarked
package org.mineralgis.store;

import org.jspecify.annotations.NullMarked;

/**
 * What tiles draw of a dataset: geometry generalised for bands of zoom levels and points thinned by rank, made once when the
 * dataset is loaded.
 */
@NullMarked
package org.mineralgis.generalization;

import org.jspecify.annotations.NullMarked;

/**
 * Measurements of the program by itself: the generator of synthetic data, seeded, and what times loads and coordinate
 * operations. Nothing else depends on it.
 */
@NullMarked
package org.mineralgis.bench;

import org.jspecify.annotations.NullMarked;

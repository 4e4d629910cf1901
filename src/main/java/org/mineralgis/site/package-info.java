/**
 * The map, its data and its downloads as a folder for hosts without a program.
 */
@NullMarked
package org.mineralgis.site;

import org.jspecify.annotations.NullMarked;

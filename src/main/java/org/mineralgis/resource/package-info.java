/** What a country's standards allow to be said of figures of resources: size classes and totals. No files, no database. */
@NullMarked
package org.mineralgis.resource;

import org.jspecify.annotations.NullMarked;

/**
 * What clients ask of the records of a dataset: boxes, dates, filters of CQL2 (OGC 21-065r2) in text and JSON, order and page.
 * One tree for all encodings; no SQL and no HTTP here.
 */
@NullMarked
package org.mineralgis.query;

import org.jspecify.annotations.NullMarked;

/**
 * Files become records here: one small reader per format turns the files of {@code gis-data/} into {@link org.mineralgis.model.SourceRecord}s, one at a time and verbatim, and {@code dataset.yaml} into a {@link org.mineralgis.model.Dataset}. Nothing is judged or changed in this room.
 */
@NullMarked
package org.mineralgis.source;

import org.jspecify.annotations.NullMarked;

/** What releases change: of datasets, of records, and which records are gone for good; no I/O. */
@NullMarked
package org.mineralgis.history;

import org.jspecify.annotations.NullMarked;

/**
 * Files for people: the records of a dataset, whole or selected, in one format and one coordinate system, with what must go
 * with them (README, data dictionary, sources, licence, checksum).
 */
@NullMarked
package org.mineralgis.download;

import org.jspecify.annotations.NullMarked;

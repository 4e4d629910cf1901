package org.mineralgis.model;

import org.jspecify.annotations.Nullable;

/**
 * One geometry of a record as tiles draw it, at some zoom levels. A record has none, one or several; no two of the same
 * kind share a level.
 *
 * @param fid id of the record
 * @param label whether it is the point of the record's label and not the record itself
 * @param band where it is drawn and on which grid; a point that gives way to others begins later than its dataset
 * @param rank what stays when there is too much, larger first, and of equal ones that of the smaller id
 * @param wkb Web Mercator (EPSG:3857), metres, easting first, vertices on the band's grid, little-endian WKB of two dimensions
 *     (ISO 19125-1, 3.3.2); polygons are valid
 * @param counts how many records it stands for, itself included, from the first level of its band on; 1 at the levels after
 *     the last of these; null for 1 at all
 * @param properties values for tiles: for each that there is, in rising order, the number of its field, the length of the value
 *     (both varints of protobuf) and an MVT 2.1 Value message (section 4.4). Numbers count {@code fid} as 0, {@code evidence} as
 *     1 and then {@link Dataset#tileFields()}
 */
public record DrawnShape(
        String fid, boolean label, ZoomBand band, long rank, byte[] wkb, int @Nullable [] counts, byte[] properties) {}

package org.mineralgis.model;

/**
 * What a dataset's owner accepts where no coordinate operation is valid. Without such a word the position is refused.
 *
 * @param extrapolate whether the operation of a neighbouring area may be used outside it, at an accuracy of 50 m or worse
 * @param xian1980AsWgs84 whether Xian 1980 may be taken for WGS 84, at an accuracy of 100 m or worse
 */
public record DatumPolicy(boolean extrapolate, boolean xian1980AsWgs84) {

    /** Refuses whatever no operation is valid for. */
    public static final DatumPolicy STRICT = new DatumPolicy(false, false);
}

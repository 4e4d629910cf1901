package org.mineralgis.picture;

/**
 * How large a picture is.
 *
 * @param width pixels of 0.28 mm, from 1
 * @param height pixels of 0.28 mm, from 1
 * @param ratio pixels of the picture for each of these along both sides, 1 or 2
 */
public record PictureSize(int width, int height, int ratio) {

    /** Pixels that a picture may have in all. */
    public static final int PIXELS_MAX = 16_777_216;

    public PictureSize {
        if (width < 1 || height < 1 || ratio < 1 || ratio > 2 || !fits(width, height, ratio)) {
            throw new IllegalArgumentException(
                    "no picture has " + width + " by " + height + " pixels, " + ratio + " times");
        }
    }

    /** Whether a picture may be that large. */
    public static boolean fits(long width, long height, long ratio) {
        return width <= PIXELS_MAX && height <= PIXELS_MAX && width * height * ratio * ratio <= PIXELS_MAX;
    }
}

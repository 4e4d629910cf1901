package org.mineralgis.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * The pixels of a picture, drawn to one by one.
 *
 * @param argb row by row from the top
 * @param start where the first pixel stands
 * @param width pixels of a row, which follow those of the row above
 * @param height how many rows
 * @param opaque whether nothing shows through, so that opacity need not be followed
 * @param ratio pixels for each of the view
 * @param left of the picture, in pixels of the view
 * @param top of the picture, in pixels of the view
 */
record PixelCanvas(int[] argb, int start, int width, int height, boolean opaque, int ratio, double left, double top) {

    /** The pixels of an image of integers, or of whole rows of one, that shows a part of a view. */
    static PixelCanvas of(BufferedImage image, int ratio, PixelWindow window) {
        return new PixelCanvas(
                ((DataBufferInt) image.getRaster().getDataBuffer()).getData(),
                -image.getRaster().getSampleModelTranslateY() * image.getWidth(),
                image.getWidth(),
                image.getHeight(),
                image.getType() == BufferedImage.TYPE_INT_RGB,
                ratio,
                window.left(),
                window.top());
    }

    /** A place of the view in pixels of the picture. */
    double x(double viewX) {
        return (viewX - left) * ratio;
    }

    /** A place of the view in pixels of the picture. */
    double y(double viewY) {
        return (viewY - top) * ratio;
    }

    /**
     * Lays a colour over a pixel.
     *
     * @param pixel counted from the first one
     * @param color with its opacity
     * @param cover how much of the pixel it covers, 0 to 255
     */
    void blend(int pixel, int color, int cover) {
        int at = start + pixel;
        int alpha = (color >>> 24) * cover;
        if (alpha == 0) {
            return;
        }
        alpha = alpha + 1 + (alpha >> 8) >> 8;
        if (opaque) {
            argb[at] = mix(argb[at], color, alpha + (alpha >> 7));
        } else if (alpha > 0) {
            int below = argb[at] >>> 24;
            int through = below * (255 - alpha) / 255;
            int both = alpha + through;
            argb[at] = both << 24 | mix(argb[at], color, (alpha * 256 + both / 2) / both) & 0xff_ffff;
        }
    }

    /** Lays a colour over pixels that are all covered alike, from the first to the one before {@code end}. */
    void blend(int first, int end, int color, int cover) {
        int parts = opaque ? parts(color, cover) : 0;
        if (parts == 256) {
            Arrays.fill(argb, start + first, start + end, color & 0xff_ffff);
        } else if (opaque) {
            int redBlue = (color & 0xff00ff) * parts + 0x800080;
            int green = (color & 0x00ff00) * parts + 0x8000;
            for (int at = start + first; at < start + end; at++) {
                int under = argb[at];
                argb[at] = (under & 0xff00ff) * (256 - parts) + redBlue >>> 8 & 0xff00ff
                        | (under & 0x00ff00) * (256 - parts) + green >>> 8 & 0x00ff00;
            }
        } else {
            for (int pixel = first; pixel < end; pixel++) {
                blend(pixel, color, cover);
            }
        }
    }

    /** How many of 256 parts a colour takes of a pixel that it covers so far. */
    private static int parts(int color, int cover) {
        int alpha = (color >>> 24) * cover;
        alpha = alpha + 1 + (alpha >> 8) >> 8;
        return alpha + (alpha >> 7);
    }

    /** Of 256 parts so many of {@code over}, by red, green and blue. */
    private static int mix(int under, int over, int parts) {
        int redBlue = under & 0xff00ff;
        int green = under & 0x00ff00;
        int mixedRedBlue = redBlue * (256 - parts) + (over & 0xff00ff) * parts + 0x800080 >>> 8 & 0xff00ff;
        int mixedGreen = green * (256 - parts) + (over & 0x00ff00) * parts + 0x8000 >>> 8 & 0x00ff00;
        return mixedRedBlue | mixedGreen;
    }
}

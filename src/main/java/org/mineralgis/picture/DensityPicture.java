package org.mineralgis.picture;

import java.awt.image.BufferedImage;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.analysis.DensitySurface;
import org.mineralgis.analysis.EqualAreaProjection;
import org.mineralgis.style.PngWriter;

/**
 * A surface as a picture in Web Mercator, from nothing (transparent) over yellow and red to dark red at its greatest value: a map
 * places it by its four corners. Lightness falls all the way, so that it can be read without colours.
 */
public final class DensityPicture {

    /** The longer side of the largest picture. */
    public static final int SIDE_MAX = 1024;

    private static final int SIDE_MIN = 256;

    /** ColorBrewer's YlOrRd with an opacity before each, from 0 to the greatest value in equal steps. */
    private static final int[] COLOURS = {0x00ffffb2, 0x8cfed976, 0xb4feb24c, 0xc8fd8d3c, 0xd2f03b20, 0xdcbd0026};

    private final DensitySurface surface;
    private final Envelope degrees;
    private final double top;
    private final double bottom;
    private final int width;
    private final int height;

    private DensityPicture(DensitySurface surface) {
        this.surface = surface;
        this.degrees = bounds(surface);
        this.top = mercator(degrees.getMaxY());
        this.bottom = mercator(degrees.getMinY());
        double wide = Math.toRadians(degrees.getWidth());
        double high = top - bottom;
        int side = Math.min(SIDE_MAX, Math.max(SIDE_MIN, 2 * Math.max(surface.columns(), surface.rows())));
        this.width = (int) Math.max(1, Math.round(side * Math.min(1, wide / high)));
        this.height = (int) Math.max(1, Math.round(side * Math.min(1, high / wide)));
    }

    /** The picture of a surface; nothing is drawn yet. */
    public static DensityPicture of(DensitySurface surface) {
        return new DensityPicture(surface);
    }

    /** What it covers, in degrees, longitude in x. */
    public Envelope degrees() {
        return degrees.copy();
    }

    /** Pixels from west to east. */
    public int width() {
        return width;
    }

    /** Pixels from north to south. */
    public int height() {
        return height;
    }

    /** How many steps of equal width of the value the colours have; between them they are mixed. */
    public static int steps() {
        return COLOURS.length - 1;
    }

    /** The colour of a share of the greatest value, 0 to 1: opacity, red, green and blue with 8 bits each. */
    public static int colour(double share) {
        double place = Math.max(0, Math.min(1, share)) * steps();
        int lower = (int) Math.min(steps() - 1, Math.floor(place));
        int colour = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int from = COLOURS[lower] >>> shift & 0xff;
            int to = COLOURS[lower + 1] >>> shift & 0xff;
            colour |= (int) Math.round(from + (to - from) * (place - lower)) << shift;
        }
        return colour;
    }

    /** The picture as a PNG with 8 bits for each of red, green, blue and opacity. */
    public byte[] png() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        double maximum = surface.maximum();
        for (int row = 0; row < height; row++) {
            double latitude = latitude(top - (row + 0.5) / height * (top - bottom));
            for (int column = 0; column < width; column++) {
                double longitude = degrees.getMinX() + (column + 0.5) / width * degrees.getWidth();
                Coordinate metres = EqualAreaProjection.project(longitude, latitude);
                double value = surface.at(metres.x, metres.y);
                if (value > 0) {
                    image.setRGB(column, row, colour(value / maximum));
                }
            }
        }
        return PngWriter.write(image);
    }

    /** The box of all squares that are not 0: of the first and the last of each row and each column. */
    private static Envelope bounds(DensitySurface surface) {
        Envelope box = new Envelope();
        for (int row = 0; row < surface.rows(); row++) {
            int first = 0;
            int last = surface.columns() - 1;
            while (first <= last && surface.value(first, row) == 0) {
                first++;
            }
            while (last > first && surface.value(last, row) == 0) {
                last--;
            }
            expand(box, surface, first, row, first <= last);
            expand(box, surface, last, row, first <= last);
        }
        for (int column = 0; column < surface.columns(); column++) {
            int first = 0;
            int last = surface.rows() - 1;
            while (first <= last && surface.value(column, first) == 0) {
                first++;
            }
            while (last > first && surface.value(column, last) == 0) {
                last--;
            }
            expand(box, surface, column, first, first <= last);
            expand(box, surface, column, last, first <= last);
        }
        return box;
    }

    private static void expand(Envelope box, DensitySurface surface, int column, int row, boolean any) {
        if (any) {
            // Between middles of squares the surface is linear, so that it ends in the middle of the next one.
            for (int corner = 0; corner < 4; corner++) {
                double x = surface.westMeters() + (column + (corner % 2 == 0 ? -0.5 : 1.5)) * surface.cellMeters();
                double y = surface.northMeters() - (row + (corner < 2 ? -0.5 : 1.5)) * surface.cellMeters();
                box.expandToInclude(EqualAreaProjection.unproject(x, y));
            }
        }
    }

    private static double mercator(double latitude) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
    }

    private static double latitude(double mercator) {
        return Math.toDegrees(2 * Math.atan(Math.exp(mercator)) - Math.PI / 2);
    }
}

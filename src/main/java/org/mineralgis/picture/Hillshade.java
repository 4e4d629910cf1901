package org.mineralgis.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Light and shade of a relief, clear where the ground is level, so that it can lie over tints. */
final class Hillshade {

    /** The surface is so smooth that it need not be asked for every pixel. */
    private static final int STEP_MIN = 4;

    private static final int STEP_MAX = 16;

    /** Steps between level ground and the brightest place; four for each step of opacity. */
    private static final int TONES = 1024;

    private static final int SHADE = 0x4a3f33;
    private static final int LIGHT = 0xffffff;

    /** How opaque the darkest and the brightest place would be. */
    private static final double SHADE_MOST = 0.75;

    private static final double LIGHT_MOST = 1.1;

    private final ReliefGrid grid;

    Hillshade(ReliefGrid grid) {
        this.grid = grid;
    }

    /** Draws it over a part of a view, in pixels of the view. */
    void paint(Graphics2D graphics, PictureView view, PixelWindow window, double opacity) {
        BufferedImage image = image(view, window, opacity);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, (int) window.left(), (int) window.top(), null);
    }

    /** One pixel for each of a part of a view. */
    BufferedImage image(PictureView view, PixelWindow window, double opacity) {
        int width = (int) window.width();
        int height = (int) window.height();
        int step = step(view);
        int columns = width / step + 2;
        double[] lights = lights(view, window, step, columns, height / step + 2);
        int[] tones = tones(opacity);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        double[] here = new double[columns];
        for (int y = 0; y < height; y++) {
            int above = y / step * columns;
            double down = (y % step + 0.5) / step;
            for (int column = 0; column < columns; column++) {
                double upper = lights[above + column];
                here[column] = TONES + 0.5 + TONES * (upper + down * (lights[above + columns + column] - upper));
            }
            shadeRow(pixels, y * width, width, here, step, tones);
        }
        return image;
    }

    /** Fills a row, whose places {@code here} are {@code step} pixels apart. */
    private static void shadeRow(int[] pixels, int start, int width, double[] here, int step, int[] tones) {
        for (int left = 0, column = 0; left < width; left += step, column++) {
            double more = (here[column + 1] - here[column]) / step;
            double light = here[column] + more / 2;
            int end = start + Math.min(width, left + step);
            for (int at = start + left; at < end; at++) {
                pixels[at] = tones[(int) light];
                light += more;
            }
        }
    }

    /** Every how many pixels the surface is asked for: twice for each of its cells, from {@value #STEP_MIN} to {@value #STEP_MAX}. */
    private int step(PictureView view) {
        double[] west = {0, 0};
        double[] east = {1, 0};
        view.pixels().place().wgs84(west);
        view.pixels().place().wgs84(east);
        double cell = grid.cellDegrees() / Math.hypot(east[0] - west[0], east[1] - west[1]);
        int half = (int) Math.max(STEP_MIN, Math.min(STEP_MAX, cell / 2));
        return Integer.highestOneBit(half);
    }

    /** How bright it is at every {@code step}th pixel of every such row. */
    private double[] lights(PictureView view, PixelWindow window, int step, int columns, int rows) {
        double[] lights = new double[columns * rows];
        double[] at = new double[2];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                at[0] = window.left() + column * step;
                at[1] = window.top() + row * step;
                view.pixels().place().wgs84(at);
                lights[row * columns + column] = grid.covers(at[0], at[1]) ? grid.light(at[0], at[1]) : 0;
            }
        }
        return lights;
    }

    /** The colours from the darkest place, -1, to the brightest, 1. */
    private static int[] tones(double opacity) {
        int[] tones = new int[2 * TONES + 1];
        for (int tone = 0; tone < tones.length; tone++) {
            tones[tone] = argb((double) (tone - TONES) / TONES, opacity);
        }
        return tones;
    }

    private static int argb(double light, double opacity) {
        double opaque = light < 0 ? Math.min(SHADE_MOST, -light * SHADE_MOST) : Math.min(0.6, light * LIGHT_MOST);
        return 2 * (int) Math.round(opaque * opacity * 255 / 2) << 24 | (light < 0 ? SHADE : LIGHT);
    }
}

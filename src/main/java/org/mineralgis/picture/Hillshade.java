package org.mineralgis.picture;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Light and shade of a relief, clear where the ground is level, so that it can lie over tints. */
final class Hillshade {

    /** The surface is so smooth that it need not be asked for every pixel. */
    private static final int STEP = 4;

    private static final int SHADE = 0x4a3f33;
    private static final int LIGHT = 0xffffff;

    /** How opaque the darkest and the brightest place would be. */
    private static final double SHADE_MOST = 0.75;

    private static final double LIGHT_MOST = 1.1;

    private final ReliefGrid grid;

    Hillshade(ReliefGrid grid) {
        this.grid = grid;
    }

    /** Draws it over a picture of that view. */
    void paint(Graphics2D graphics, PictureView view, double opacity) {
        BufferedImage image = image(view);
        Composite before = graphics.getComposite();
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, view.width(), view.height(), null);
        graphics.setComposite(before);
    }

    /** One pixel for each of the view. */
    BufferedImage image(PictureView view) {
        int columns = view.width() / STEP + 2;
        int rows = view.height() / STEP + 2;
        double[] lights = new double[columns * rows];
        double[] at = new double[2];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                at[0] = column * STEP;
                at[1] = row * STEP;
                view.pixels().place().wgs84(at);
                lights[row * columns + column] = grid.covers(at[0], at[1]) ? grid.light(at[0], at[1]) : 0;
            }
        }
        BufferedImage image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_ARGB);
        int[] line = new int[view.width()];
        for (int y = 0; y < view.height(); y++) {
            int first = y / STEP * columns;
            double down = (y % STEP + 0.5) / STEP;
            for (int x = 0; x < line.length; x++) {
                int corner = first + x / STEP;
                double right = (x % STEP + 0.5) / STEP;
                double upper = lights[corner] + right * (lights[corner + 1] - lights[corner]);
                int below = corner + columns;
                double lower = lights[below] + right * (lights[below + 1] - lights[below]);
                line[x] = argb(upper + down * (lower - upper));
            }
            image.setRGB(0, y, line.length, 1, line, 0, line.length);
        }
        return image;
    }

    private static int argb(double light) {
        double opacity = light < 0 ? Math.min(SHADE_MOST, -light * SHADE_MOST) : Math.min(0.6, light * LIGHT_MOST);
        return (int) Math.round(opacity * 255) << 24 | (light < 0 ? SHADE : LIGHT);
    }
}

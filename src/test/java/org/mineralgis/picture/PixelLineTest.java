package org.mineralgis.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is left out of a shape because it lies beside the picture leaves no trace in the picture. */
final class PixelLineTest {

    private static final int SIDE = 64;
    private static final PixelWindow WINDOW = new PixelWindow(SIDE, SIDE);
    private static final BasicStroke DASHED =
            new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 2, new float[] {9, 5}, 0);

    @Test
    void areasAreFilledAsIfNothingWereLeftOut() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            PixelLine ring = line(random, 3 + random.nextInt(40), true);
            Path2D shortened = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            ring.addTo(shortened, WINDOW, true);
            assertSame(graphics -> graphics.fill(whole(ring, true)), graphics -> graphics.fill(shortened), 24, round);
        }
    }

    @Test
    void linesAreDrawnAsIfNothingWereLeftOut() {
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            PixelLine line = line(random, 2 + random.nextInt(40), false);
            Path2D shortened = new Path2D.Double();
            line.addTo(shortened, WINDOW, false);
            assertSame(graphics -> graphics.draw(whole(line, false)), graphics -> graphics.draw(shortened), 24, round);
        }
    }

    @Test
    void dashesLieWhereTheyLieWhenTheWholeLineIsDrawn() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            PixelLine line = line(random, 2 + random.nextInt(40), false);
            assertSame(
                    graphics -> {
                        graphics.setStroke(DASHED);
                        graphics.draw(whole(line, false));
                    },
                    graphics -> {
                        Path2D dashes = new Path2D.Double();
                        line.addDashes(dashes, WINDOW, DASHED.getDashArray(), 0);
                        graphics.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 2));
                        graphics.draw(dashes);
                    },
                    72,
                    round);
        }
    }

    @Test
    void aLineThatGoesAroundThePictureIsShortened() {
        double[] xs = {-500, -400, -300, 0, 200, 400, 500, 600};
        double[] ys = {-200, -300, -200, -250, -200, -300, -250, -200};
        Path2D path = new Path2D.Double();
        new PixelLine(xs, ys).addTo(path, WINDOW, false);
        int vertices = 0;
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            vertices++;
        }
        assertEquals(2, vertices);
    }

    /** A walk of steps up to three times the side of the picture, around its middle. */
    private static PixelLine line(Random random, int vertices, boolean ring) {
        double[] xs = new double[vertices];
        double[] ys = new double[vertices];
        for (int index = 0; index < vertices; index++) {
            xs[index] = SIDE / 2.0 + random.nextGaussian() * SIDE * 3;
            ys[index] = SIDE / 2.0 + random.nextGaussian() * SIDE * 3;
        }
        if (ring) {
            xs[vertices - 1] = xs[0];
            ys[vertices - 1] = ys[0];
        }
        return new PixelLine(xs, ys);
    }

    private static Path2D whole(PixelLine line, boolean ring) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        path.moveTo(line.xs()[0], line.ys()[0]);
        for (int index = 1; index < line.xs().length; index++) {
            path.lineTo(line.xs()[index], line.ys()[index]);
        }
        if (ring) {
            path.closePath();
        }
        return path;
    }

    /**
     * The painter of smooth edges cuts long lines at other places, which a few of its steps of 255 may show; where dashes end a
     * quarter of a pixel.
     */
    private static void assertSame(Consumer<Graphics2D> whole, Consumer<Graphics2D> shortened, int most, int round) {
        BufferedImage expected = draw(whole);
        BufferedImage drawn = draw(shortened);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int difference = Math.abs((expected.getRGB(x, y) & 0xff) - (drawn.getRGB(x, y) & 0xff));
                assertTrue(difference <= most, "round " + round + " at " + x + ", " + y + ": " + difference);
            }
        }
    }

    private static BufferedImage draw(Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        drawing.accept(graphics);
        graphics.dispose();
        return image;
    }
}

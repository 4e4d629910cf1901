package org.mineralgis.print;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.mineralgis.print.PlacedText.Lettering;

/** Whole kilometres of the projection at the frame, the last two digits large, as on topographic maps of China. */
final class KilometreTicks {

    private static final List<Integer> KILOMETRES = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500);
    private static final double APART_MM = 20;
    private static final double TICK_MM = 1.6;
    /** Of all that belongs to the grid of the projection. */
    static final Color BLUE = new Color(0x1f5f99);

    private static final Lettering LARGE = new Lettering(Face.REGULAR, 2.3, BLUE);
    private static final Lettering SMALL = new Lettering(Face.REGULAR, 1.6, BLUE);

    private final SheetFrame frame;
    private final int step;

    KilometreTicks(SheetFrame frame) {
        this.frame = frame;
        this.step = KILOMETRES.stream()
                .filter(kilometres -> kilometres * 1000 * frame.mmPerMeter() >= APART_MM)
                .findFirst()
                .orElse(KILOMETRES.get(KILOMETRES.size() - 1));
    }

    void draw(SheetPen pen) {
        Rectangle2D map = frame.map();
        long first = Math.floorDiv((long) Math.ceil(frame.box().getMinX()) + step * 1000L - 1, step * 1000L) * step;
        for (long east = first; east * 1000 <= frame.box().getMaxX(); east += step) {
            double x = frame.onSheet(east * 1000, 0).getX();
            tick(pen, x, map.getMinY(), 0, 1);
            tick(pen, x, map.getMaxY(), 0, -1);
            if (clear(x, map.getMinX(), map.getMaxX())) {
                figures(pen, east, x, map.getMinY() - 1.6, 0);
                figures(pen, east, x, map.getMaxY() + 3.4, 0);
            }
        }
        first = Math.floorDiv((long) Math.ceil(frame.box().getMinY()) + step * 1000L - 1, step * 1000L) * step;
        for (long north = first; north * 1000 <= frame.box().getMaxY(); north += step) {
            double y = frame.onSheet(0, north * 1000).getY();
            tick(pen, map.getMinX(), y, 1, 0);
            tick(pen, map.getMaxX(), y, -1, 0);
            if (clear(y, map.getMinY(), map.getMaxY())) {
                figures(pen, north, map.getMinX() - 1.6, y, -Math.PI / 2);
                figures(pen, north, map.getMaxX() + 3.4, y, -Math.PI / 2);
            }
        }
    }

    /** Figures at corners would run into those of the other side. */
    private static boolean clear(double at, double from, double to) {
        return at > from + 3 && at < to - 3;
    }

    private static void tick(SheetPen pen, double x, double y, int right, int down) {
        pen.line(new Line2D.Double(x, y, x + right * TICK_MM, y + down * TICK_MM), 0.25, BLUE);
    }

    private static void figures(SheetPen pen, long kilometres, double x, double y, double angle) {
        String all = String.valueOf(kilometres);
        String front = all.substring(0, Math.max(0, all.length() - 2));
        String back = all.substring(front.length());
        double half = (SMALL.width(front) + LARGE.width(back)) / 2;
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        double startX = x - half * cosine;
        double startY = y - half * sine;
        pen.texts().accept(new PlacedText(front, startX, startY, angle, SMALL));
        pen.texts()
                .accept(new PlacedText(
                        back, startX + SMALL.width(front) * cosine, startY + SMALL.width(front) * sine, angle, LARGE));
    }
}

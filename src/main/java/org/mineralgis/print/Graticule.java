package org.mineralgis.print;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.print.PlacedText.Lettering;

/** Meridians and parallels over the map, and their degrees at its frame. */
final class Graticule {

    private static final List<Integer> MINUTES = List.of(1, 5, 15, 30, 60, 120, 300);
    private static final double APART_MM = 20;
    private static final double FROM_MAP_MM = 7.6;
    private static final int PIECES = 48;
    private static final Color LINE = new Color(0x6b, 0x7a, 0x86, 0xb0);
    private static final Lettering FIGURES = SheetPen.plain(2.3);

    private final SheetFrame frame;
    private final double step;
    private final Envelope degrees;

    Graticule(SheetFrame frame) {
        this.frame = frame;
        this.degrees = degrees(frame);
        this.step = minutes(frame, degrees) / 60.0;
    }

    private static Envelope degrees(SheetFrame frame) {
        Envelope degrees = new Envelope();
        Envelope box = frame.box();
        for (int piece = 0; piece <= PIECES; piece++) {
            double x = box.getMinX() + piece * box.getWidth() / PIECES;
            double y = box.getMinY() + piece * box.getHeight() / PIECES;
            degrees.expandToInclude(frame.degrees(x, box.getMinY()));
            degrees.expandToInclude(frame.degrees(x, box.getMaxY()));
            degrees.expandToInclude(frame.degrees(box.getMinX(), y));
            degrees.expandToInclude(frame.degrees(box.getMaxX(), y));
        }
        return degrees;
    }

    /** The closest that leaves room for the figures of meridians. */
    private static int minutes(SheetFrame frame, Envelope degrees) {
        double latitude = degrees.centre().y;
        double degreeMm = Math.PI / 180 * 6_378_137 * Math.cos(Math.toRadians(latitude)) * frame.mmPerMeter();
        return MINUTES.stream()
                .filter(minutes -> minutes / 60.0 * degreeMm >= APART_MM)
                .findFirst()
                .orElse(MINUTES.get(MINUTES.size() - 1));
    }

    /** The lines; who draws them clips them to the map. */
    void drawLines(SheetPen pen) {
        for (double at = first(degrees.getMinX()); at <= degrees.getMaxX(); at += step) {
            pen.line(meridian(at), 0.12, LINE);
        }
        for (double at = first(degrees.getMinY()); at <= degrees.getMaxY(); at += step) {
            Path2D line = new Path2D.Double();
            for (int piece = 0; piece <= PIECES; piece++) {
                to(line, frame.ofDegrees(degrees.getMinX() + piece * degrees.getWidth() / PIECES, at));
            }
            pen.line(line, 0.12, LINE);
        }
    }

    /** A meridian from the south of the sheet to its north. */
    Path2D meridian(double longitude) {
        Path2D line = new Path2D.Double();
        for (int piece = 0; piece <= PIECES; piece++) {
            to(line, frame.ofDegrees(longitude, degrees.getMinY() + piece * degrees.getHeight() / PIECES));
        }
        return line;
    }

    private static void to(Path2D line, Point2D at) {
        if (line.getCurrentPoint() == null) {
            line.moveTo(at.getX(), at.getY());
        } else {
            line.lineTo(at.getX(), at.getY());
        }
    }

    private double first(double from) {
        return Math.ceil(from / step - 1e-9) * step;
    }

    /** The figures at all four sides. */
    void drawFigures(SheetPen pen) {
        Rectangle2D map = frame.map();
        for (double north : new double[] {frame.box().getMinY(), frame.box().getMaxY()}) {
            boolean top = north == frame.box().getMaxY();
            double y = top ? map.getMinY() : map.getMaxY();
            double outside = top ? -1 : 1;
            along(frame.box().getMinX(), frame.box().getMaxX(), east -> frame.degrees(east, north).x, (east, at) -> {
                double x = frame.onSheet(east, north).getX();
                pen.line(new Line2D.Double(x, y, x, y + outside * 2), 0.2, SheetPen.INK);
                pen.centred(figure(at, 'E'), x, y + outside * FROM_MAP_MM + (top ? 1.9 : 0), FIGURES);
            });
        }
        for (double east : new double[] {frame.box().getMinX(), frame.box().getMaxX()}) {
            boolean left = east == frame.box().getMinX();
            double x = left ? map.getMinX() : map.getMaxX();
            double outside = left ? -1 : 1;
            along(frame.box().getMinY(), frame.box().getMaxY(), north -> frame.degrees(east, north).y, (north, at) -> {
                double y = frame.onSheet(east, north).getY();
                pen.line(new Line2D.Double(x, y, x + outside * 2, y), 0.2, SheetPen.INK);
                String text = figure(at, 'N');
                double foot = x + outside * FROM_MAP_MM + (left ? 1.9 : 0);
                pen.texts().accept(new PlacedText(text, foot, y + FIGURES.width(text) / 2, -Math.PI / 2, FIGURES));
            });
        }
    }

    @FunctionalInterface
    private interface Crossing {
        void at(double meters, double degrees);
    }

    /** Where a line of the graticule meets a side of the map, along which degrees only grow. */
    private void along(double from, double to, DoubleUnaryOperator degreesAt, Crossing crossing) {
        double least = degreesAt.applyAsDouble(from);
        double most = degreesAt.applyAsDouble(to);
        for (double at = first(least); at <= most; at += step) {
            double low = from;
            double high = to;
            for (int halving = 0; halving < 50; halving++) {
                double middle = (low + high) / 2;
                if (degreesAt.applyAsDouble(middle) < at) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            crossing.at(low, at);
        }
    }

    private static String figure(double degrees, char side) {
        long minutes = Math.round(degrees * 60);
        return minutes % 60 == 0
                ? minutes / 60 + "°" + side
                : String.format(Locale.ROOT, "%d°%02d′%c", minutes / 60, minutes % 60, side);
    }

    /** The ground of the sheet in degrees. */
    Envelope degrees() {
        return degrees;
    }

    /** Longitude and latitude of its middle. */
    Coordinate middle() {
        return frame.degrees(frame.box().centre().x, frame.box().centre().y);
    }
}

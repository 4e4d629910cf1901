package org.mineralgis.print;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.Language;

/** Scale bar, and the arrows of true north and of the grid. */
final class Instruments {

    private static final List<Double> KILOMETRES =
            List.of(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0);
    private static final double SEGMENT_MAX_MM = 17;
    private static final int SEGMENTS = 3;

    private final SheetFrame frame;
    private final SheetPen pen;
    private final Language language;

    Instruments(SheetFrame frame, SheetPen pen, Language language) {
        this.frame = frame;
        this.pen = pen;
        this.language = language;
    }

    /** A bar of three equal parts of whole kilometres that ends at the right of {@code room} at the latest. */
    void drawScaleBar(Rectangle2D room, double denominator) {
        double unit = KILOMETRES.get(0);
        for (double kilometres : KILOMETRES) {
            unit = kilometres * 1000 * frame.mmPerMeter() <= SEGMENT_MAX_MM ? kilometres : unit;
        }
        double segment = unit * 1000 * frame.mmPerMeter();
        double left = room.getCenterX() - SEGMENTS * segment / 2;
        double top = room.getY() + 9;
        pen.centred(
                SheetWords.SCALE.in(language, SheetWords.grouped(Math.round(denominator))),
                room.getCenterX(),
                room.getY() + 4,
                SheetPen.bold(3.2));
        for (int index = 0; index < SEGMENTS; index++) {
            Rectangle2D part = new Rectangle2D.Double(left + index * segment, top, segment, 1.3);
            pen.fill(part, index % 2 == 0 ? SheetPen.INK : Color.WHITE);
            pen.line(part, 0.15, SheetPen.INK);
        }
        for (int index = 0; index <= SEGMENTS; index++) {
            String text = number(index * unit) + (index == SEGMENTS ? " km" : "");
            pen.centred(text, left + index * segment, top - 0.8, SheetPen.plain(2.1));
        }
    }

    private static String number(double kilometres) {
        return kilometres == Math.rint(kilometres)
                ? String.valueOf(Math.round(kilometres))
                : String.format(Locale.ROOT, "%.1f", kilometres);
    }

    /** The grid's north is up; true north lies beside it by the convergence of the meridian in the middle of the sheet. */
    void drawNorth(Rectangle2D room) {
        double convergence = convergence(frame);
        double x = room.getCenterX();
        double foot = room.getY() + room.getHeight() - 8;
        double length = foot - room.getY() - 6;
        Path2D needle = new Path2D.Double();
        needle.moveTo(x - length * Math.sin(convergence), foot - length * Math.cos(convergence));
        needle.lineTo(x - 2.6, foot);
        needle.lineTo(x, foot - 3);
        needle.closePath();
        pen.fill(needle, SheetPen.INK);
        pen.line(
                new Line2D.Double(
                        x, foot - 3, x - length * Math.sin(convergence), foot - length * Math.cos(convergence)),
                0.3,
                SheetPen.INK);
        pen.line(new Line2D.Double(x, foot, x, foot - length), 0.2, KilometreTicks.BLUE);
        pen.right(SheetWords.TRUE_NORTH.in(language), x - 0.8, room.getY() + 4, SheetPen.plain(2.2));
        pen.text(
                SheetWords.GRID_NORTH.in(language),
                x + 0.8,
                room.getY() + 4,
                new PlacedText.Lettering(Face.REGULAR, 2.2, KilometreTicks.BLUE));
        pen.centred(
                SheetWords.CONVERGENCE.in(language, degreesAndMinutes(convergence)), x, foot + 4.5, SheetPen.plain(2));
    }

    /** How far grid north lies east of true north in the middle of a sheet, radians. */
    static double convergence(SheetFrame frame) {
        Coordinate middle = frame.degrees(frame.box().centre().x, frame.box().centre().y);
        Point2D here = frame.ofDegrees(middle.x, middle.y);
        Point2D north = frame.ofDegrees(middle.x, middle.y + 0.01);
        return Math.atan2(here.getX() - north.getX(), here.getY() - north.getY());
    }

    private static String degreesAndMinutes(double radians) {
        long minutes = Math.round(Math.abs(Math.toDegrees(radians)) * 60);
        return String.format(Locale.ROOT, "%s%d°%02d′", radians < 0 ? "−" : "+", minutes / 60, minutes % 60);
    }
}

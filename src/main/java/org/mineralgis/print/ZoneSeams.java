package org.mineralgis.print;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.Language;
import org.mineralgis.print.PlacedText.Lettering;

/** Where one 3-degree zone of CGCS2000 ends and the next begins, such as 76°30′ E between the zones 25 and 26. */
final class ZoneSeams {

    private static final double ZONE_DEGREES = 3;
    private static final double FROM_EDGE_MM = 5;
    private static final double STEP_MM = 5;
    private static final double LINE_MM = 3.2;
    private static final double ASIDE_MM = 1;
    private static final Color RED = new Color(0xa8322a);
    private static final Lettering NAMES = new Lettering(Face.BOLD, 2.3, RED);

    private final SheetFrame frame;
    private final Graticule graticule;
    private final List<Rectangle2D> labels;

    /** @param labels where texts are on the map, millimetres of the sheet */
    ZoneSeams(SheetFrame frame, Graticule graticule, List<Rectangle2D> labels) {
        this.frame = frame;
        this.graticule = graticule;
        this.labels = List.copyOf(labels);
    }

    /** Draws those in the sheet; who calls clips to the map. */
    void draw(SheetPen pen, Language language) {
        Envelope degrees = graticule.degrees();
        int first = (int) Math.ceil(degrees.getMinX() / ZONE_DEGREES - 0.5);
        for (int zone = first; (zone + 0.5) * ZONE_DEGREES <= degrees.getMaxX(); zone++) {
            draw(pen, zone, language);
        }
    }

    private void draw(SheetPen pen, int west, Language language) {
        double longitude = (west + 0.5) * ZONE_DEGREES;
        Shape seam = graticule.meridian(longitude);
        pen.dashed(seam, 0.45, RED, 4, 1, 0.6f, 1);
        String boundary = String.format(Locale.ROOT, "%d°%02d′E", (int) longitude, Math.round(longitude % 1 * 60));
        String name = SheetWords.SEAM.in(language, boundary);
        String left = SheetWords.ZONE.in(language, west);
        String right = SheetWords.ZONE.in(language, west + 1);
        double leftWidth = ASIDE_MM + NAMES.width(left);
        double rightWidth = ASIDE_MM + Math.max(NAMES.width(right), NAMES.width(name));
        Point2D at = free(longitude, leftWidth, rightWidth);
        // Texts are not cut at the edge of the map, so that there must be room beside the seam.
        if (at.getX() - leftWidth >= frame.map().getMinX()
                && at.getX() <= frame.map().getMaxX()) {
            pen.overMap(left, at.getX() - leftWidth, at.getY(), NAMES);
        }
        if (at.getX() >= frame.map().getMinX()
                && at.getX() + rightWidth <= frame.map().getMaxX()) {
            pen.overMap(right, at.getX() + ASIDE_MM, at.getY(), NAMES);
            pen.overMap(name, at.getX() + ASIDE_MM, at.getY() + LINE_MM, NAMES);
        }
    }

    /** The uppermost place on a seam where its names run into no label of the map; the uppermost of all where there is none. */
    private Point2D free(double longitude, double leftWidth, double rightWidth) {
        double top = frame.map().getMinY() + FROM_EDGE_MM;
        for (double foot = top; foot + LINE_MM + FROM_EDGE_MM < frame.map().getMaxY(); foot += STEP_MM) {
            Point2D at = on(longitude, foot);
            Rectangle2D names = new Rectangle2D.Double(
                    at.getX() - leftWidth, at.getY() - LINE_MM, leftWidth + rightWidth, 2.3 * LINE_MM);
            if (labels.stream().noneMatch(names::intersects)) {
                return at;
            }
        }
        return on(longitude, top);
    }

    /** The place on a meridian with this height on the sheet, in millimetres from its upper edge. */
    private Point2D on(double longitude, double wanted) {
        double south = graticule.degrees().getMinY();
        double north = graticule.degrees().getMaxY();
        for (int halving = 0; halving < 40; halving++) {
            double middle = (south + north) / 2;
            if (frame.ofDegrees(longitude, middle).getY() > wanted) {
                south = middle;
            } else {
                north = middle;
            }
        }
        return frame.ofDegrees(longitude, south);
    }
}

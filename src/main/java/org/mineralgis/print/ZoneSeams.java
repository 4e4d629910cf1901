package org.mineralgis.print;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.Language;
import org.mineralgis.print.PlacedText.Lettering;

/** Where one 3-degree zone of CGCS2000 ends and the next begins, such as 76°30′ E between the zones 25 and 26. */
final class ZoneSeams {

    private static final double ZONE_DEGREES = 3;
    private static final double BELOW_EDGE_MM = 5;
    private static final Color RED = new Color(0xa8322a);
    private static final Lettering NAMES = new Lettering(Face.BOLD, 2.3, RED);

    private final SheetFrame frame;
    private final Graticule graticule;

    ZoneSeams(SheetFrame frame, Graticule graticule) {
        this.frame = frame;
        this.graticule = graticule;
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
        Point2D at = nameOn(longitude);
        double x = at.getX();
        if (x < frame.map().getMinX() || x > frame.map().getMaxX()) {
            return;
        }
        String left = SheetWords.ZONE.in(language, west);
        pen.overMap(left, x - 1 - NAMES.width(left), at.getY(), NAMES);
        pen.overMap(SheetWords.ZONE.in(language, west + 1), x + 1, at.getY(), NAMES);
        String boundary = String.format(Locale.ROOT, "%d°%02d′E", (int) longitude, Math.round(longitude % 1 * 60));
        pen.overMap(SheetWords.SEAM.in(language, boundary), x + 1, at.getY() + 3.2, NAMES);
    }

    /** The place on a meridian that lies below the upper edge of the map by the height of a line of text. */
    private Point2D nameOn(double longitude) {
        double south = graticule.degrees().getMinY();
        double north = graticule.degrees().getMaxY();
        double wanted = frame.map().getMinY() + BELOW_EDGE_MM;
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

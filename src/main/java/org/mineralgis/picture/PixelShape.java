package org.mineralgis.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.mineralgis.tile.WkbCursor;

/**
 * A geometry in pixels of a picture.
 *
 * @param path lines, or closed rings to be filled by the even-odd rule; for points, moves only
 * @param dimension 0 for points, 1 for lines, 2 for areas
 */
record PixelShape(Path2D path, int dimension) {

    /** Places a geometry of Web Mercator, as {@link org.mineralgis.store.ShapeRow#wkb()} has it. */
    static PixelShape of(byte[] wkb, PixelFrame frame) {
        WkbCursor cursor = new WkbCursor();
        cursor.open(wkb);
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        int dimension = add(cursor, path, frame, new double[2]);
        return new PixelShape(path, dimension);
    }

    private static int add(WkbCursor cursor, Path2D path, PixelFrame frame, double[] xy) {
        switch (cursor.type()) {
            case WkbCursor.POINT -> {
                addVertices(cursor, 1, path, frame, xy);
                return 0;
            }
            case WkbCursor.LINE -> {
                addVertices(cursor, cursor.count(), path, frame, xy);
                return 1;
            }
            case WkbCursor.POLYGON -> {
                for (int rings = cursor.count(); rings > 0; rings--) {
                    addVertices(cursor, cursor.count(), path, frame, xy);
                    path.closePath();
                }
                return 2;
            }
            default -> {
                int dimension = 0;
                for (int parts = cursor.count(); parts > 0; parts--) {
                    dimension = add(cursor, path, frame, xy);
                }
                return dimension;
            }
        }
    }

    private static void addVertices(WkbCursor cursor, int vertices, Path2D path, PixelFrame frame, double[] xy) {
        for (int index = 0; index < vertices; index++) {
            xy[0] = cursor.number();
            xy[1] = cursor.number();
            frame.place(xy);
            if (index == 0) {
                path.moveTo(xy[0], xy[1]);
            } else {
                path.lineTo(xy[0], xy[1]);
            }
        }
    }

    /** Whether any of it may lie within that distance of the picture. */
    boolean near(PictureView view, double reach) {
        Rectangle2D bounds = path.getBounds2D();
        return bounds.getMaxX() >= -reach
                && bounds.getMaxY() >= -reach
                && bounds.getMinX() <= view.width() + reach
                && bounds.getMinY() <= view.height() + reach;
    }
}

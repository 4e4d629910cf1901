package org.mineralgis.print;

import java.awt.geom.Rectangle2D;

/**
 * Where things stand on a sheet, in millimetres from its upper left corner.
 *
 * @param map inside of the frame; its sides are whole pixels of 0.28 mm
 * @param frame outside of it, with the figures of the graticule between
 * @param legend the signs
 * @param instruments inset, arrow of north and scale bar
 * @param notes accuracy, sources, date
 */
record SheetLayout(Rectangle2D map, Rectangle2D frame, Rectangle2D legend, Rectangle2D instruments, Rectangle2D notes) {

    /** One pixel of SLD (SLD 1.0, 10.2) in millimetres. */
    static final double PIXEL_MM = 0.28;

    static final double MARGIN = 8;

    /** Between the map and the outer line of its frame. */
    static final double BAND = 9;

    private static final double TITLE = 15;
    private static final double NOTES = 29;
    private static final double GAP = 3;
    private static final double INSTRUMENTS_WIDTH = 62;
    private static final double INSTRUMENTS_HEIGHT = 60;

    static SheetLayout of(Paper paper) {
        double width = paper.widthMm() - 2 * MARGIN;
        double top = MARGIN + TITLE;
        double bottom = paper.heightMm() - MARGIN - NOTES - GAP;
        Rectangle2D notes = box(MARGIN, bottom + GAP, width, NOTES);
        if (paper.landscape()) {
            double mapWidth = width - INSTRUMENTS_WIDTH - GAP;
            double right = MARGIN + mapWidth + GAP;
            return of(
                    box(MARGIN, top, mapWidth, bottom - top),
                    box(right, top, INSTRUMENTS_WIDTH, bottom - top - INSTRUMENTS_HEIGHT - GAP),
                    box(right, bottom - INSTRUMENTS_HEIGHT, INSTRUMENTS_WIDTH, INSTRUMENTS_HEIGHT),
                    notes);
        }
        double middle = bottom - INSTRUMENTS_HEIGHT;
        return of(
                box(MARGIN, top, width, middle - GAP - top),
                box(MARGIN, middle, width - INSTRUMENTS_WIDTH - GAP, INSTRUMENTS_HEIGHT),
                box(MARGIN + width - INSTRUMENTS_WIDTH, middle, INSTRUMENTS_WIDTH, INSTRUMENTS_HEIGHT),
                notes);
    }

    private static SheetLayout of(Rectangle2D room, Rectangle2D legend, Rectangle2D instruments, Rectangle2D notes) {
        double width = Math.floor((room.getWidth() - 2 * BAND) / PIXEL_MM) * PIXEL_MM;
        double height = Math.floor((room.getHeight() - 2 * BAND) / PIXEL_MM) * PIXEL_MM;
        Rectangle2D map = box(room.getX() + BAND, room.getY() + BAND, width, height);
        return new SheetLayout(
                map, box(room.getX(), room.getY(), width + 2 * BAND, height + 2 * BAND), legend, instruments, notes);
    }

    private static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }
}

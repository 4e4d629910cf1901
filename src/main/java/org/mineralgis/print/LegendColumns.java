package org.mineralgis.print;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the rows of a legend stand: down one column, then down the next. No text is cut: a long one has more lines.
 *
 * @param rowMm height of a row with one line
 * @param lastX left edge of the last column
 * @param shown the rows that find room, from the first; the last column has room for a line below them when some do not
 */
record LegendColumns<R extends LegendColumns.Row>(double rowMm, double lastX, List<Place<R>> shown) {

    /** Height of the largest row. */
    static final double LARGEST_ROW_MM = 4.6;

    /** From one line of a row to the next. */
    static final double LINE_MM = 2.9;

    private static final double COLUMN_MM = 56;
    private static final double HEAD_MM = 6;
    private static final double[] HEIGHTS_MM = {LARGEST_ROW_MM, 4.2, 3.8, 3.4, 3};

    /** What stands in a legend. */
    interface Row {

        /** Whether others belong to it; it does not stand at the foot of a column. */
        boolean heading();

        /** Its text in lines for a column as wide as that, in millimetres; one at least. */
        List<String> lines(double width);
    }

    /**
     * Where a row stands.
     *
     * @param x its left edge, millimetres from the left of the sheet
     * @param y its upper edge, millimetres from the top
     */
    record Place<R>(R row, List<String> lines, double x, double y, double height) {}

    LegendColumns {
        shown = List.copyOf(shown);
    }

    /** The largest rows with which all of them find room; else those of which most do. */
    static <R extends Row> LegendColumns<R> of(List<R> rows, Rectangle2D room) {
        int most = Math.max(1, (int) (room.getWidth() / COLUMN_MM));
        LegendColumns<R> best = of(rows, room, most, LARGEST_ROW_MM);
        for (int count = most; count <= most + 1; count++) {
            for (double rowMm : HEIGHTS_MM) {
                if (best.shown.size() == rows.size()) {
                    return best;
                }
                LegendColumns<R> columns = of(rows, room, count, rowMm);
                best = columns.shown.size() > best.shown.size() ? columns : best;
            }
        }
        return best;
    }

    private static <R extends Row> LegendColumns<R> of(List<R> rows, Rectangle2D room, int count, double rowMm) {
        double wide = room.getWidth() / count;
        List<List<String>> lines = rows.stream().map(row -> row.lines(wide)).toList();
        double[] heights = lines.stream()
                .mapToDouble(each -> rowMm + (each.size() - 1) * LINE_MM)
                .toArray();
        double top = room.getY() + HEAD_MM;
        double lastX = room.getX() + (count - 1) * wide;
        List<Place<R>> places = new ArrayList<>();
        double x = room.getX();
        double y = top;
        for (int index = 0; index < rows.size(); index++) {
            boolean follows = rows.get(index).heading() && index + 1 < rows.size();
            double together = heights[index] + (follows ? heights[index + 1] : 0);
            if (y > top && y + together > room.getMaxY()) {
                x += wide;
                y = top;
            }
            places.add(new Place<>(rows.get(index), lines.get(index), x, y, heights[index]));
            y += heights[index];
        }
        return new LegendColumns<>(rowMm, lastX, shown(places, lastX, room.getMaxY(), rowMm));
    }

    private static <R> List<Place<R>> shown(List<Place<R>> places, double lastX, double foot, double rowMm) {
        if (places.stream().allMatch(place -> fits(place, lastX, foot, 0))) {
            return places;
        }
        return places.stream()
                .takeWhile(place -> fits(place, lastX, foot, rowMm))
                .toList();
    }

    private static boolean fits(Place<?> place, double lastX, double foot, double free) {
        boolean last = place.x > lastX - 1;
        return place.x < lastX + 1 && place.y + place.height <= foot - (last ? free : 0) + 1e-6;
    }
}

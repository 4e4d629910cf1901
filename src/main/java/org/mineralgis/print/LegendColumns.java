package org.mineralgis.print;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the rows of a legend stand: down one column, then down the next. No text is cut: a long one has more lines.
 *
 * @param size of the rows
 * @param lastX left edge of the last column
 * @param shown the rows that find room, from the first; the last column has room for a line below them when some do not
 */
record LegendColumns<R extends LegendColumns.Row>(Size size, double lastX, List<Place<R>> shown) {

    private static final double COLUMN_MM = 56;
    private static final double HEAD_MM = 6;
    private static final double MORE_MM = 3.4;
    private static final double LETTER_MM = 2.3;

    /** Rows first come closer to each other, then marks become smaller than on the map; letters only where that does not do. */
    private static final List<Size> SIZES = List.of(
            new Size(4.6, LETTER_MM, SheetLayout.PIXEL_MM),
            new Size(4.2, LETTER_MM, SheetLayout.PIXEL_MM),
            new Size(3.8, LETTER_MM, SheetLayout.PIXEL_MM),
            new Size(3.4, LETTER_MM, SheetLayout.PIXEL_MM),
            new Size(3.2, LETTER_MM, 0.24),
            new Size(3, LETTER_MM, 0.2));

    private static final List<Size> SMALL =
            List.of(new Size(2.7, 2, 0.18), new Size(2.4, 1.8, 0.16), new Size(2.2, 1.6, 0.15));

    /**
     * How large rows are.
     *
     * @param rowMm height of a row with one line
     * @param letterMm size of its letters
     * @param pixelMm how large a pixel of a mark is; on the map it is 0.28
     */
    record Size(double rowMm, double letterMm, double pixelMm) {

        /** From one line of a row to the next. */
        double lineMm() {
            return 1.26 * letterMm;
        }
    }

    /** What stands in a legend. */
    interface Row {

        /** Whether others belong to it; it does not stand at the foot of a column. */
        boolean heading();

        /** Its text in lines for a column as wide as that, in millimetres, with letters of that size; one at least. */
        List<String> lines(double width, double letterMm);

        /** How much its sign needs, in millimetres. */
        double signMm(Size size);
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
        List<LegendColumns<R>> tried = new ArrayList<>();
        for (int count = most; count <= most + 1; count++) {
            for (Size size : count == most
                    ? SIZES
                    : Stream.concat(SIZES.stream(), SMALL.stream()).toList()) {
                LegendColumns<R> columns = of(rows, room, count, size);
                if (columns.shown.size() == rows.size()) {
                    return columns;
                }
                tried.add(columns);
            }
        }
        return tried.stream()
                .max(Comparator.comparingInt(columns -> columns.shown.size()))
                .orElseThrow();
    }

    private static <R extends Row> LegendColumns<R> of(List<R> rows, Rectangle2D room, int count, Size size) {
        double wide = room.getWidth() / count;
        List<List<String>> lines =
                rows.stream().map(row -> row.lines(wide, size.letterMm)).toList();
        double[] heights = IntStream.range(0, rows.size())
                .mapToDouble(row ->
                        Math.max(textMm(lines.get(row), size), rows.get(row).signMm(size)))
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
        return new LegendColumns<>(size, lastX, shown(places, lastX, room.getMaxY(), MORE_MM));
    }

    /** Height of a text in a row, with what is free above and below it. */
    static double textMm(List<String> lines, Size size) {
        return size.rowMm + (lines.size() - 1) * size.lineMm();
    }

    private static <R> List<Place<R>> shown(List<Place<R>> places, double lastX, double foot, double free) {
        if (places.stream().allMatch(place -> fits(place, lastX, foot, 0))) {
            return places;
        }
        return places.stream()
                .takeWhile(place -> fits(place, lastX, foot, free))
                .toList();
    }

    private static boolean fits(Place<?> place, double lastX, double foot, double free) {
        boolean last = place.x > lastX - 1;
        return place.x < lastX + 1 && place.y + place.height <= foot - (last ? free : 0) + 1e-6;
    }
}

package org.mineralgis.print;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Language;
import org.mineralgis.print.PlacedText.Lettering;
import org.mineralgis.style.LegendEntry;
import org.mineralgis.style.MapStyles;

/** What the signs mean that are to be seen on a sheet, dataset by dataset, in columns. */
final class SheetLegend {

    private static final double COLUMN_MM = 56;
    private static final double LARGEST_ROW_MM = 4.6;
    private static final double HEAD_MM = 6;
    private static final double SIGN_SCALE = 0.15;
    private static final Lettering HEADING = SheetPen.bold(2.4);
    private static final Lettering TEXT = SheetPen.plain(2.3);

    private final Language language;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String text, @Nullable LegendEntry entry) {}

    /**
     * A legend.
     *
     * @param seen the values of the records that are to be seen, by dataset
     */
    SheetLegend(
            MapStyles styles,
            List<Dataset> fromTheTop,
            Map<String, List<Function<String, @Nullable Object>>> seen,
            double denominator,
            Language language) {
        this.language = language;
        for (Dataset dataset : fromTheTop) {
            List<LegendEntry> entries = styles.legend(dataset, denominator, seen.getOrDefault(dataset.id(), List.of()));
            if (!entries.isEmpty()) {
                rows.add(new Row(dataset.metadata().title().in(language), null));
                entries.forEach(entry -> rows.add(new Row(entry.title().in(language), entry)));
            }
        }
    }

    void draw(SheetPen pen, Rectangle2D room) {
        pen.text(SheetWords.LEGEND.in(language), room.getX(), room.getY() + 3.6, SheetPen.bold(3.2));
        if (rows.isEmpty()) {
            pen.text(SheetWords.NOTHING_DRAWN.in(language), room.getX(), room.getY() + 9, SheetPen.grey(2.3));
            return;
        }
        Columns columns = Columns.of(rows, room);
        int shown = columns.shown();
        for (int index = 0; index < shown; index++) {
            int place = columns.places[index];
            draw(pen, rows.get(index), columns, columns.x(place), columns.y(place));
        }
        if (shown < rows.size()) {
            long left =
                    rows.stream().skip(shown).filter(row -> row.entry != null).count();
            double foot = room.getMaxY() - 0.8;
            pen.text(SheetWords.MORE_SIGNS.in(language, left), columns.x(columns.last()), foot, SheetPen.grey(2.1));
        }
    }

    /**
     * Where rows stand.
     *
     * @param rowMm height of a row
     * @param rowsEach how many rows a column has
     * @param places of each row, counted down the columns; a heading does not stand at the foot of one
     */
    private record Columns(Rectangle2D room, int count, double rowMm, int rowsEach, int[] places) {

        private static final double[] HEIGHTS = {4.6, 4.2, 3.8, 3.4, 3};

        /** The largest rows with which all of them find room; else the smallest in narrow columns. */
        static Columns of(List<Row> rows, Rectangle2D room) {
            int most = Math.max(1, (int) (room.getWidth() / COLUMN_MM));
            for (int count = most; count <= most + 1; count++) {
                for (double height : HEIGHTS) {
                    Columns columns = of(rows, room, count, height);
                    if (columns.shown() == rows.size()) {
                        return columns;
                    }
                }
            }
            return of(rows, room, most + 1, HEIGHTS[HEIGHTS.length - 1]);
        }

        private static Columns of(List<Row> rows, Rectangle2D room, int count, double rowMm) {
            int each = (int) ((room.getHeight() - HEAD_MM) / rowMm);
            int[] places = new int[rows.size()];
            int place = 0;
            for (int index = 0; index < rows.size(); index++) {
                boolean foot = place % each == each - 1;
                if (foot && rows.get(index).entry == null) {
                    place++;
                }
                places[index] = place++;
            }
            return new Columns(room, count, rowMm, each, places);
        }

        /** How many rows find room; one stays free for how many do not. */
        int shown() {
            int all = count * rowsEach;
            if (places[places.length - 1] < all) {
                return places.length;
            }
            return (int) Arrays.stream(places).filter(place -> place < all - 1).count();
        }

        int last() {
            return count * rowsEach - 1;
        }

        double wide() {
            return room.getWidth() / count;
        }

        double x(int place) {
            return room.getX() + place / rowsEach * wide();
        }

        double y(int place) {
            return room.getY() + HEAD_MM + place % rowsEach * rowMm;
        }
    }

    private static void draw(SheetPen pen, Row row, Columns columns, double x, double top) {
        double wide = columns.wide();
        double scale = columns.rowMm / LARGEST_ROW_MM;
        double foot = top + columns.rowMm / 2 + 2.3 * Face.FOOT_EM;
        if (row.entry == null) {
            pen.text(cut(row.text, wide - 2, HEADING), x, foot, HEADING);
            return;
        }
        double signWide = LegendEntry.WIDTH * SIGN_SCALE;
        Graphics2D sign = (Graphics2D) pen.graphics().create();
        try {
            sign.translate(x, top + (columns.rowMm - LegendEntry.HEIGHT * SIGN_SCALE * scale) / 2);
            sign.scale(SIGN_SCALE * scale, SIGN_SCALE * scale);
            row.entry.paint(sign);
        } finally {
            sign.dispose();
        }
        pen.text(cut(row.text, wide - signWide - 3, TEXT), x + signWide + 1.5, foot, TEXT);
    }

    private static String cut(String text, double width, Lettering lettering) {
        String shorter = text;
        while (shorter.length() > 1 && lettering.width(shorter) > width) {
            String rest = shorter.endsWith("…") ? shorter.substring(0, shorter.length() - 1) : shorter;
            shorter = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1)) + "…";
        }
        return shorter;
    }
}

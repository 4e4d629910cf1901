package org.mineralgis.print;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
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

    /** How large a pixel of lines and areas is, which reach from side to side of their pictures. */
    private static final double WIDE_PIXEL_MM = 0.15;

    private static final double SIGN_MM = LegendEntry.WIDTH * WIDE_PIXEL_MM;
    private static final double GAP_MM = 1.5;

    /** Free above and below a sign. */
    private static final double MARGIN_MM = 0.2;

    private final Language language;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A line of the legend.
     *
     * @param entry null for the heading of a dataset
     */
    private record Row(String text, @Nullable LegendEntry entry) implements LegendColumns.Row {

        @Override
        public boolean heading() {
            return entry == null;
        }

        @Override
        public List<String> lines(double width, double letterMm) {
            double room = width - (heading() ? GAP_MM : SIGN_MM + 2 * GAP_MM);
            return SheetPen.lines(text, room, lettering(letterMm));
        }

        @Override
        public double signMm(LegendColumns.Size size) {
            return entry == null ? 0 : entry.bounds().getHeight() * pixelMm(size) + 2 * MARGIN_MM;
        }

        /** Marks are as large as on the map, where there is room for that; lines and areas fill the row. */
        private double pixelMm(LegendColumns.Size size) {
            if (entry == null) {
                return 0;
            }
            Rectangle2D bounds = entry.bounds();
            return bounds.getWidth() <= LegendEntry.HEIGHT
                    ? size.pixelMm()
                    : Math.min(WIDE_PIXEL_MM, (size.rowMm() - 2 * MARGIN_MM) / bounds.getHeight());
        }

        private Lettering lettering(double letterMm) {
            return heading() ? SheetPen.bold(letterMm) : SheetPen.plain(letterMm);
        }
    }

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
        LegendColumns<Row> columns = LegendColumns.of(rows, room);
        columns.shown().forEach(place -> draw(pen, place, columns.size()));
        long left = rows.stream()
                .skip(columns.shown().size())
                .filter(row -> !row.heading())
                .count();
        if (left > 0) {
            pen.text(
                    SheetWords.MORE_SIGNS.in(language, left),
                    columns.lastX(),
                    room.getMaxY() - 0.8,
                    SheetPen.grey(2.1));
        }
    }

    private static void draw(SheetPen pen, LegendColumns.Place<Row> place, LegendColumns.Size size) {
        LegendEntry entry = place.row().entry;
        if (entry != null) {
            double scale = place.row().pixelMm(size);
            Rectangle2D bounds = entry.bounds();
            Graphics2D sign = (Graphics2D) pen.graphics().create();
            try {
                sign.translate(place.x() + SIGN_MM / 2, place.y() + place.height() / 2);
                sign.scale(scale, scale);
                sign.translate(-bounds.getCenterX(), -bounds.getCenterY());
                entry.paint(sign);
            } finally {
                sign.dispose();
            }
        }
        double x = entry == null ? place.x() : place.x() + SIGN_MM + GAP_MM;
        double above = (place.height() - LegendColumns.textMm(place.lines(), size)) / 2;
        double first = place.y() + above + size.rowMm() / 2 + size.letterMm() * Face.FOOT_EM;
        Lettering lettering = place.row().lettering(size.letterMm());
        for (int index = 0; index < place.lines().size(); index++) {
            pen.text(place.lines().get(index), x, first + index * size.lineMm(), lettering);
        }
    }
}

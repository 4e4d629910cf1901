package org.mineralgis.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.picture.PlacedLetters;
import org.mineralgis.style.MapSymbol;

/** Puts all parts of a sheet in their places. */
final class Sheet {

    private final SheetOrder order;
    private final SheetLayout layout;
    private final SheetFrame frame;
    private final LocalDate today;

    /** @param today the day that it is made */
    Sheet(SheetOrder order, LocalDate today) {
        this.order = order;
        this.today = today;
        this.layout = SheetLayout.of(order.paper());
        this.frame = new SheetFrame(order.crs(), order.centre(), order.denominator(), layout.map());
    }

    SheetFrame frame() {
        return frame;
    }

    /** What is drawn by others. */
    interface Contents {

        /** Draws the map in pixels of 0.28 mm, and tells the values of the records that are to be seen, by dataset. */
        Map<String, List<Function<String, @Nullable Object>>> drawMap(
                Graphics2D graphics, Consumer<PlacedLetters> letters);

        /** Draws where the sheet lies. */
        void drawLocator(SheetPen pen, Rectangle2D room);
    }

    void draw(
            SheetPen pen,
            Contents contents,
            Supplier<AccuracyCircles> circles,
            Function<Map<String, List<Function<String, @Nullable Object>>>, SheetLegend> legend,
            Supplier<SheetNotes> notes) {
        pen.fill(
                new Rectangle2D.Double(
                        0, 0, order.paper().widthMm(), order.paper().heightMm()),
                Color.WHITE);
        drawHeading(pen);
        Map<String, List<Function<String, @Nullable Object>>> seen = drawMap(pen, contents, circles);
        pen.line(layout.map(), 0.25, SheetPen.INK);
        pen.line(layout.frame(), 0.6, SheetPen.INK);
        new Graticule(frame).drawFigures(pen);
        new KilometreTicks(frame).draw(pen);
        legend.apply(seen).draw(pen, layout.legend());
        drawInstruments(pen, contents);
        Rectangle2D room = layout.notes();
        notes.get().draw(pen, new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight() - 5));
        drawFoot(pen, room);
    }

    private void drawHeading(SheetPen pen) {
        double x = layout.frame().getX();
        double width = order.paper().widthMm() - 2 * SheetLayout.MARGIN;
        String title = order.heading().title().isBlank()
                ? SheetWords.TITLE.in(language())
                : order.heading().title();
        double size = Math.min(6, 6 * width / SheetPen.bold(6).width(title));
        pen.text(title, x, SheetLayout.MARGIN + 5.4, SheetPen.bold(size));
        String scale = SheetWords.SCALE.in(language(), SheetWords.grouped(Math.round(order.denominator())));
        String line = scale + "    " + projection();
        double letters = Math.min(2.4, 2.4 * width / SheetPen.grey(2.4).width(line));
        pen.text(line, x, SheetLayout.MARGIN + 11.4, SheetPen.grey(letters));
    }

    private String projection() {
        GaussKruger zone = order.crs().crs().flatMap(Crs::zone).orElseThrow();
        String numbered = zone.numbered() ? SheetWords.WITH_ZONE.in(language(), zone.number()) : "";
        return SheetWords.PROJECTION.in(
                language(), zone.centralMeridian(), order.crs().key(), numbered);
    }

    private Map<String, List<Function<String, @Nullable Object>>> drawMap(
            SheetPen pen, Contents contents, Supplier<AccuracyCircles> circles) {
        Graphics2D clipped = (Graphics2D) pen.graphics().create();
        try {
            clipped.clip(layout.map());
            Graphics2D map = (Graphics2D) clipped.create();
            List<Rectangle2D> labels = new ArrayList<>();
            Map<String, List<Function<String, @Nullable Object>>> seen;
            try {
                map.translate(layout.map().getX(), layout.map().getY());
                map.scale(SheetLayout.PIXEL_MM, SheetLayout.PIXEL_MM);
                seen = contents.drawMap(map, letters -> {
                    PlacedText label = text(letters);
                    labels.add(label.box());
                    pen.texts().accept(label);
                });
            } finally {
                map.dispose();
            }
            SheetPen inside = new SheetPen(clipped, pen.texts());
            circles.get().draw(inside);
            Graticule graticule = new Graticule(frame);
            graticule.drawLines(inside);
            new ZoneSeams(frame, graticule, labels).draw(inside, language());
            return seen;
        } finally {
            clipped.dispose();
        }
    }

    private PlacedText text(PlacedLetters letters) {
        MapSymbol.Label label = letters.label();
        PlacedText.Lettering lettering = new PlacedText.Lettering(
                Face.of(label.bold(), label.italic()), label.size() * SheetLayout.PIXEL_MM, onWhite(label.color()));
        return new PlacedText(
                letters.text(),
                layout.map().getX() + letters.x() * SheetLayout.PIXEL_MM,
                layout.map().getY() + letters.y() * SheetLayout.PIXEL_MM,
                letters.angle(),
                lettering);
    }

    /** Letters lie on their halo, so that one can look through them at white only. */
    private static Color onWhite(Color color) {
        int opacity = color.getAlpha();
        return new Color(
                255 - (255 - color.getRed()) * opacity / 255,
                255 - (255 - color.getGreen()) * opacity / 255,
                255 - (255 - color.getBlue()) * opacity / 255);
    }

    private void drawInstruments(SheetPen pen, Contents contents) {
        Rectangle2D room = layout.instruments();
        double wide = 34;
        double high = room.getHeight() - 18;
        contents.drawLocator(pen, new Rectangle2D.Double(room.getX(), room.getY(), wide, high));
        Instruments instruments = new Instruments(frame, pen, language());
        instruments.drawNorth(new Rectangle2D.Double(room.getX() + wide, room.getY(), room.getWidth() - wide, high));
        instruments.drawScaleBar(
                new Rectangle2D.Double(room.getX(), room.getMaxY() - 15, room.getWidth(), 15), order.denominator());
    }

    private void drawFoot(SheetPen pen, Rectangle2D room) {
        double foot = room.getMaxY() - 0.6;
        String review =
                SheetWords.REVIEW_NUMBER.in(language()) + order.heading().reviewNumber();
        pen.text(review, room.getX(), foot, SheetPen.bold(2.4));
        pen.right(
                SheetWords.MADE.in(language(), today, order.catalogue().releaseId(), loadedOn()),
                room.getMaxX(),
                foot,
                SheetPen.grey(2.2));
    }

    private String loadedOn() {
        @Nullable Instant released = order.catalogue().releasedAt();
        return released == null
                ? order.catalogue().datasets().stream()
                        .map(LoadedDataset::loadedAt)
                        .max(String::compareTo)
                        .map(time -> time.substring(0, Math.min(10, time.length())))
                        .orElse(SheetWords.UNKNOWN.in(language()))
                : released.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private Language language() {
        return order.language();
    }
}

package org.mineralgis.print;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.picture.PictureLook;
import org.mineralgis.picture.PictureService;
import org.mineralgis.picture.PictureSize;
import org.mineralgis.picture.PlacedLetters;
import org.mineralgis.store.Database;
import org.mineralgis.style.MapLayer;
import org.mineralgis.style.MapStyles;
import org.mineralgis.style.PngWriter;

/** Draws sheets. A large one needs 70 MB for its pixels, so that no more than {@link #AT_ONCE} are drawn at the same time. */
public final class PrintService {

    /** Smallest and largest number of pixels for an inch. */
    public static final int DPI_MIN = 72;

    public static final int DPI_MAX = 300;

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;
    private static final double MM_PER_INCH = 25.4;

    private final PictureService pictures;
    private final SheetFacts facts;
    private final MapStyles styles;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * Sheets of the datasets in {@code database}.
     *
     * @param clock says which day it is
     */
    public PrintService(Database database, PictureService pictures, MapStyles styles, Clock clock) {
        this.pictures = pictures;
        this.facts = new SheetFacts(database);
        this.styles = styles;
        this.clock = clock;
    }

    /**
     * The ground that the map of a sheet shows, east and north in metres of its system.
     *
     * @param centre degrees of WGS 84, longitude first
     */
    public static Envelope ground(Paper paper, ServedCrs crs, Coordinate centre, double denominator) {
        double[] map = paper.mapMm();
        return SheetFrame.box(crs, centre, denominator, map[0], map[1]);
    }

    /**
     * A sheet as PDF with one page: vectors, texts that can be copied, the letters embedded.
     *
     * @param gone whether nobody waits for it any more
     * @throws PrintBusyException when others are being drawn for too long
     * @throws org.mineralgis.store.DatabaseException when the database fails
     * @throws java.io.UncheckedIOException when nobody waits any more
     */
    public byte[] pdf(SheetOrder order, BooleanSupplier gone) {
        return inPlace(() -> PdfPage.write(
                order.paper(),
                order.heading().title().isBlank()
                        ? SheetWords.TITLE.in(order.language())
                        : order.heading().title(),
                order.language().tag(),
                pen -> draw(order, pen, gone)));
    }

    /**
     * The same as PNG.
     *
     * @param dpi pixels for an inch, {@link #DPI_MIN} to {@link #DPI_MAX}
     */
    public byte[] png(SheetOrder order, int dpi, BooleanSupplier gone) {
        if (dpi < DPI_MIN || dpi > DPI_MAX) {
            throw new IllegalArgumentException("no sheet has " + dpi + " pixels for an inch");
        }
        return inPlace(() -> PngWriter.write(image(order, dpi, gone)));
    }

    private BufferedImage image(SheetOrder order, int dpi, BooleanSupplier gone) {
        double scale = dpi / MM_PER_INCH;
        BufferedImage image = new BufferedImage(
                (int) Math.round(order.paper().widthMm() * scale),
                (int) Math.round(order.paper().heightMm() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale, scale);
            List<PlacedText> texts = new ArrayList<>();
            draw(order, new SheetPen(graphics, texts::add), gone);
            texts.forEach(text -> text.paint(graphics));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private <T> T inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new PrintBusyException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PrintBusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void draw(SheetOrder order, SheetPen pen, BooleanSupplier gone) {
        Sheet sheet = new Sheet(order, LocalDate.now(clock));
        List<Dataset> fromTheTop = fromTheTop(order);
        CompletableFuture<Told> told = CompletableFuture.supplyAsync(() -> told(order, sheet.frame(), fromTheTop));
        try {
            sheet.draw(
                    pen,
                    contents(order, sheet.frame(), gone),
                    () -> get(told).circles(),
                    seen -> new SheetLegend(styles, fromTheTop, seen, order.denominator(), order.language()),
                    () -> get(told).notes());
        } finally {
            // Those who order sheets and hang up would else leave more queries behind than sheets are drawn at a time.
            told.handle((facts, failure) -> true).join();
        }
    }

    /** What a sheet tells of its records, asked for while their shapes are drawn. */
    private record Told(AccuracyCircles circles, SheetNotes notes) {}

    private Told told(SheetOrder order, SheetFrame frame, List<Dataset> fromTheTop) {
        List<SheetNotes.Shown> there = facts.of(order, frame, fromTheTop);
        AccuracyCircles circles = AccuracyCircles.of(frame, facts.circles(order, frame));
        boolean circled = !circles.shapes().isEmpty();
        return new Told(circles, new SheetNotes(there, facts.cited(order, there), circled, order.language()));
    }

    private static Told get(CompletableFuture<Told> told) {
        try {
            return told.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private List<Dataset> fromTheTop(SheetOrder order) {
        List<Dataset> fromTheTop = new ArrayList<>();
        for (Dataset drawn : styles.drawn(order.catalogue())) {
            if (order.find(drawn).isPresent()) {
                fromTheTop.add(0, drawn);
            }
        }
        return fromTheTop;
    }

    private Sheet.Contents contents(SheetOrder order, SheetFrame frame, BooleanSupplier gone) {
        List<MapLayer> layers = styles.layers(order.catalogue());
        return new Sheet.Contents() {
            @Override
            public Map<String, List<Function<String, @Nullable Object>>> drawMap(
                    Graphics2D graphics, Consumer<PlacedLetters> letters) {
                Rectangle2D map = frame.map();
                PictureSize size = new PictureSize(
                        (int) Math.round(map.getWidth() / SheetLayout.PIXEL_MM),
                        (int) Math.round(map.getHeight() / SheetLayout.PIXEL_MM),
                        1);
                graphics.setColor(MapStyles.paper());
                graphics.fill(new Rectangle2D.Double(0, 0, size.width(), size.height()));
                return pictures.paint(
                        graphics, order.crs(), frame.box(), size, order.datasets(), look(order, layers), letters, gone);
            }

            @Override
            public void drawLocator(SheetPen pen, Rectangle2D room) {
                new Locator(order, frame, pen).draw(room, pictures, layers, gone);
            }
        };
    }

    private static PictureLook look(SheetOrder order, List<MapLayer> layers) {
        Set<String> ids = order.datasets().stream()
                .map(selected -> selected.loaded().dataset().id())
                .collect(Collectors.toSet());
        return new PictureLook(
                layers.stream().filter(layer -> ids.contains(layer.datasetId())).toList(), null, order.labels());
    }
}

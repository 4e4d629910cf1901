package org.mineralgis.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import net.sf.geographiclib.Geodesic;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.model.Language;
import org.mineralgis.model.Schema;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.picture.PictureService;
import org.mineralgis.query.FilterText;
import org.mineralgis.query.Selection;
import org.mineralgis.store.AccuracyCircle;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.ShownFacts;
import org.mineralgis.store.ShownStore;
import org.mineralgis.store.TestDatabase;
import org.mineralgis.style.MapStyles;

/** Sheets with two copper deposits about 20 km apart; they are kept in {@code target/pictures}, to be looked at. */
final class SheetTest {

    private static final Path KEPT = Path.of("target", "pictures");
    private static final double[] WEST = {75.18, 39.78};
    private static final double[] EAST = {75.42, 39.83};
    private static final int PIXELS_PER_MM = 10;
    private static final double DPI = 25.4 * PIXELS_PER_MM;

    private static TestDatabase test;
    private static Catalogue catalogue;
    private static PrintService sheets;

    @BeforeAll
    static void load() throws Exception {
        test = TestDatabase.create();
        LoadedFixture.load(
                test,
                deposits(),
                List.of(
                        feature("west", "POINT (75.18 39.78)", "西矿", "copper", 100.0, List.of("张, 2001"), "غەرب"),
                        feature(
                                "east",
                                "POINT (75.42 39.83)",
                                "东矿",
                                "copper",
                                900.0,
                                List.of("张, 2001", "Li 2010"),
                                null),
                        feature("far", "POINT (78 37)", "远矿", "copper", 50_000.0, List.of("Far 1999"), null),
                        feature("nowhere", null, "无位置", "copper", null, List.of("Lost 1950"), null)));
        catalogue = new CatalogueStore(test.database()).current();
        sheets = new PrintService(
                test.database(),
                new PictureService(test.database()),
                MapStyles.read(Path.of("styles")),
                Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC));
        Files.createDirectories(KEPT);
    }

    private static Dataset deposits() {
        Field[] fields = {
            field("name_zh", FieldType.TEXT),
            field("main_commodity", FieldType.TEXT),
            field("accuracy_m", FieldType.NUMBER),
            field("sources", FieldType.LIST),
            field("name_ug", FieldType.TEXT)
        };
        Dataset plain = LoadedFixture.dataset("mineral_occurrence", GeometryType.POINT, fields);
        Map<FieldRole, String> roles = Map.of(FieldRole.ACCURACY_M, "accuracy_m", FieldRole.SOURCES, "sources");
        return new Dataset(
                plain.id(),
                plain.metadata(),
                plain.crs(),
                plain.datum(),
                plain.evidence(),
                plain.files(),
                new Schema(GeometryType.POINT, List.of(fields), null, null, roles),
                plain.portrayal());
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    private static SheetOrder order(
            Paper paper, ServedCrs crs, Coordinate centre, double denominator, Language language) {
        return new SheetOrder(
                paper,
                crs,
                centre,
                denominator,
                catalogue.datasets().stream().map(SelectedDataset::whole).toList(),
                catalogue,
                language,
                LabelLanguage.of(language),
                new SheetOrder.Heading("乌拉根一带铜矿", "新S(2026)001号"));
    }

    /** The sheet of most of these tests. */
    private static SheetOrder wulagen() {
        return wulagen(Paper.Format.A4, true, 200_000, Language.ZH);
    }

    private static SheetOrder wulagen(Paper.Format format, boolean landscape, double denominator, Language language) {
        Coordinate centre = new CoordinateXY(75.3, 39.8);
        return order(Paper.of(format, landscape), ServedCrs.EPSG_4513, centre, denominator, language);
    }

    /** The map of an A4 sheet around Wulagen, 1:200,000. */
    private static SheetFrame frame() {
        return new SheetFrame(
                ServedCrs.EPSG_4513,
                new CoordinateXY(75.3, 39.8),
                200_000,
                SheetLayout.of(Paper.of(Paper.Format.A4, true)).map());
    }

    private static byte[] pdf(SheetOrder order, String name) throws Exception {
        byte[] pdf = sheets.pdf(order, () -> false);
        Files.write(KEPT.resolve(name + ".pdf"), pdf);
        return pdf;
    }

    /** What is written on a sheet. */
    private static String text(SheetOrder order, String name) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(order, name))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A4, true, 297, 210",
        "A4, false, 210, 297",
        "A3, true, 420, 297",
        "A3, false, 297, 420",
    })
    void aSheetIsOnePageOfThatSize(Paper.Format format, boolean landscape, double width, double height)
            throws Exception {
        byte[] pdf = pdf(wulagen(format, landscape, 250_000, Language.ZH), "sheet-" + format + "-" + landscape);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(width / 25.4 * 72, document.getPage(0).getMediaBox().getWidth(), 0.01);
            assertEquals(height / 25.4 * 72, document.getPage(0).getMediaBox().getHeight(), 0.01);
        }
    }

    /** Beside the map the words stay Chinese. */
    @Test
    void namesOnTheMapAreUyghurWhereThereAreSuch() throws Exception {
        SheetOrder order = wulagen(Paper.Format.A4, true, 200_000, Language.ZH);
        String text = text(labelled(order, LabelLanguage.UG), "uyghur");
        assertFalse(text.contains("西矿"), text);
        assertTrue(text.contains("东矿"), text);
        assertTrue(text.contains("比例尺 1:200 000"), text);
        assertTrue(
                text.codePoints()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC),
                text);
    }

    private static SheetOrder labelled(SheetOrder order, LabelLanguage labels) {
        return new SheetOrder(
                order.paper(),
                order.crs(),
                order.centre(),
                order.denominator(),
                order.datasets(),
                catalogue,
                order.language(),
                labels,
                order.heading());
    }

    @Test
    void theTextsOfASheetAreThereToBeCopied() throws Exception {
        String text = text(wulagen(), "texts");
        for (String wanted : List.of(
                "乌拉根一带铜矿",
                "比例尺 1:200 000",
                "EPSG:4513",
                "中央经线 75°E",
                "审图号：新S(2026)001号",
                "图例",
                "真北",
                "坐标北",
                "制图日期 2026-11-29",
                "西矿",
                "75°15′E",
                "引用文献：Li 2010; 张, 2001",
                "1 条记录没有位置，未绘出",
                "2 条有位置，其中 2 条给出精度（中值 500 m，最差 900 m）",
                "公开资料 2")) {
            assertTrue(text.contains(wanted), () -> "«" + wanted + "» is not in: " + text);
        }
        // A text that runs upwards is taken letter by letter.
        assertTrue(text.replace(" ", "").contains("39°50′N"), text);
        assertFalse(text.contains("Far 1999"), "a source of a record elsewhere");
    }

    /** The order with a filter for its only dataset. */
    private static SheetOrder chosen(SheetOrder order, String filter) {
        Selection chosen = new Selection(null, null, null, Map.of(), null, FilterText.read(filter));
        return new SheetOrder(
                order.paper(),
                order.crs(),
                order.centre(),
                order.denominator(),
                List.of(new SelectedDataset(catalogue.datasets().get(0), chosen)),
                catalogue,
                order.language(),
                order.labels(),
                order.heading());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZH | 已设筛选，只绘出符合条件的记录：数据集 mineral_occurrence（图内 2 条中的 1 条：accuracy_m < 500）。",
                "EN | A filter is set; only the records that match it are drawn:"
                        + " Dataset mineral_occurrence (2 on this sheet, 1 of them drawn: accuracy_m < 500).",
            })
    void aSheetSaysWhichFilterIsSetAndHowManyRecordsItLeaves(Language language, String said) throws Exception {
        SheetOrder order = chosen(wulagen(Paper.Format.A4, true, 200_000, language), "accuracy_m < 500");
        String text = text(order, "filter-" + language.tag());
        assertTrue(text.contains(said), text);
        assertTrue(text.contains("西矿") && !text.contains("东矿"), text);
    }

    @Test
    void theLegendOfAFilterThatNothingMeetsIsEmpty() throws Exception {
        SheetOrder order = chosen(wulagen(), "main_commodity = 'gold'");
        String text = text(order, "filter-nothing");
        assertTrue(text.contains("图幅内没有要素"), text);
    }

    @Test
    void aSheetWithoutFilterSaysNothingOfOne() throws Exception {
        assertFalse(text(wulagen(), "whole").contains("筛选"));
    }

    @Test
    void theSameInEnglish() throws Exception {
        String text = text(wulagen(Paper.Format.A4, false, 200_000, Language.EN), "texts-en");
        for (String wanted : List.of("Scale 1:200 000", "Legend", "True N", "Copper", "1 records have no position")) {
            assertTrue(text.contains(wanted), () -> "«" + wanted + "» is not in: " + text);
        }
    }

    @Test
    void allFontsAreEmbeddedSubsets() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(wulagen(), "fonts"))) {
            PDPage page = document.getPage(0);
            int fonts = 0;
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = PDFontFactory.createFont(page.getResources()
                        .getCOSObject()
                        .getCOSDictionary(COSName.FONT)
                        .getCOSDictionary(name));
                assertTrue(font.isEmbedded() && font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
                assertFalse(font.isDamaged(), font.getName());
                fonts++;
            }
            assertEquals(2, fonts, "regular and bold");
        }
    }

    /** The geodesic between two marks, against what a ruler says on the page. */
    @ParameterizedTest
    @CsvSource({"200000, EPSG_4513", "250000, EPSG_4514", "400000, EPSG_4502"})
    void theScaleHoldsOnThePage(double denominator, ServedCrs crs) throws Exception {
        SheetOrder order =
                order(Paper.of(Paper.Format.A4, true), crs, new CoordinateXY(75.3, 39.8), denominator, Language.ZH);
        try (PDDocument document = Loader.loadPDF(pdf(order, "scale-" + crs))) {
            holds(new PDFRenderer(document).renderImageWithDPI(0, (float) DPI), denominator);
        }
    }

    @Test
    void theScaleHoldsInPngToo() throws Exception {
        byte[] png = sheets.png(wulagen(), 254, () -> false);
        Files.write(KEPT.resolve("scale.png"), png);
        holds(ImageIO.read(new ByteArrayInputStream(png)), 200_000);
    }

    private static void holds(BufferedImage page, double denominator) {
        double ground = Geodesic.WGS84.Inverse(WEST[1], WEST[0], EAST[1], EAST[0]).s12;
        int left = 17 * PIXELS_PER_MM;
        int right = (297 - 8 - 62 - 12) * PIXELS_PER_MM;
        int middle = (left + right) / 2;
        Point2D west = mark(page, left, middle);
        Point2D east = mark(page, middle, right);
        double measured = west.distance(east) / PIXELS_PER_MM / 1000 * denominator;
        assertEquals(1, measured / ground, 0.005, "metres by the ruler: " + measured + ", on the ground: " + ground);
    }

    /** Middle of what is copper-coloured. */
    private static Point2D mark(BufferedImage page, int fromX, int toX) {
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        for (int y = 35 * PIXELS_PER_MM; y < 155 * PIXELS_PER_MM; y++) {
            for (int x = fromX; x < toX; x++) {
                int rgb = page.getRGB(x, y);
                int red = rgb >> 16 & 0xff;
                int blue = rgb & 0xff;
                if (red > 150 && red - blue > 90) {
                    sumX += x;
                    sumY += y;
                    count++;
                }
            }
        }
        assertTrue(count > 100, "pixels of a mark: " + count);
        return new Point2D.Double(sumX / count, sumY / count);
    }

    @Test
    void theSeamOfZonesIsDrawnWhereItIsInTheSheet() throws Exception {
        SheetOrder over = order(
                Paper.of(Paper.Format.A4, true),
                ServedCrs.EPSG_4513,
                new CoordinateXY(76.5, 39.5),
                500_000,
                Language.ZH);
        assertTrue(text(over, "seam").contains("3°带分界 76°30′E"));
        assertFalse(text(wulagen(), "no-seam").contains("3°带分界"));
    }

    /** EPSG:4513 at 75.3 E, 39.8 N: 0.3 degrees times the sine of the latitude. */
    @Test
    void gridNorthLiesEastOfTrueNorthEastOfTheCentralMeridian() {
        SheetFrame frame = frame();
        double expected = 0.3 * Math.sin(Math.toRadians(39.8));
        assertEquals(expected, Math.toDegrees(Instruments.convergence(frame)), 0.001);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void wholeRegionAndCloseUpAreDrawn(Language language) throws Exception {
        for (double denominator : new double[] {50_000, 2_000_000}) {
            String text = text(
                    wulagen(Paper.Format.A3, true, denominator, language),
                    "scale-" + Math.round(denominator) + language.tag());
            assertTrue(text.contains("1:" + SheetWords.grouped(Math.round(denominator))), text);
        }
    }

    /** The eastern mine may be 900 m off: 4.5 mm on this sheet; the western one 100 m. */
    @Test
    void aCircleOnTheSheetIsAsLargeAsThePositionMayBeOff() {
        SheetFrame frame = frame();
        List<AccuracyCircle> circles = new ShownStore(test.database())
                .circles(
                        SelectedDataset.whole(
                                catalogue.find("mineral_occurrence").orElseThrow()),
                        AccuracyCircles.OVER_METERS,
                        2);
        assertEquals(
                List.of(new AccuracyCircle(78, 37, 50_000), new AccuracyCircle(75.42, 39.83, 900)),
                circles,
                "the worst first");
        Rectangle2D drawn =
                AccuracyCircles.of(frame, circles.subList(1, 2)).shapes().get(0).getBounds2D();
        assertEquals(9, drawn.getWidth(), 0.01);
        Point2D mine = frame.ofDegrees(75.42, 39.83);
        assertEquals(mine.getX(), drawn.getCenterX(), 1e-6);
        assertEquals(mine.getY(), drawn.getCenterY(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"200000, true", "1000000, false"})
    void aSheetSaysWhatTheCirclesAreWhereTheyAreLargerThanMarks(double denominator, boolean said) throws Exception {
        SheetOrder order = wulagen(Paper.Format.A4, true, denominator, Language.ZH);
        String text = text(order, "circles-" + Math.round(denominator));
        assertEquals(said, text.contains("虚线圆"), text);
    }

    @Test
    void ofMoreCirclesThanCanBeToldApartNoneIsDrawn() {
        SheetFrame frame = frame();
        AccuracyCircle one = new AccuracyCircle(75.3, 39.8, 900);
        assertEquals(
                200,
                AccuracyCircles.of(frame, Collections.nCopies(200, one))
                        .shapes()
                        .size());
        assertEquals(
                List.of(),
                AccuracyCircles.of(frame, Collections.nCopies(201, one)).shapes());
    }

    @Test
    void factsAreThoseOfTheSelectionOnly() {
        ShownFacts facts = new ShownStore(test.database())
                .facts(SelectedDataset.whole(
                        catalogue.find("mineral_occurrence").orElseThrow()));
        assertEquals(3, facts.placed());
        assertEquals(1, facts.unplaced());
        assertEquals(3, facts.withAccuracy());
        assertEquals(50_000.0, facts.worstMeters());
        assertEquals(900.0, facts.medianMeters());
        assertEquals(Map.of(Evidence.PUBLISHED, 3L), facts.evidence());
        assertEquals(3, facts.sources().size());
    }

    @Test
    void aSheetThatNobodyWaitsForEndsNoSoonerThanItsLastQuery() {
        // A statement that is new to the connection could not be ended while it waits for the lock.
        sheets.pdf(wulagen(), () -> false);
        test.whileLocked("gis.mineral_occurrence, tile.mineral_occurrence", () -> {
            CompletableFuture<byte[]> sheet = CompletableFuture.supplyAsync(() -> sheets.pdf(wulagen(), () -> true));
            assertThrows(TimeoutException.class, () -> sheet.get(2, TimeUnit.SECONDS));
            assertEquals(1, test.waitingForLocks(), "the query for the shapes was not ended");
        });
    }
}

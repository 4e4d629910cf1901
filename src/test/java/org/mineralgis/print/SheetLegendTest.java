package org.mineralgis.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Language;
import org.mineralgis.source.DatasetCatalogue;
import org.mineralgis.style.LegendEntry;
import org.mineralgis.style.MapStyles;

/** Legends of shipped datasets in the rooms that sheets have for them. */
final class SheetLegendTest {

    /** Long titles in both languages. */
    private static final List<String> SOME = List.of("mineral_occurrence", "fault");

    private static final double DENOMINATOR = 250_000;

    private static Rectangle2D room(Paper.Format format, boolean landscape) {
        return SheetLayout.of(Paper.of(format, landscape)).legend();
    }

    private static Dataset shipped(String id) throws Exception {
        return DatasetCatalogue.read(Path.of("gis-data")).stream()
                .filter(dataset -> dataset.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A record for each term of the first vocabulary, or one without values. */
    private static List<Function<String, @Nullable Object>> records(Dataset dataset) {
        List<Function<String, @Nullable Object>> records = new ArrayList<>();
        records.add(name -> null);
        dataset.schema().fields().stream()
                .flatMap(field -> field.vocabulary().stream().map(term -> Map.entry(field.name(), term.value())))
                .forEach(value -> records.add(name -> name.equals(value.getKey()) ? value.getValue() : null));
        return records;
    }

    private static List<PlacedText> drawn(List<Dataset> datasets, Rectangle2D room, Language language)
            throws Exception {
        Map<String, List<Function<String, @Nullable Object>>> seen =
                datasets.stream().collect(Collectors.toMap(Dataset::id, SheetLegendTest::records));
        List<PlacedText> texts = new ArrayList<>();
        SheetPen pen = new SheetPen(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics(), texts::add);
        new SheetLegend(MapStyles.read(Path.of("styles")), datasets, seen, DENOMINATOR, language).draw(pen, room);
        return texts;
    }

    private static List<String> titles(Dataset dataset, Language language) throws Exception {
        List<LegendEntry> entries = MapStyles.read(Path.of("styles")).legend(dataset, DENOMINATOR, records(dataset));
        return Stream.concat(
                        Stream.of(dataset.metadata().title()), entries.stream().map(LegendEntry::title))
                .map(title -> title.in(language))
                .toList();
    }

    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @CsvSource({
        "A4, true, ZH", "A4, true, EN", "A4, false, ZH", "A4, false, EN",
        "A3, true, ZH", "A3, true, EN", "A3, false, ZH", "A3, false, EN",
    })
    void everyTitleOfALegendIsThereWholeAndStandsAlone(Paper.Format format, boolean landscape, Language language)
            throws Exception {
        Rectangle2D room = room(format, landscape);
        for (String id : SOME) {
            Dataset dataset = shipped(id);
            List<PlacedText> texts = drawn(List.of(dataset), room, language);
            String all = packed(texts.stream().map(PlacedText::text).collect(Collectors.joining()));
            for (String title : titles(dataset, language)) {
                assertTrue(all.contains(packed(title)), () -> "«" + title + "» is not whole in: " + all);
            }
            apart(texts, room);
        }
    }

    /** No text reaches out of the room or onto another one. */
    private static void apart(List<PlacedText> texts, Rectangle2D room) {
        for (PlacedText text : texts) {
            double right = text.x() + text.lettering().width(text.text());
            assertTrue(text.x() >= room.getX() && right <= room.getMaxX(), () -> "out of the room: " + text);
            assertTrue(text.y() <= room.getMaxY(), () -> "below the room: " + text);
            for (PlacedText other : texts) {
                boolean besides =
                        other.x() >= right || other.x() + other.lettering().width(other.text()) <= text.x();
                boolean apart =
                        Math.abs(other.y() - text.y()) >= text.lettering().sizeMm();
                assertTrue(other == text || besides || apart, () -> text + " lies on " + other);
            }
        }
    }

    @Test
    void aLegendWithoutRoomForAllSaysHowManySignsAreLeft() throws Exception {
        Rectangle2D room = new Rectangle2D.Double(0, 0, 62, 24);
        Dataset dataset = shipped("mineral_occurrence");
        List<PlacedText> texts = drawn(List.of(dataset), room, Language.EN);
        apart(texts, room);
        String last = texts.get(texts.size() - 1).text();
        String before = packed(
                texts.stream().limit(texts.size() - 1).map(PlacedText::text).collect(Collectors.joining()));
        List<String> signs = titles(dataset, Language.EN).stream().skip(1).toList();
        // In the order of the legend, so that a title that is a part of another one does not count twice.
        int from = 0;
        int shown = 0;
        while (shown < signs.size() && before.indexOf(packed(signs.get(shown)), from) >= 0) {
            from = before.indexOf(packed(signs.get(shown)), from)
                    + packed(signs.get(shown)).length();
            shown++;
        }
        assertTrue(shown > 0 && shown < signs.size(), "signs shown: " + shown);
        assertEquals(SheetWords.MORE_SIGNS.in(Language.EN, (long) signs.size() - shown), last);
    }

    /** The hammers of a mine are 20 pixels of 0.28 mm on the map. */
    @Test
    void whereThereIsRoomMarksAreAsLargeAsOnTheMap() throws Exception {
        double pixelsPerMm = 20;
        Rectangle2D room = new Rectangle2D.Double(0, 0, 60, 60);
        BufferedImage image = new BufferedImage(1200, 1200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(pixelsPerMm, pixelsPerMm);
        Dataset mine = shipped("mine");
        List<Function<String, @Nullable Object>> working = List.of(name -> name.equals("status") ? "operating" : null);
        new SheetLegend(
                        MapStyles.read(Path.of("styles")),
                        List.of(mine),
                        Map.of("mine", working),
                        DENOMINATOR,
                        Language.EN)
                .draw(new SheetPen(graphics, text -> {}), room);
        int top = image.getHeight();
        int foot = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < 7 * pixelsPerMm; x++) {
                if (image.getRGB(x, y) == 0xff111111) {
                    top = Math.min(top, y);
                    foot = Math.max(foot, y);
                }
            }
        }
        double high = (foot - top) / pixelsPerMm;
        assertTrue(high > 3.5 && high < 5.6, "the hammers are " + high + " mm high");
    }

    private record Sign(String title) implements LegendColumns.Row {

        @Override
        public boolean heading() {
            return false;
        }

        @Override
        public List<String> lines(double width, double letterMm) {
            return SheetPen.lines(title, width, SheetPen.plain(letterMm));
        }

        @Override
        public double signMm(LegendColumns.Size size) {
            return 12 * size.pixelMm();
        }
    }

    /** As many as a sheet of A4 has when all datasets are drawn on it. */
    @ParameterizedTest
    @CsvSource({"12, 4.6, 2.3, 0.28", "20, 3.8, 2.3, 0.28", "50, 3, 2.3, 0.2", "60, 2.4, 1.8, 0.16"})
    void rowsAreAsLargeAsTheyCanBeWithAllOfThemShown(int rows, double rowMm, double letterMm, double pixelMm) {
        List<Sign> signs =
                IntStream.range(0, rows).mapToObj(row -> new Sign("Zinc")).toList();
        LegendColumns<Sign> columns = LegendColumns.of(signs, room(Paper.Format.A4, true));
        assertEquals(rows, columns.shown().size());
        assertEquals(new LegendColumns.Size(rowMm, letterMm, pixelMm), columns.size());
    }

    @Test
    void aWordThatIsLongerThanItsLineIsBroken() {
        PlacedText.Lettering letters = SheetPen.plain(2.3);
        String word = "Donaudampfschifffahrtsgesellschaftskapitän";
        List<String> lines = SheetPen.lines("A " + word, 20, letters);
        assertEquals("A" + word, packed(String.join("", lines)));
        lines.forEach(line -> assertTrue(letters.width(line) <= 20, line));
    }
}

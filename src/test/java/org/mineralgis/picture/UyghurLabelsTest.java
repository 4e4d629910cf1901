package org.mineralgis.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.TestDatabase;
import org.mineralgis.style.MapLayer;
import org.mineralgis.style.MapStyles;
import org.mineralgis.style.MapSymbol;

/** Pictures of a dataset whose records have names in Uyghur, as some of them do. The picture is kept in {@code target/pictures}. */
final class UyghurLabelsTest {

    private static final String ULUGQAT = "ئۇلۇغچات";
    private static final Envelope BOX = new Envelope(75, 75.6, 39.6, 40);
    private static final PictureSize SIZE = new PictureSize(900, 600, 1);
    private static final MapSymbol.Label PLAIN = new MapSymbol.Label(
            (values, language) -> "", false, false, 20, Color.BLACK, null, new MapSymbol.AlongLine(0));

    private static TestDatabase test;
    private static PictureService pictures;
    private static List<SelectedDataset> datasets;
    private static List<MapLayer> layers;

    @BeforeAll
    static void load() throws Exception {
        test = TestDatabase.create();
        LoadedFixture.load(
                test,
                dataset(
                        "mineral_occurrence",
                        GeometryType.POINT,
                        field("name_zh", FieldType.TEXT),
                        field("name_ug", FieldType.TEXT),
                        field("main_commodity", FieldType.TEXT)),
                List.of(
                        feature("named", "POINT (75.18 39.7)", "乌恰", ULUGQAT, "copper"),
                        feature("unnamed", "POINT (75.42 39.7)", "东矿", null, "copper"),
                        // A letter for private use, which no font has.
                        feature("strange", "POINT (75.3 39.9)", "北矿", "\udb80\udc01", "copper")));
        Catalogue catalogue = new CatalogueStore(test.database()).current();
        datasets = catalogue.datasets().stream().map(SelectedDataset::whole).toList();
        layers = MapStyles.read(Path.of("styles")).layers(catalogue);
        pictures = new PictureService(test.database());
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    private static PictureLook look(LabelLanguage language) {
        return new PictureLook(layers, MapStyles.paper(), language);
    }

    private static Set<String> labels(LabelLanguage language) {
        Set<String> labels = new TreeSet<>();
        Graphics2D nowhere = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB).createGraphics();
        pictures.paint(
                nowhere,
                ServedCrs.CRS84,
                BOX,
                SIZE,
                datasets,
                look(language),
                letters -> labels.add(letters.text()),
                () -> false);
        labels.removeIf(label -> label.matches("\\p{ASCII}*"));
        return labels;
    }

    @Test
    void aLabelIsUyghurWhereThereIsSuchANameElseChinese() {
        assertEquals(Set.of(ULUGQAT, "东矿", "北矿"), labels(LabelLanguage.UG), "no font has the letter of 北矿");
        assertEquals(Set.of("乌恰", "东矿", "北矿"), labels(LabelLanguage.ZH));
    }

    @Test
    void aTileIsKeptForEachLanguageOfItsLabels() throws Exception {
        byte[] uyghur = tile(LabelLanguage.UG);
        byte[] chinese = tile(LabelLanguage.ZH);
        assertFalse(Arrays.equals(uyghur, chinese));
        assertTrue(Arrays.equals(uyghur, tile(LabelLanguage.UG)));
        Files.createDirectories(Path.of("target", "pictures"));
        byte[] whole = pictures.picture(ServedCrs.CRS84, BOX, SIZE, datasets, look(LabelLanguage.UG), () -> false);
        Files.write(Path.of("target", "pictures", "uyghur.png"), whole);
        assertEquals(
                900,
                ImageIO.read(Path.of("target", "pictures", "uyghur.png").toFile())
                        .getWidth());
    }

    private static byte[] tile(LabelLanguage language) {
        TileCoordinate tile = new TileCoordinate(TileMatrixSet.WEB_MERCATOR_QUAD, 8, 181, 97);
        return pictures.tile(tile, new PictureSize(512, 512, 1), datasets, "one", look(language), () -> false);
    }

    /** The first letters of a word that joins them have other forms than they have alone. */
    @Test
    void lettersAlongALineAreJoinedAndStandFromTheRightToTheLeft() {
        LabelFont font = new LabelFont(PLAIN);
        List<LabelFont.Glyph> glyphs = font.glyphs("بب");
        assertEquals(2, glyphs.size());
        double alone = font.width("ب");
        double joined = glyphs.stream().mapToDouble(LabelFont.Glyph::width).sum();
        assertEquals(font.width("بب"), joined, 0.01);
        assertTrue(joined < 2 * alone, joined + " of " + 2 * alone);
        List<String> read =
                font.glyphs("ab دە").stream().map(LabelFont.Glyph::letter).toList();
        assertEquals(List.of("a", "b", " ", "ە", "د"), read);
    }
}

package org.mineralgis.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.load.ShippedRelease;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.TestDatabase;
import org.mineralgis.style.MapStyles;

/** Pictures of the shipped data by the shipped styles. The pictures are kept in {@code target/pictures}, to be looked at. */
final class ShippedPictureTest {

    private static final Path KEPT = Path.of("target", "pictures");

    private static TestDatabase test;
    private static PictureService pictures;
    private static List<SelectedDataset> datasets;
    private static PictureLook look;

    @BeforeAll
    static void load() throws Exception {
        test = ShippedRelease.create();
        Catalogue catalogue = new CatalogueStore(test.database()).current();
        datasets = catalogue.datasets().stream()
                .filter(loaded -> loaded.dataset().portrayal().mapped())
                .map(SelectedDataset::whole)
                .toList();
        pictures = new PictureService(test.database());
        look = look(catalogue, LabelLanguage.ZH);
        Files.createDirectories(KEPT);
    }

    private static PictureLook look(Catalogue catalogue, LabelLanguage language) throws Exception {
        return new PictureLook(MapStyles.read(Path.of("styles")).layers(catalogue), MapStyles.paper(), language);
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    private static BufferedImage tile(int zoom, int column, int row, PictureLook drawn) throws Exception {
        TileCoordinate tile = new TileCoordinate(TileMatrixSet.WEB_MERCATOR_QUAD, zoom, column, row);
        return read(pictures.tile(
                tile,
                new PictureSize(256, 256, 1),
                datasets,
                String.valueOf(drawn.layers().size()),
                drawn,
                () -> false));
    }

    private static BufferedImage read(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** Areas and lines have no seam, dashes run on, and no label is cut: four by four tiles are one picture. */
    @Test
    void tilesFitTogether() throws Exception {
        for (int zoom = 6; zoom <= 9; zoom++) {
            int column = 364 >> 9 - zoom;
            int row = 194 * 2 >> 10 - zoom;
            int west = column - column % 4;
            int north = row - row % 4;
            double side = 2 * Math.PI * 6_378_137 / (1 << zoom);
            double left = west * side - Math.PI * 6_378_137;
            double top = Math.PI * 6_378_137 - north * side;
            Envelope box = new Envelope(left, left + 4 * side, top - 4 * side, top);
            BufferedImage whole = pictures.draw(
                    PictureView.of(ServedCrs.EPSG_3857, box, new PictureSize(1024, 1024, 1), false),
                    datasets,
                    look,
                    () -> false);
            ImageIO.write(whole, "png", KEPT.resolve("zoom-" + zoom + ".png").toFile());
            for (int at = 0; at < 16; at++) {
                BufferedImage tile = tile(zoom, west + at % 4, north + at / 4, look);
                BufferedImage part = whole.getSubimage(at % 4 * 256, at / 4 * 256, 256, 256);
                assertTrue(differing(part, tile) <= 10, "zoom " + zoom + ", tile " + at + ": " + differing(part, tile));
            }
        }
    }

    /** Finer and larger tiles are cut out of the same picture too. */
    @Test
    void tilesOfTwiceTheSideOrTwiceAsFineFitTogether() throws Exception {
        for (int ratio = 1; ratio <= 2; ratio++) {
            int side = 512 / ratio;
            int zoom = 8;
            double meters = 2 * Math.PI * 6_378_137 / (1 << zoom);
            double left = 180 * meters - Math.PI * 6_378_137;
            double top = Math.PI * 6_378_137 - 96 * meters;
            Envelope box = new Envelope(left, left + 4 * meters, top - 4 * meters, top);
            BufferedImage whole = pictures.draw(
                    PictureView.of(ServedCrs.EPSG_3857, box, new PictureSize(4 * side, 4 * side, ratio), false),
                    datasets,
                    look,
                    () -> false);
            for (int at = 0; at < 16; at++) {
                TileCoordinate place =
                        new TileCoordinate(TileMatrixSet.WEB_MERCATOR_QUAD, zoom, 180 + at % 4, 96 + at / 4);
                BufferedImage tile = read(
                        pictures.tile(place, new PictureSize(side, side, ratio), datasets, "finer", look, () -> false));
                assertEquals(512, tile.getWidth());
                BufferedImage part = whole.getSubimage(at % 4 * 512, at / 4 * 512, 512, 512);
                int differing = differing(part, tile);
                assertTrue(differing <= 40, "ratio " + ratio + ", tile " + at + ": " + differing);
            }
        }
    }

    /** Pixels that differ by more than smooth edges may that are computed from other corners. */
    private static int differing(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    if (Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)) > 72) {
                        count++;
                        break;
                    }
                }
            }
        }
        return count;
    }

    /** A square for a letter that the font lacks has no two diagonals; a mark of the mine and its name in black do. */
    @Test
    void theMineAndItsNameAreThereInBothLanguages() throws Exception {
        Catalogue catalogue = new CatalogueStore(test.database()).current();
        LoadedDataset mine = catalogue.find("mine").orElseThrow();
        Envelope box = new Envelope(75.0, 75.2, 39.6, 39.76);
        PictureSize size = new PictureSize(500, 400, 1);
        List<SelectedDataset> mines = List.of(SelectedDataset.whole(mine));
        byte[] chinese = pictures.picture(ServedCrs.CRS84, box, size, mines, look, () -> false);
        byte[] english =
                pictures.picture(ServedCrs.CRS84, box, size, mines, look(catalogue, LabelLanguage.EN), () -> false);
        Files.write(KEPT.resolve("mine-zh.png"), chinese);
        Files.write(KEPT.resolve("mine-en.png"), english);
        assertTrue(dark(read(chinese)) > 300, "dark pixels: " + dark(read(chinese)));
        assertTrue(dark(read(english)) > 300, "dark pixels: " + dark(read(english)));
        assertNotEquals(dark(read(chinese)), dark(read(english)));
    }

    private static int dark(BufferedImage image) {
        int count = 0;
        for (int at = 0; at < image.getWidth() * image.getHeight(); at++) {
            if ((image.getRGB(at % image.getWidth(), at / image.getWidth()) & 0xff) < 0x60) {
                count++;
            }
        }
        return count;
    }

    @Test
    void aPictureWithoutGroundIsClearWhereNothingIsDrawn() throws Exception {
        PictureLook clear = new PictureLook(List.of(), null, LabelLanguage.ZH);
        BufferedImage tile = tile(8, 181, 97, clear);
        assertEquals(0, tile.getRGB(100, 100) >>> 24);
        assertEquals(
                0xfffaf9f5,
                tile(8, 181, 97, new PictureLook(List.of(), MapStyles.paper(), LabelLanguage.ZH))
                        .getRGB(100, 100));
    }

    /** The same ground in zone 25 of CGCS2000, north first in the standard, and in Web Mercator. */
    @Test
    void aPictureInGaussKruegerMetresShowsTheSamePlaces() throws Exception {
        Envelope zone = new Envelope(25_480_000, 25_520_000, 4_380_000, 4_410_000);
        PictureSize size = new PictureSize(800, 600, 1);
        byte[] png = pictures.picture(ServedCrs.EPSG_4513, zone, size, datasets, look, () -> false);
        Files.write(KEPT.resolve("zone-25.png"), png);
        BufferedImage image = read(png);
        assertEquals(800, image.getWidth());
        // Wulagen lies at 75.0417 E 39.6811 N, which is 25503576 east, 4394079 north: the hammers of the mine stand
        // 17 pixels above.
        int x = (int) Math.round((25_503_576 - zone.getMinX()) / 50);
        int y = (int) Math.round((zone.getMaxY() - 4_394_079) / 50);
        int black = 0;
        for (int dx = -10; dx <= 10; dx++) {
            for (int dy = -27; dy <= -7; dy++) {
                if ((image.getRGB(x + dx, y + dy) & 0xff) < 0x40) {
                    black++;
                }
            }
        }
        assertTrue(black >= 30, "the hammers: " + black);
    }
}

package org.mineralgis.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.mineralgis.model.Feature;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.TestDatabase;

/** Four tiles drawn side by side, each within its own square, look like one picture of all. */
final class TileSeamsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int PIXELS = 512;
    private static final int COLUMN = 181;
    private static final int ROW = 97;
    private static final int ZOOM = 8;

    private static TestDatabase test;

    @BeforeAll
    static void load() {
        test = TestDatabase.create();
        LoadedFixture.load(test, LoadedFixture.dataset("cell", GeometryType.MULTI_POLYGON), cells());
        LoadedFixture.load(test, LoadedFixture.dataset("line", GeometryType.MULTI_LINE_STRING), lines());
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    /** Areas with common borders that leave nothing of four tiles and more uncovered. */
    private static List<Feature> cells() {
        Random random = new Random(11);
        List<Coordinate> sites = new ArrayList<>();
        for (int site = 0; site < 300; site++) {
            sites.add(new CoordinateXY(73 + 6 * random.nextDouble(), 36 + 5.5 * random.nextDouble()));
        }
        VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
        diagram.setSites(sites);
        diagram.setClipEnvelope(new Envelope(73, 79, 36, 41.5));
        Geometry cells = diagram.getDiagram(FACTORY);
        List<Feature> features = new ArrayList<>();
        for (int cell = 0; cell < cells.getNumGeometries(); cell++) {
            Geometry area = FACTORY.createMultiPolygon(new Polygon[] {(Polygon) cells.getGeometryN(cell)});
            features.add(LoadedFixture.feature("cell-" + cell, area.toText()));
        }
        return features;
    }

    private static List<Feature> lines() {
        Random random = new Random(12);
        List<Feature> features = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            Coordinate[] positions = new Coordinate[20];
            positions[0] = new CoordinateXY(73 + 6 * random.nextDouble(), 36 + 5.5 * random.nextDouble());
            for (int index = 1; index < positions.length; index++) {
                positions[index] = new CoordinateXY(
                        positions[index - 1].x + 0.2 * random.nextGaussian(),
                        positions[index - 1].y + 0.2 * random.nextGaussian());
            }
            LineString line = FACTORY.createLineString(positions);
            features.add(LoadedFixture.feature(
                    "line-" + number,
                    FACTORY.createMultiLineString(new LineString[] {line}).toText()));
        }
        return features;
    }

    @Test
    void fillsHaveNoGap() {
        for (int zoom = ZOOM; zoom <= ZOOM + 5; zoom++) {
            BufferedImage picture = fourTiles("cell", zoom);
            int bare = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                for (int y = 0; y < picture.getHeight(); y++) {
                    bare += filled(picture, x, y) ? 0 : 1;
                }
            }
            assertEquals(0, bare, "pixels without area at zoom " + zoom);
        }
    }

    @Test
    void linesGoOnFromTileToTile() {
        for (int zoom = ZOOM; zoom <= ZOOM + 3; zoom++) {
            BufferedImage tiles = fourTiles("line", zoom);
            BufferedImage whole = whole("line", zoom);
            int crossing = 0;
            for (int along = 1; along < 2 * PIXELS - 1; along++) {
                for (int across = PIXELS - 4; across < PIXELS + 4; across++) {
                    crossing += same(whole, tiles, across, along) + same(whole, tiles, along, across);
                }
            }
            assertTrue(crossing > 20, "only " + crossing + " pixels of lines beside the borders at zoom " + zoom);
        }
    }

    /** Counts a pixel of a line; it must be drawn in both within one pixel. */
    private static int same(BufferedImage whole, BufferedImage tiles, int x, int y) {
        assertTrue(!filled(whole, x, y) || near(tiles, x, y), "a line breaks at " + x + ", " + y);
        assertTrue(!filled(tiles, x, y) || near(whole, x, y), "there is no line at " + x + ", " + y);
        return filled(whole, x, y) ? 1 : 0;
    }

    private static boolean near(BufferedImage picture, int x, int y) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                if (filled(picture, x + dx, y + dy)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean filled(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xFFFFFF) != 0;
    }

    private static BufferedImage fourTiles(String dataset, int zoom) {
        int column = COLUMN << zoom - ZOOM;
        int row = ROW << zoom - ZOOM;
        BufferedImage picture = picture();
        for (int index = 0; index < 4; index++) {
            Graphics2D graphics = picture.createGraphics();
            graphics.translate(index % 2 * PIXELS, index / 2 * PIXELS);
            graphics.clip(new Rectangle2D.Double(0, 0, PIXELS, PIXELS));
            draw(dataset, new TileCoordinate(zoom, column + index % 2, row + index / 2), PIXELS, graphics);
            graphics.dispose();
        }
        return picture;
    }

    /** The same ground from the same stored shapes, without tiles. */
    private static BufferedImage whole(String dataset, int zoom) {
        BufferedImage picture = picture();
        Graphics2D graphics = picture.createGraphics();
        graphics.setStroke(new BasicStroke(3));
        double side = 2 * Math.PI * 6_378_137 / (1 << zoom);
        double west = (COLUMN << zoom - ZOOM) * side - Math.PI * 6_378_137;
        double north = Math.PI * 6_378_137 - (ROW << zoom - ZOOM) * side;
        double scale = PIXELS / side;
        AffineTransform place = new AffineTransform(scale, 0, 0, -scale, -west * scale, north * scale);
        test.database().with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select ST_AsText(geom) from tile.\"" + dataset
                            + "\" where min_zoom <= " + zoom + " and max_zoom >= " + zoom)) {
                while (rows.next()) {
                    paint(LoadedFixture.geometry(rows.getString(1)), place, graphics);
                }
            }
            return null;
        });
        graphics.dispose();
        return picture;
    }

    private static BufferedImage picture() {
        return new BufferedImage(2 * PIXELS, 2 * PIXELS, BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(String dataset, TileCoordinate tile, int pixels, Graphics2D graphics) {
        graphics.setStroke(new BasicStroke(3));
        var loaded = new CatalogueStore(test.database()).current().find(dataset).orElseThrow();
        Tile encoded = new TileEncoder(test.database()).encode(List.of(SelectedDataset.whole(loaded)), tile);
        DecodedTile decoded = DecodedTile.of(encoded.bytes(ContentCoding.IDENTITY));
        double scale = (double) pixels / decoded.extent(dataset);
        for (DecodedTile.Feature feature : decoded.features(dataset)) {
            paint(feature.geometry(), AffineTransform.getScaleInstance(scale, scale), graphics);
        }
    }

    private static void paint(Geometry geometry, AffineTransform place, Graphics2D graphics) {
        graphics.setColor(Color.WHITE);
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            if (geometry.getGeometryN(part) instanceof Polygon polygon) {
                Path2D path = path(polygon.getExteriorRing(), place);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    path.append(path(polygon.getInteriorRingN(hole), place), false);
                }
                graphics.fill(path);
            } else {
                graphics.draw(path((LineString) geometry.getGeometryN(part), place));
            }
        }
    }

    private static Path2D path(LineString line, AffineTransform place) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        Coordinate[] positions = line.getCoordinates();
        path.moveTo(positions[0].x, positions[0].y);
        for (int index = 1; index < positions.length; index++) {
            path.lineTo(positions[index].x, positions[index].y);
        }
        path.transform(place);
        return path;
    }
}

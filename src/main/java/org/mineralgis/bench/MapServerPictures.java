package org.mineralgis.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.store.Database;

/**
 * Pictures as MapServer draws them of the records that ours are drawn of, by a map file that says what our styles say as far as
 * MapServer can. What is different stands in {@code docs/benchmarks.md}.
 */
final class MapServerPictures implements AutoCloseable {

    private static final String MAP = "/bench/pictures.map";
    private static final List<Path> FONTS = List.of(
            Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"));

    private final MapServer server;

    /**
     * A hillshade that is drawn already, which MapServer lays over the land as it lays any picture.
     *
     * @param png with opacity
     * @param box of Web Mercator (EPSG:3857), metres
     * @param width in pixels
     * @param height in pixels
     */
    record Shade(byte[] png, Envelope box, int width, int height) {

        /** Six lines of a world file: size of a pixel, without turns, and the middle of the first one. */
        private String world() {
            double right = box.getWidth() / width;
            double down = box.getHeight() / height;
            return String.format(
                    Locale.ROOT,
                    "%.6f%n0%n0%n%.6f%n%.6f%n%.6f%n",
                    right,
                    -down,
                    box.getMinX() + right / 2,
                    box.getMaxY() - down / 2);
        }
    }

    /**
     * Starts it.
     *
     * @param symbols the folder of our SVG marks
     * @param folder takes its files, one of which holds the password of the database
     */
    MapServerPictures(Database database, Path symbols, Shade shade, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path fonts = Files.writeString(folder.resolve("fonts.txt"), "f " + font() + "\n");
        Path relief = Files.write(folder.resolve("relief.png"), shade.png());
        Files.writeString(folder.resolve("relief.pgw"), shade.world());
        this.server = MapServer.start(
                folder,
                map().replace("%FONTS%", fonts.toAbsolutePath().toString())
                        .replace("%RELIEF%", relief.toAbsolutePath().toString())
                        .replace("%SYMBOLS%", symbols.toAbsolutePath().toString())
                        .replace(
                                "%CONNECTION%",
                                MapServerTiles.connection(database.url().libpq())));
    }

    private static String map() throws IOException {
        try (InputStream in = Objects.requireNonNull(MapServerPictures.class.getResourceAsStream(MAP), MAP)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path font() throws IOException {
        return FONTS.stream().filter(Files::exists).findFirst().orElseThrow(() -> new IOException("no font: " + FONTS));
    }

    /** A picture of 256 by 256 pixels. */
    byte[] draw(List<Dataset> datasets, TileCoordinate tile) throws IOException {
        String layers = datasets.stream().map(Dataset::id).collect(Collectors.joining("+"));
        String place = tile.column() + "+" + tile.row() + "+" + tile.zoom();
        return server.ask(
                "mode=tile&tilemode=gmap&tile=" + place + "&layers=" + layers + "&map.imagetype=png", "image/png");
    }

    @Override
    public void close() {
        server.close();
    }
}

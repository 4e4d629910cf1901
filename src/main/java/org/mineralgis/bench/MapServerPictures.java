package org.mineralgis.bench;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.store.Database;
import org.mineralgis.style.MapLayer;
import org.mineralgis.style.MapSymbol;

/**
 * Pictures as MapServer draws them of the tables that ours are drawn of: each dataset in the first colours that our style has for it,
 * labelled where ours is, antialiased. One class for each dataset, where our style has up to twenty, so that it has less to do.
 */
final class MapServerPictures implements AutoCloseable {

    private static final List<Path> FONTS = List.of(
            Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"));

    private static final String MAP = """
            MAP
              NAME "bench"
              SIZE 256 256
              EXTENT -20037508.3428 -20037508.3428 20037508.3428 20037508.3428
              IMAGECOLOR 253 251 245
              PROJECTION "epsg:3857" END
              FONTSET "%s"
              SYMBOL NAME "circle" TYPE ELLIPSE FILLED TRUE POINTS 1 1 END END
              OUTPUTFORMAT NAME "png" DRIVER "AGG/PNG" MIMETYPE "image/png" IMAGEMODE RGB END
            %s
            END
            """;

    private static final String LAYER = """
              LAYER
                NAME "%1$s"
                TYPE %2$s
                STATUS ON
                %6$s
                CONNECTIONTYPE POSTGIS
                CONNECTION "%3$s"
                PROCESSING "CLOSE_CONNECTION=DEFER"
                DATA "geom from (select fid, geom%4$s from gis.\\"%1$s\\") as t using unique fid using srid=4326"
                PROJECTION "epsg:4326" END
                CLASS
                  STYLE %5$s END
                  %7$s
                END
              END
            """;

    private static final String LABEL = """
            LABEL TYPE TRUETYPE FONT "f" ENCODING "UTF-8" SIZE 8 COLOR 40 40 40 OUTLINECOLOR 255 255 255 OUTLINEWIDTH 2 POSITION %s PARTIALS FALSE END
            """;

    private final MapServer server;

    /**
     * Starts it.
     *
     * @param layers our style, from the bottom to the top
     * @param folder takes its files, one of which holds the password of the database
     */
    MapServerPictures(Database database, List<Dataset> datasets, List<MapLayer> layers, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path fonts = Files.writeString(folder.resolve("fonts.txt"), "f " + font() + "\n")
                .toAbsolutePath();
        String connection = MapServerTiles.connection(database.url().libpq());
        List<String> order = layers.stream().map(MapLayer::datasetId).distinct().toList();
        String drawn = order.stream()
                .flatMap(id -> datasets.stream().filter(dataset -> dataset.id().equals(id)))
                .map(dataset -> layer(dataset, layers, connection))
                .collect(Collectors.joining());
        this.server = MapServer.start(folder, MAP.formatted(fonts, drawn));
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

    private static Path font() throws IOException {
        return FONTS.stream().filter(Files::exists).findFirst().orElseThrow(() -> new IOException("no font: " + FONTS));
    }

    private static String layer(Dataset dataset, List<MapLayer> layers, String connection) {
        List<MapLayer> own = layers.stream()
                .filter(layer -> layer.datasetId().equals(dataset.id()))
                .toList();
        String title = title(dataset);
        boolean labelled = title != null && own.stream().anyMatch(layer -> layer.symbol() instanceof MapSymbol.Label);
        String type = MapServerTiles.type(dataset.schema().geometryType());
        return LAYER.formatted(
                dataset.id(),
                type,
                connection,
                labelled ? ", \\\"" + title + "\\\"" : "",
                style(own),
                labelled ? "LABELITEM \"" + title + "\"" : "",
                labelled ? LABEL.formatted(type.equals("LINE") ? "CC ANGLE FOLLOW" : "AUTO") : "");
    }

    private static @Nullable String title(Dataset dataset) {
        return Optional.ofNullable(dataset.portrayal().titleZh())
                .orElse(dataset.portrayal().titleEn());
    }

    private static String style(List<MapLayer> layers) {
        StringBuilder style = new StringBuilder();
        for (MapLayer layer : layers) {
            if (layer.symbol() instanceof MapSymbol.Area area && style.indexOf("COLOR") < 0) {
                Color fill = area.fill().of(field -> null);
                int percent = fill.getAlpha() * 100 / 255;
                style.append("OPACITY ")
                        .append(percent)
                        .append(" COLOR ")
                        .append(rgb(fill))
                        .append(' ');
            } else if (layer.symbol() instanceof MapSymbol.Line line && style.indexOf("WIDTH") < 0) {
                String name = style.indexOf("COLOR ") < 0 ? "COLOR " : "OUTLINECOLOR ";
                style.append(name).append(rgb(line.color().of(field -> null))).append(" WIDTH 1.2 ");
            }
        }
        return style.isEmpty() ? "SYMBOL \"circle\" SIZE 10 COLOR 196 98 45 OUTLINECOLOR 38 34 29" : style.toString();
    }

    private static String rgb(Color color) {
        return String.format(Locale.ROOT, "%d %d %d", color.getRed(), color.getGreen(), color.getBlue());
    }
}

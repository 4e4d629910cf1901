package org.mineralgis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.store.Database;

/** Vector tiles as MapServer makes them of the tables that ours are made of, with the same fields. */
final class MapServerTiles implements AutoCloseable {

    private static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    /** What MapServer takes for the whole of Web Mercator. */
    private static final String MAP = """
            MAP
              NAME "bench"
              SIZE 256 256
              EXTENT -20037508.3428 -20037508.3428 20037508.3428 20037508.3428
              PROJECTION "epsg:3857" END
              OUTPUTFORMAT
                NAME "mvt"
                DRIVER "MVT"
                FORMATOPTION "EXTENT=4096"
                FORMATOPTION "EDGE_BUFFER=64"
              END
            %s
            END
            """;

    /** With its connection kept between requests, as its manual advises for FastCGI. */
    private static final String LAYER = """
              LAYER
                NAME "%1$s"
                TYPE %2$s
                STATUS ON
                CONNECTIONTYPE POSTGIS
                CONNECTION "%3$s"
                PROCESSING "CLOSE_CONNECTION=DEFER"
                DATA "geom from (select fid, geom, evidence%4$s from gis.\\"%1$s\\") as t using unique fid using srid=4326"
                PROJECTION "epsg:4326" END
                METADATA
                  "gml_include_items" "all"
                END
                CLASS
                  STYLE COLOR 0 0 0 END
                END
              END
            """;

    private final MapServer server;

    /**
     * Starts it.
     *
     * @param datasets all that tiles will be asked of
     * @param folder takes its files, one of which holds the password of the database
     */
    MapServerTiles(Database database, List<Dataset> datasets, Path folder) throws IOException, InterruptedException {
        String connection = connection(database.url().libpq());
        String layers =
                datasets.stream().map(dataset -> layer(dataset, connection)).collect(Collectors.joining());
        this.server = MapServer.start(folder, MAP.formatted(layers));
    }

    /** A tile of these datasets, without compression. */
    byte[] encode(List<Dataset> datasets, TileCoordinate tile) throws IOException {
        String layers = datasets.stream().map(Dataset::id).collect(Collectors.joining("+"));
        String place = tile.column() + "+" + tile.row() + "+" + tile.zoom();
        return server.ask(
                "mode=tile&tilemode=gmap&tile=" + place + "&layers=" + layers + "&map.imagetype=mvt", MEDIA_TYPE);
    }

    @Override
    public void close() {
        server.close();
    }

    private static String layer(Dataset dataset, String connection) {
        String fields = dataset.tileFields().stream()
                .map(Field::name)
                .map(name -> ", \\\"" + name + "\\\"")
                .collect(Collectors.joining());
        return LAYER.formatted(dataset.id(), type(dataset.schema().geometryType()), connection, fields);
    }

    /** MapServer's word for a geometry. */
    static String type(GeometryType geometry) {
        return switch (geometry) {
            case NONE, POINT -> "POINT";
            case MULTI_LINE_STRING -> "LINE";
            case MULTI_POLYGON -> "POLYGON";
        };
    }

    /** In the spelling of libpq, whose environment MapServer does not keep from request to request. */
    static String connection(Map<String, String> environment) {
        return environment.entrySet().stream()
                .map(entry -> keyword(entry.getKey()) + "='"
                        + entry.getValue().replace("\\", "\\\\").replace("'", "\\'") + "'")
                .collect(Collectors.joining(" "));
    }

    private static String keyword(String variable) {
        return switch (variable) {
            case "PGHOST" -> "host";
            case "PGPORT" -> "port";
            case "PGUSER" -> "user";
            case "PGPASSWORD" -> "password";
            default -> "dbname";
        };
    }
}

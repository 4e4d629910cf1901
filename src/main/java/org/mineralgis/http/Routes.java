package org.mineralgis.http;

import static org.mineralgis.http.Representation.CSV;
import static org.mineralgis.http.Representation.GEOJSON;
import static org.mineralgis.http.Representation.HTML;
import static org.mineralgis.http.Representation.JSON;
import static org.mineralgis.http.Representation.JSONFG;
import static org.mineralgis.http.Representation.MVT;
import static org.mineralgis.http.Representation.OPENAPI;
import static org.mineralgis.http.Representation.PNG;
import static org.mineralgis.http.Representation.REJECTED;
import static org.mineralgis.http.Representation.SCHEMA;
import static org.mineralgis.http.Representation.SLD;
import static org.mineralgis.http.Representation.STYLE;
import static org.mineralgis.http.Representation.SVG;
import static org.mineralgis.http.Representation.TILEJSON;
import static org.mineralgis.http.Route.Trait.FIELDS_ARE_PARAMETERS;
import static org.mineralgis.http.Route.Trait.PER_RELEASE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mineralgis.datum.CoordinateOperation;
import org.mineralgis.download.DownloadPlace;
import org.mineralgis.download.Downloads;
import org.mineralgis.download.ReleaseFiles;
import org.mineralgis.store.Database;
import org.mineralgis.store.DateExtentStore;
import org.mineralgis.store.FeatureStore;
import org.mineralgis.store.FindingStore;
import org.mineralgis.store.HistoryStore;
import org.mineralgis.store.PageKey;
import org.mineralgis.style.MapStyles;
import org.mineralgis.tile.DrawnCounts;
import org.mineralgis.tile.TileService;

/** The table of all routes: the one place that says what the service answers. */
final class Routes {

    static final String TILESET = "/{tileMatrixSetId}";
    static final String TILE = "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}";

    /** What whole files of a release may take on the disk. */
    private static final long KEPT_BYTES_MAX = 20L << 30;

    private final List<Route> all = new ArrayList<>();

    private Routes() {}

    /** All routes, with their endpoints on {@code database}; files are made in {@code place}, whole ones of a release kept. */
    static List<Route> of(
            Served served,
            Database database,
            MapStyles styles,
            List<CoordinateOperation> operations,
            Checks checks,
            DownloadPlace place,
            Path kept,
            TileService tiles,
            TileShortcut shortcut) {
        Routes routes = new Routes();
        Assets assets = new Assets();
        routes.addService(served, assets);
        routes.addChecks(assets, checks);
        Downloads downloads = new Downloads(place);
        ReleaseFiles files = new ReleaseFiles(kept, KEPT_BYTES_MAX, downloads);
        routes.addCollections(served, database, new FileDownloads(served, downloads, files));
        HistoryRoutes.of(served, database).forEach(routes::add);
        QuestionRoutes.of(served, database, styles).forEach(routes::add);
        routes.add(Route.at(
                        "/operations",
                        "getOperations",
                        "The coordinate operations that the datum steps of records name",
                        new Operations(operations)::answer)
                .as(JSON, HTML));
        PictureLooks looks = new PictureLooks(styles);
        Tilesets sets = new Tilesets(served, new DrawnCounts(database), looks);
        routes.addTiles(served, tiles, shortcut, sets);
        PictureRoutes.of(served, database, styles, looks, sets).forEach(routes::add);
        routes.addReleaseFiles(new ReleaseDownloads(served, files));
        routes.addStyles(served, styles);
        routes.addFiles(assets);
        return List.copyOf(routes.all);
    }

    private void addService(Served served, Assets assets) {
        Landing landing = new Landing(assets, served);
        ApiDefinition api = new ApiDefinition(all, served);
        Health health = new Health(served);
        add(Route.at("/", "getLandingPage", "Landing page; for people the map", landing::answer)
                .as(JSON, HTML)
                .with(Parameter.EMBED));
        add(Route.at(
                        "/conformance",
                        "getConformance",
                        "Standards that the service conforms to",
                        new Conformance()::answer)
                .as(JSON, HTML));
        add(Route.at("/api", "getApi", "This definition", api::answer)
                .as(OPENAPI, HTML)
                .being(PER_RELEASE));
        add(Route.at("/health", "getHealth", "Whether the service is live and ready", health::ready)
                .as(JSON, HTML));
        add(Route.at("/health/live", "getHealthLive", "Whether the program runs", health::live)
                .as(JSON, HTML));
        add(Route.at("/health/ready", "getHealthReady", "Whether the database is there", health::ready)
                .as(JSON, HTML));
    }

    private void addChecks(Assets assets, Checks checks) {
        CheckPage page = new CheckPage(assets);
        add(Route.at("/check", "getCheck", "What can be checked; for people the page for it", page::answer)
                .as(JSON, HTML));
        add(Route.at("/check", "checkFile", "What the checks find in a file, which is not kept", checks::answer)
                .posted()
                .as(JSON, HTML, CSV, REJECTED)
                .with(Parameter.CRS));
    }

    private void addCollections(Served served, Database database, FileDownloads downloads) {
        Collections collections = new Collections(served, new DateExtentStore(database));
        Schemas schemas = new Schemas(served);
        FeatureStore features = new FeatureStore(database);
        DepartedRecords departed = new DepartedRecords(new HistoryStore(database), features);
        Items items = new Items(served, features, departed, new PageTokens(new PageKey(database)::bytes));
        Findings findings = new Findings(served, new FindingStore(database));
        String one = "/collections/{collectionId}";
        add(Route.at("/collections", "getCollections", "All datasets", collections::list)
                .as(JSON, HTML)
                .being(PER_RELEASE));
        add(Route.at(one, "getCollection", "A dataset", collections::get)
                .as(JSON, HTML)
                .with(Parameter.COLLECTION)
                .being(PER_RELEASE));
        add(Route.at(one + "/schema", "getSchema", "The fields of a dataset", schemas::answer)
                .as(SCHEMA, HTML)
                .with(Parameter.COLLECTION)
                .being(PER_RELEASE));
        add(Route.at(one + "/queryables", "getQueryables", "What filters can name", schemas::queryables)
                .as(SCHEMA, HTML)
                .with(Parameter.COLLECTION)
                .being(PER_RELEASE));
        add(Route.at(one + "/sortables", "getSortables", "What records can be ordered by", schemas::sortables)
                .as(SCHEMA, HTML)
                .with(Parameter.COLLECTION)
                .being(PER_RELEASE));
        add(Route.at(one + "/items", "getItems", "Records of a dataset", items::list)
                .as(GEOJSON, HTML, JSONFG)
                .with(
                        Parameter.COLLECTION,
                        Parameter.LIMIT,
                        Parameter.BBOX,
                        Parameter.BBOX_CRS,
                        Parameter.DATETIME,
                        Parameter.Q,
                        Parameter.CQL_FILTER,
                        Parameter.FILTER_LANG,
                        Parameter.FILTER_CRS,
                        Parameter.SORTBY,
                        Parameter.SERVED_CRS,
                        Parameter.PROPERTIES,
                        Parameter.SKIP_GEOMETRY,
                        Parameter.PROFILE,
                        Parameter.TOKEN,
                        Parameter.OFFSET)
                .being(PER_RELEASE, FIELDS_ARE_PARAMETERS));
        add(Route.at(one + "/items/{featureId}", "getItem", "One record", items::get)
                .as(GEOJSON, HTML, JSONFG)
                .with(
                        Parameter.COLLECTION,
                        Parameter.FEATURE,
                        Parameter.SERVED_CRS,
                        Parameter.PROPERTIES,
                        Parameter.SKIP_GEOMETRY,
                        Parameter.PROFILE)
                .being(PER_RELEASE));
        add(Route.at(one + "/findings", "getFindings", "What the checks found in a dataset", findings::answer)
                .as(JSON, HTML)
                .with(Parameter.COLLECTION, Parameter.FINDINGS_LIMIT, Parameter.AFTER)
                .being(PER_RELEASE));
        add(Route.at(one + "/download", "downloadRecords", "Records of a dataset as a file", downloads::answer)
                .with(Parameter.ofRecords(
                        Parameter.COLLECTION, Parameter.FILE_FORMAT, Parameter.FILE_CRS, Parameter.ENCODING))
                .being(PER_RELEASE, FIELDS_ARE_PARAMETERS));
        add(Route.at("/functions", "getFunctions", "Functions that filters can call", new Functions()::answer)
                .as(JSON, HTML));
    }

    private void addReleaseFiles(ReleaseDownloads files) {
        add(Route.at(
                        "/releases/{releaseId}/downloads/{file}",
                        "downloadReleaseFile",
                        "A whole file of the current release",
                        files::answer)
                .with(Parameter.RELEASE, Parameter.RELEASE_FILE));
    }

    private void addTiles(Served served, TileService service, TileShortcut shortcut, Tilesets sets) {
        addTileMatrixSets();
        Tiles tiles = new Tiles(served, service, shortcut);
        add(Route.at("/tiles", "dataset.vector.getTileSetsList", "Tilesets of the whole map", sets::listOfMap)
                .as(JSON, HTML)
                .being(PER_RELEASE));
        add(Route.at("/tiles" + TILESET, "dataset.vector.getTileSet", "A tileset of the map", sets::ofMap)
                .as(JSON, TILEJSON, HTML)
                .with(Parameter.ofTiles(Parameter.TILE_MATRIX_SET, Parameter.COLLECTIONS))
                .being(PER_RELEASE));
        add(Route.at("/tiles" + TILE, "dataset.vector.getTile", "A tile of the whole map", tiles::ofMap)
                .as(MVT)
                .with(Parameter.ofTiles(
                        Parameter.TILE_MATRIX_SET,
                        Parameter.MATRIX,
                        Parameter.ROW,
                        Parameter.COLUMN,
                        Parameter.COLLECTIONS,
                        Parameter.TILE_VERSION)));
        String one = "/collections/{collectionId}/tiles";
        add(Route.at(one, "collection.vector.getTileSetsList", "Tilesets of a dataset", sets::listOfDataset)
                .as(JSON, HTML)
                .with(Parameter.COLLECTION)
                .being(PER_RELEASE));
        add(Route.at(one + TILESET, "collection.vector.getTileSet", "A tileset of a dataset", sets::ofDataset)
                .as(JSON, TILEJSON, HTML)
                .with(Parameter.ofTiles(Parameter.COLLECTION, Parameter.TILE_MATRIX_SET))
                .being(PER_RELEASE));
        add(Route.at(one + TILE, "collection.vector.getTile", "A tile of a dataset", tiles::ofDataset)
                .as(MVT)
                .with(Parameter.ofTiles(
                        Parameter.COLLECTION,
                        Parameter.TILE_MATRIX_SET,
                        Parameter.MATRIX,
                        Parameter.ROW,
                        Parameter.COLUMN,
                        Parameter.TILE_VERSION)));
    }

    private void addTileMatrixSets() {
        TileMatrixSets sets = new TileMatrixSets();
        add(Route.at("/tileMatrixSets", "getTileMatrixSetsList", "The tile matrix sets", sets::list)
                .as(JSON, HTML));
        add(Route.at("/tileMatrixSets" + TILESET, "getTileMatrixSet", "A tile matrix set", sets::get)
                .as(JSON, HTML)
                .with(Parameter.TILE_MATRIX_SET));
    }

    private void addStyles(Served served, MapStyles mapStyles) {
        Styles styles = new Styles(served, mapStyles);
        add(Route.at("/styles", "getStyles", "Styles of the map and of datasets", styles::list)
                .as(JSON, HTML)
                .being(PER_RELEASE));
        add(Route.at("/styles/{styleId}", "getStyle", "A style, for MapLibre or as SLD", styles::get)
                .as(STYLE, SLD, HTML)
                .with(Parameter.STYLE)
                .being(PER_RELEASE));
        add(Route.at("/styles/{styleId}/metadata", "getStyleMetadata", "What a style draws", styles::metadata)
                .as(JSON, HTML)
                .with(Parameter.STYLE)
                .being(PER_RELEASE));
        add(Route.at("/styles/{styleId}/legend", "getLegend", "What the signs of a style mean", styles::legend)
                .as(SVG, PNG, JSON, HTML)
                .with(Parameter.STYLE, Parameter.RATIO)
                .being(PER_RELEASE));
        add(Route.at(
                        "/collections/{collectionId}/styles",
                        "getStylesOfCollection",
                        "Styles of a dataset",
                        styles::ofDataset)
                .as(JSON, HTML)
                .with(Parameter.COLLECTION)
                .being(PER_RELEASE));
        add(Route.at("/styles/map/{file}", "getSprite", "The marks that the style refers to", styles::sprite)
                .with(Parameter.FILE));
    }

    /** Parts of the pages, not of the API: they have no operation in its definition. */
    private void addFiles(Assets assets) {
        add(Route.at("/viewer/<file>", "", "", assets::ofViewer).with(Parameter.FILE));
        add(Route.at("/page.css", "", "", assets::pageStyle));
        add(Route.at("/api.js", "", "", assets::apiScript));
        add(Route.at("/webjars/<file>", "", "", assets::ofWebJar).with(Parameter.FILE));
    }

    private void add(Route route) {
        all.add(route);
    }
}

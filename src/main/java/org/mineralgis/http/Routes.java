package org.mineralgis.http;

import static org.mineralgis.http.Representation.CSV;
import static org.mineralgis.http.Representation.GEOJSON;
import static org.mineralgis.http.Representation.HTML;
import static org.mineralgis.http.Representation.JSON;
import static org.mineralgis.http.Representation.MVT;
import static org.mineralgis.http.Representation.OPENAPI;
import static org.mineralgis.http.Representation.REJECTED;
import static org.mineralgis.http.Representation.SCHEMA;
import static org.mineralgis.http.Representation.STYLE;
import static org.mineralgis.http.Representation.TILEJSON;
import static org.mineralgis.http.Route.Trait.FIELDS_ARE_PARAMETERS;
import static org.mineralgis.http.Route.Trait.PER_RELEASE;

import java.util.ArrayList;
import java.util.List;
import org.mineralgis.datum.CoordinateOperation;
import org.mineralgis.store.Database;
import org.mineralgis.store.DateExtentStore;
import org.mineralgis.store.FeatureStore;
import org.mineralgis.store.FindingStore;
import org.mineralgis.store.ReleaseStore;
import org.mineralgis.style.MapStyles;
import org.mineralgis.tile.TileService;

/** The table of all routes: the one place that says what the service answers. */
final class Routes {

    private static final String TILE = "/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}";

    private final List<Route> all = new ArrayList<>();

    private Routes() {}

    /** All routes, with their endpoints on {@code database}. */
    static List<Route> of(
            Served served, Database database, MapStyles styles, List<CoordinateOperation> operations, Checks checks) {
        Routes routes = new Routes();
        Assets assets = new Assets();
        routes.addService(served, assets);
        routes.addChecks(assets, checks);
        routes.addCollections(served, database);
        routes.add(Route.at(
                        "/operations",
                        "getOperations",
                        "The coordinate operations that the datum steps of records name",
                        new Operations(operations)::answer)
                .as(JSON, HTML));
        routes.addTiles(served, new TileService(database));
        routes.addStyles(served, styles);
        routes.addFiles(assets);
        return List.copyOf(routes.all);
    }

    private void addService(Served served, Assets assets) {
        Landing landing = new Landing(assets);
        ApiDefinition api = new ApiDefinition(all, served);
        Health health = new Health(served);
        add(Route.at("/", "getLandingPage", "Landing page; for people the map", landing::answer)
                .as(JSON, HTML));
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

    private void addCollections(Served served, Database database) {
        Collections collections = new Collections(served, new DateExtentStore(database), all);
        Schemas schemas = new Schemas(served);
        Items items = new Items(served, new FeatureStore(database));
        Findings findings = new Findings(served, new FindingStore(database));
        Releases releases = new Releases(new ReleaseStore(database));
        String one = "/collections/{collectionId}";
        add(Route.at("/collections", "getCollections", "All datasets", collections::list)
                .as(JSON, HTML)
                .being(PER_RELEASE));
        add(Route.at(one, "getCollection", "A dataset", collections::get)
                .as(JSON, HTML)
                .with(Parameter.COLLECTION)
                .being(PER_RELEASE));
        add(Route.at(one + "/schema", "getSchema", "The fields of a dataset", schemas::answer)
                .as(SCHEMA)
                .with(Parameter.COLLECTION)
                .being(PER_RELEASE));
        add(Route.at(one + "/items", "getItems", "Records of a dataset", items::list)
                .as(GEOJSON, HTML)
                .with(
                        Parameter.COLLECTION,
                        Parameter.LIMIT,
                        Parameter.BBOX,
                        Parameter.DATETIME,
                        Parameter.Q,
                        Parameter.AFTER)
                .being(PER_RELEASE, FIELDS_ARE_PARAMETERS));
        add(Route.at(one + "/items/{featureId}", "getItem", "One record", items::get)
                .as(GEOJSON, HTML)
                .with(Parameter.COLLECTION, Parameter.FEATURE)
                .being(PER_RELEASE));
        add(Route.at(one + "/findings", "getFindings", "What the checks found in a dataset", findings::answer)
                .as(JSON, HTML)
                .with(Parameter.COLLECTION, Parameter.FINDINGS_LIMIT, Parameter.AFTER)
                .being(PER_RELEASE));
        add(Route.at("/releases", "getReleases", "The history of what was served", releases::answer)
                .as(JSON, HTML)
                .being(PER_RELEASE));
    }

    private void addTiles(Served served, TileService service) {
        Tiles tiles = new Tiles(served, service);
        Tilesets sets = new Tilesets(served);
        String one = "/collections/{collectionId}/tiles";
        add(Route.at("/tiles", "dataset.vector.getTileSetsList", "Tilesets of the whole map", sets::listOfMap)
                .as(JSON, HTML)
                .being(PER_RELEASE));
        add(Route.at("/tiles/WebMercatorQuad", "dataset.vector.getTileSet", "The tileset of the map", sets::ofMap)
                .as(JSON, TILEJSON, HTML)
                .being(PER_RELEASE));
        add(Route.at("/tiles" + TILE, "dataset.vector.getTile", "A tile of the whole map", tiles::ofMap)
                .as(MVT)
                .with(Parameter.MATRIX, Parameter.ROW, Parameter.COLUMN));
        add(Route.at(one, "collection.vector.getTileSetsList", "Tilesets of a dataset", sets::listOfDataset)
                .as(JSON, HTML)
                .with(Parameter.COLLECTION)
                .being(PER_RELEASE));
        add(Route.at(one + "/WebMercatorQuad", "collection.vector.getTileSet", "A tileset", sets::ofDataset)
                .as(JSON, TILEJSON, HTML)
                .with(Parameter.COLLECTION)
                .being(PER_RELEASE));
        add(Route.at(one + TILE, "collection.vector.getTile", "A tile of a dataset", tiles::ofDataset)
                .as(MVT)
                .with(Parameter.COLLECTION, Parameter.MATRIX, Parameter.ROW, Parameter.COLUMN));
    }

    private void addStyles(Served served, MapStyles mapStyles) {
        Styles styles = new Styles(served, mapStyles);
        add(Route.at("/styles", "getStyles", "Styles of the map", styles::list).as(JSON, HTML));
        add(Route.at("/styles/map", "getStyle", "The style of the whole map for MapLibre", styles::map)
                .as(STYLE)
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

package org.mineralgis.http;

import static org.mineralgis.http.Representation.GEOJSON;
import static org.mineralgis.http.Representation.HTML;
import static org.mineralgis.http.Representation.JSON;
import static org.mineralgis.http.Representation.PNG;
import static org.mineralgis.http.Representation.TABLE;
import static org.mineralgis.http.Representation.TIFF;
import static org.mineralgis.http.Representation.XLSX;
import static org.mineralgis.http.Route.Trait.FIELDS_ARE_PARAMETERS;
import static org.mineralgis.http.Route.Trait.PER_RELEASE;

import java.util.List;
import java.util.stream.Stream;
import org.mineralgis.search.Search;
import org.mineralgis.store.CellStore;
import org.mineralgis.store.Database;
import org.mineralgis.store.EstimateStore;
import org.mineralgis.store.FeatureStore;
import org.mineralgis.store.GroupStore;
import org.mineralgis.store.LineDistanceStore;
import org.mineralgis.store.NameStore;
import org.mineralgis.store.ProximityStore;
import org.mineralgis.store.SquareStore;
import org.mineralgis.style.MapStyles;

/** The routes of what is asked of the records beyond a list of them: counts, names, places, totals. */
final class QuestionRoutes {

    private static final String ONE = "/collections/{collectionId}";

    private QuestionRoutes() {}

    /** All of them, with their endpoints on {@code database}. */
    static List<Route> of(Served served, Database database, MapStyles styles) {
        ProximityStore proximity = new ProximityStore(database);
        NameStore names = new NameStore(database);
        Search search = new Search(names::list);
        EstimateFigures figures = new EstimateFigures(new EstimateStore(database), new FeatureStore(database));
        return List.of(
                aggregate(new Aggregates(served, new GroupStore(database))),
                hexagons(new Hexagons(served, new CellStore(database))),
                density(new Densities(served, new SquareStore(database))),
                faultDistances(new FaultDistances(served, new LineDistanceStore(database))),
                proximity(new Proximities(served, proximity)),
                duplicates(new DuplicateCandidates(served, names)),
                surroundings(new Surroundings(served, proximity, styles)),
                position(new Positions()),
                search(new Searches(served, search)),
                totals(new ResourceTotals(served, figures)),
                gradeTonnage(new GradesAndTonnages(served, figures)));
    }

    /** A route that answers for records of a dataset, which the parameters select that select items. */
    private static Route ofRecords(Route route, Parameter... own) {
        Parameter[] all =
                Stream.concat(Stream.of(Parameter.COLLECTION), Stream.of(own)).toArray(Parameter[]::new);
        return route.with(Parameter.ofRecords(all)).being(PER_RELEASE, FIELDS_ARE_PARAMETERS);
    }

    private static Route aggregate(Aggregates aggregates) {
        return ofRecords(
                Route.at(
                                ONE + "/aggregate",
                                "getAggregate",
                                "How many records of a dataset have which values, and what numbers those of a group make",
                                aggregates::answer)
                        .as(JSON, TABLE, XLSX, HTML),
                QuestionParameters.BY,
                QuestionParameters.SUM,
                QuestionParameters.MIN,
                QuestionParameters.MAX,
                QuestionParameters.MEAN,
                QuestionParameters.HISTOGRAM,
                QuestionParameters.BINS,
                QuestionParameters.GROUPS_LIMIT);
    }

    private static Route hexagons(Hexagons hexagons) {
        return ofRecords(
                Route.at(
                                ONE + "/hexagons",
                                "getHexagons",
                                "How many records of a dataset lie in which hexagon of equal area",
                                hexagons::answer)
                        .as(GEOJSON, HTML),
                QuestionParameters.CELL_SIZE);
    }

    private static Route density(Densities densities) {
        return ofRecords(
                Route.at(
                                ONE + "/density",
                                "getDensity",
                                "How densely the records of a dataset lie, as a surface",
                                densities::answer)
                        .as(JSON, PNG, TIFF, HTML),
                QuestionParameters.BANDWIDTH);
    }

    private static Route faultDistances(FaultDistances distances) {
        return ofRecords(
                Route.at(
                                ONE + "/fault-distances",
                                "getFaultDistances",
                                "How far the records of a dataset lie from faults, held to what chance would give",
                                distances::answer)
                        .as(JSON, HTML),
                QuestionParameters.BANDS,
                QuestionParameters.FAULT_TYPES);
    }

    private static Route proximity(Proximities proximities) {
        return ofRecords(
                Route.at(
                                ONE + "/proximity",
                                "getProximity",
                                "What lies at, within or near a place, how far and how much of it",
                                proximities::answer)
                        .as(GEOJSON, HTML),
                QuestionParameters.PLACE,
                QuestionParameters.PLACE_CRS,
                QuestionParameters.DISTANCE,
                QuestionParameters.NEAREST_LIMIT,
                Parameter.SKIP_GEOMETRY);
    }

    private static Route duplicates(DuplicateCandidates candidates) {
        return Route.at(
                        ONE + "/duplicates",
                        "getDuplicates",
                        "Pairs of records that may be the same, for people to judge",
                        candidates::answer)
                .as(JSON, TABLE, HTML)
                .with(
                        Parameter.COLLECTION,
                        QuestionParameters.AGAINST,
                        QuestionParameters.SCORE,
                        QuestionParameters.PAIRS_LIMIT,
                        QuestionParameters.PAIRS_OFFSET)
                .being(PER_RELEASE);
    }

    private static Route surroundings(Surroundings surroundings) {
        return Route.at(
                        "/at",
                        "getSurroundings",
                        "What is known of a position: sheets, plane coordinates, areas, what is nearest, elevation",
                        surroundings::answer)
                .as(JSON, HTML)
                .with(QuestionParameters.POINT, QuestionParameters.PLACE_CRS)
                .being(PER_RELEASE);
    }

    private static Route position(Positions positions) {
        return Route.at("/position", "getPosition", "Where a written position or map sheet is", positions::answer)
                .as(JSON, HTML)
                .with(QuestionParameters.WRITTEN_PLACE);
    }

    private static Route search(Searches searches) {
        return Route.at("/search", "search", "Records by any of their names", searches::answer)
                .as(JSON, HTML)
                .with(QuestionParameters.NAME, QuestionParameters.HITS_LIMIT, QuestionParameters.HITS_OFFSET);
    }

    private static Route totals(ResourceTotals totals) {
        return Route.at(
                        "/resources/totals",
                        "getResourceTotals",
                        "Totals of resources and reserves as far as the standard allows them",
                        totals::answer)
                .as(JSON, HTML)
                .with(
                        QuestionParameters.OF_COMMODITY,
                        QuestionParameters.OF_COUNTY,
                        QuestionParameters.OF_DEPOSIT,
                        QuestionParameters.AS_OF,
                        QuestionParameters.PARTS_LIMIT)
                .being(PER_RELEASE);
    }

    private static Route gradeTonnage(GradesAndTonnages grades) {
        return Route.at(
                        "/resources/grade-tonnage",
                        "getGradeTonnage",
                        "Ore, grade and content of deposits as far as their sources state them",
                        grades::answer)
                .as(JSON, TABLE, HTML)
                .with(QuestionParameters.OF_COMMODITY, QuestionParameters.LINES_LIMIT)
                .being(PER_RELEASE);
    }
}

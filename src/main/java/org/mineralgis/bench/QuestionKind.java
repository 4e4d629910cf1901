package org.mineralgis.bench;

import java.util.SplittableRandom;
import java.util.function.BiFunction;

/** What is asked of the service, each time with other arguments, and within how many milliseconds 95 of 100 answers are wanted. */
enum QuestionKind {
    HERE("what is at a position", 200, (data, random) -> "/at?point=" + Places.position(random)),
    NEAREST("the nearest 10 points", 200, (data, random) -> near(Datasets.POINTS, Places.position(random), "limit=10")),
    WITHIN(
            "points within 20 km",
            200,
            (data, random) -> near(Datasets.POINTS, Places.position(random), "distance=20000")),
    INSIDE(
            "points inside a polygon",
            200,
            (data, random) -> near(Datasets.POINTS, Places.hexagon(random, 0.2), "distance=0")),
    OVERLAP(
            "overlap of a polygon with areas",
            200,
            (data, random) -> near(Datasets.AREAS, Places.hexagon(random, 0.05), "distance=0&limit=100")),
    FAULT("the nearest fault", 200, (data, random) -> near(Datasets.FAULTS, Places.position(random), "limit=1")),
    ONE_FIELD(
            "counts by one field, new",
            500,
            (data, random) ->
                    aggregate("by=" + Places.pick(random, "county", "status", "commodities") + chosenAnew(random))),
    TWO_FIELDS(
            "counts by two fields, new",
            500,
            (data, random) ->
                    aggregate("by=" + Places.pick(random, "county,status", "county,commodities", "status,commodities")
                            + chosenAnew(random))),
    THREE_FIELDS(
            "counts by three fields, new",
            500,
            (data, random) ->
                    aggregate("by=" + Places.pick(random, "county,status,commodities", "status,status_date,commodities")
                            + chosenAnew(random))),
    SUMS(
            "sums and means by county, new",
            500,
            (data, random) -> aggregate("by=county&sum=accuracy_m&mean="
                    + Places.pick(random, "elevation_m", "accuracy_m") + "&max=elevation_m" + chosenAnew(random))),
    HISTOGRAM(
            "a histogram, new",
            500,
            (data, random) -> aggregate("histogram=elevation_m&bins=" + (5 + random.nextInt(40)) + chosenAnew(random))),
    KEPT(
            "counts by one to three fields, kept",
            500,
            (data, random) -> aggregate(
                    "by=" + Places.pick(random, "county", "county,commodities", "county,status,commodities"))),
    HEXAGONS("counts of all by hexagons, new", 500, (data, random) -> hexagons(random)),
    HEXAGONS_CHOSEN(
            "counts of a selection by hexagons, new", 500, (data, random) -> hexagons(random) + chosenAnew(random)),
    /** With a narrower bandwidth than 20 km a million points are on more squares than are answered. */
    DENSITY("density of points, new", 500, (data, random) -> density("json", random)),
    DENSITY_PICTURE("density of points as a picture, new", 500, (data, random) -> density("png", random)),
    SEARCH("search by name", 200, (data, random) -> "/search?f=json&q=" + Places.encoded(name(data, random))),
    FILTER(
            "items by values (CQL2), all counted",
            200,
            (data, random) -> items("A_CONTAINS(commodities, ('" + Places.pick(random, "zinc", "gold", "iron")
                    + "')) AND elevation_m > " + (1300 + random.nextInt(2900)))),
    FILTER_BOX(
            "items by values and box (CQL2), all counted",
            200,
            (data, random) -> items("status = '" + Places.pick(random, SyntheticNames.states())
                    + "' AND S_INTERSECTS(geometry, BBOX(" + Places.box(random, 0.5) + "))")),
    CHANGES(
            "changes of a release",
            200,
            (data, random) -> "/releases/2/changes?f=json&kind=added&limit=" + (50 + random.nextInt(100))),
    CHANGES_SINCE(
            "changes since a release",
            200,
            (data, random) -> "/changes?f=json&since=1&limit=" + (50 + random.nextInt(100))),
    HISTORY(
            "the history of a record",
            200,
            (data, random) -> "/collections/" + Datasets.POINTS + "/items/P"
                    + Decimal.padded(1 + random.nextLong(data.records()), 9) + "/history?f=json"),
    TOTALS("totals of a commodity in a county, as of a day", 500, (data, random) -> totals(random) + inCounty(random)),
    TOTALS_OF_ALL("totals of a commodity in all counties", 500, (data, random) -> totals(random)),
    GRADES(
            "grade and tonnage of a commodity",
            500,
            (data, random) -> "/resources/grade-tonnage?f=json&commodity=" + estimated(random) + "&limit="
                    + (900 + random.nextInt(200))),
    DUPLICATES(
            "duplicates among the areas",
            200,
            (data, random) ->
                    "/collections/" + Datasets.AREAS + "/duplicates?f=json&min_score=0." + (80 + random.nextInt(19)));

    /** Their names here, since those of the datasets are long. */
    private static final class Datasets {
        private static final String POINTS = SyntheticData.POINT_DATASET;
        private static final String AREAS = SyntheticData.POLYGON_DATASET;
        private static final String FAULTS = SyntheticMap.LINES;
    }

    /** Of more records than these duplicates are refused. */
    private static final long COMPARED_MAX = 20_000;

    private final String title;
    private final int targetMillis;
    private final BiFunction<QuestionData, SplittableRandom, String> address;

    QuestionKind(String title, int targetMillis, BiFunction<QuestionData, SplittableRandom, String> address) {
        this.title = title;
        this.targetMillis = targetMillis;
        this.address = address;
    }

    String title() {
        return title;
    }

    int targetMillis() {
        return targetMillis;
    }

    /** Whether the service answers it of so much data. */
    boolean answered(QuestionData data) {
        return this != DUPLICATES || data.areas() <= COMPARED_MAX;
    }

    /** Path and query of another such question. */
    String next(QuestionData data, SplittableRandom random) {
        return address.apply(data, random);
    }

    private static String near(String dataset, String place, String rest) {
        return "/collections/" + dataset + "/proximity?f=json&place=" + place + "&" + rest;
    }

    private static String aggregate(String rest) {
        return "/collections/" + Datasets.POINTS + "/aggregate?f=json&" + rest;
    }

    private static String hexagons(SplittableRandom random) {
        String sizeKilometers =
                Decimal.padded(8 + random.nextInt(50), 2) + "." + Decimal.padded(random.nextInt(1000), 3);
        return "/collections/" + Datasets.POINTS + "/hexagons?f=json&cellSize=" + sizeKilometers;
    }

    /** Two fifths to all of the points, nearly never twice the same, so that no answer is a kept one. */
    private static String chosenAnew(SplittableRandom random) {
        double lowestMeters = 1000 + random.nextInt(2_000_000) / 1000.0;
        return "&filter=" + Places.encoded("elevation_m > " + lowestMeters);
    }

    private static String density(String form, SplittableRandom random) {
        return "/collections/" + Datasets.POINTS + "/density?f=" + form + "&bandwidth=" + (20 + random.nextInt(80))
                + "." + Decimal.padded(random.nextInt(1000), 3);
    }

    private static String totals(SplittableRandom random) {
        String day = Decimal.padded(2012 + random.nextInt(14), 4) + "-" + Decimal.padded(1 + random.nextInt(12), 2)
                + "-" + Decimal.padded(1 + random.nextInt(28), 2);
        return "/resources/totals?f=json&commodity=" + estimated(random) + "&as_of=" + day;
    }

    private static String estimated(SplittableRandom random) {
        return Places.pick(random, SyntheticEstimates.commodities());
    }

    private static String inCounty(SplittableRandom random) {
        return "&county=" + SyntheticRegion.county(random);
    }

    private static String items(String filter) {
        return "/collections/" + Datasets.POINTS + "/items?f=json&limit=10&filter=" + Places.encoded(filter);
    }

    private static String name(QuestionData data, SplittableRandom random) {
        SyntheticNames names = new SyntheticNames(random);
        long number = 1 + random.nextLong(data.records());
        return random.nextBoolean() ? names.chinese(number) : names.english(number);
    }
}

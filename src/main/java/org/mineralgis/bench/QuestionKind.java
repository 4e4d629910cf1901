package org.mineralgis.bench;

import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the service, each time with other arguments, and within how many milliseconds 95 of 100 answers are wanted, in the
 * order of the questions of {@code docs/questions.md}. Needs of mines (12) and ids of other databases (15) are not in the data: what
 * is asked instead takes the same way.
 */
enum QuestionKind {
    SEARCH(
            1,
            "search by name",
            200,
            (data, random) -> "/search?f=json&q=" + Places.encoded(QuestionAddress.name(data, random))),
    FILTER(
            2,
            "items by values (CQL2), all counted",
            200,
            (data, random) ->
                    QuestionAddress.items("A_CONTAINS(commodities, ('" + Places.pick(random, "zinc", "gold", "iron")
                            + "')) AND elevation_m > " + (1300 + random.nextInt(2900)))),
    FILTER_BOX(
            2,
            "items by values and box (CQL2), all counted",
            200,
            (data, random) -> QuestionAddress.items("status = '" + Places.pick(random, SyntheticNames.states())
                    + "' AND S_INTERSECTS(geometry, BBOX(" + Places.box(random, 0.5) + "))")),
    DOWNLOAD_CSV(
            2,
            "a download of some hundred points: CSV in EPSG:4513",
            200,
            (data, random) -> QuestionAddress.download("csv", random)),
    DOWNLOAD_SHP(
            2,
            "the same as a shapefile in GBK",
            200,
            (data, random) -> QuestionAddress.download("shp", random) + "&encoding=GBK"),
    INSIDE(
            3,
            "points inside a polygon",
            200,
            (data, random) -> QuestionAddress.near(QuestionAddress.POINTS, Places.hexagon(random, 0.2), "distance=0")),
    OVERLAP(
            3,
            "overlap of a polygon with areas",
            200,
            (data, random) ->
                    QuestionAddress.near(QuestionAddress.AREAS, Places.hexagon(random, 0.05), "distance=0&limit=100")),
    WITHIN(
            4,
            "points within 20 km",
            200,
            (data, random) -> QuestionAddress.near(QuestionAddress.POINTS, Places.position(random), "distance=20000")),
    NEAREST(
            4,
            "the nearest 10 points",
            200,
            (data, random) -> QuestionAddress.near(QuestionAddress.POINTS, Places.position(random), "limit=10")),
    ONE_FIELD(
            5,
            "counts by one field, new",
            500,
            (data, random) -> QuestionAddress.aggregate("by=" + Places.pick(random, "county", "status", "commodities")
                    + QuestionAddress.chosenAnew(random))),
    TWO_FIELDS(
            5,
            "counts by two fields, new",
            500,
            (data, random) -> QuestionAddress.aggregate(
                    "by=" + Places.pick(random, "county,status", "county,commodities", "status,commodities")
                            + QuestionAddress.chosenAnew(random))),
    THREE_FIELDS(
            5,
            "counts by three fields, new",
            500,
            (data, random) -> QuestionAddress.aggregate(
                    "by=" + Places.pick(random, "county,status,commodities", "status,status_date,commodities")
                            + QuestionAddress.chosenAnew(random))),
    SUMS(
            5,
            "sums and means by county, new",
            500,
            (data, random) -> QuestionAddress.aggregate(
                    "by=county&sum=accuracy_m&mean=" + Places.pick(random, "elevation_m", "accuracy_m")
                            + "&max=elevation_m" + QuestionAddress.chosenAnew(random))),
    HISTOGRAM(
            5,
            "a histogram, new",
            500,
            (data, random) -> QuestionAddress.aggregate(
                    "histogram=elevation_m&bins=" + (5 + random.nextInt(40)) + QuestionAddress.chosenAnew(random))),
    KEPT(
            5,
            "counts by one to three fields, kept",
            500,
            (data, random) -> QuestionAddress.aggregate(
                    "by=" + Places.pick(random, "county", "county,commodities", "county,status,commodities"))),
    HEXAGONS(5, "counts of all by hexagons, new", 500, (data, random) -> QuestionAddress.hexagons(random)),
    HEXAGONS_CHOSEN(
            5,
            "counts of a selection by hexagons, new",
            500,
            (data, random) -> QuestionAddress.hexagons(random) + QuestionAddress.chosenAnew(random)),
    /** With a narrower bandwidth than 20 km a million points are on more squares than are answered. */
    DENSITY(5, "density of points, new", 500, (data, random) -> QuestionAddress.density("json", random)),
    DENSITY_PICTURE(
            5, "density of points as a picture, new", 500, (data, random) -> QuestionAddress.density("png", random)),
    WORKBOOK(
            5,
            "counts by two fields as XLSX, new",
            500,
            (data, random) -> "/collections/" + QuestionAddress.POINTS + "/aggregate?f=xlsx&by=county,commodities"
                    + QuestionAddress.chosenAnew(random)),
    PRINT(
            5,
            "a sheet of paper, A3 at 1:500,000, as PDF",
            500,
            (data, random) -> "/print?f=pdf&scale=500000&size=a3&center=" + Places.position(random)),
    PRINT_REGION(
            5,
            "points and counties on A3 at 1:1,500,000, as PDF",
            500,
            (data, random) -> "/print?f=pdf&scale=1500000&size=a3&datasets=" + QuestionAddress.POINTS + ","
                    + SyntheticData.COUNTY_DATASET + "&center=" + Places.position(random)),
    HERE(6, "what is at a position", 200, (data, random) -> "/at?point=" + Places.position(random)),
    SHEET(
            6,
            "areas on a map sheet",
            200,
            (data, random) -> QuestionAddress.near(
                    QuestionAddress.AREAS, Places.mapSheet(random), "distance=0&limit=100&skipGeometry=true")),
    TOTALS(
            7,
            "totals of a commodity in a county, as of a day",
            500,
            (data, random) -> QuestionAddress.totals(random) + QuestionAddress.inCounty(random)),
    TOTALS_OF_ALL(7, "totals of a commodity in all counties", 500, (data, random) -> QuestionAddress.totals(random)),
    GRADES(
            8,
            "grade and tonnage of a commodity",
            500,
            (data, random) -> "/resources/grade-tonnage?f=json&commodity=" + QuestionAddress.estimated(random)
                    + "&limit=" + (900 + random.nextInt(200))),
    FAULT(
            9,
            "the nearest fault",
            200,
            (data, random) -> QuestionAddress.near(QuestionAddress.FAULTS, Places.position(random), "limit=1")),
    FAULT_DISTANCES(
            9,
            "distances of gold to faults against chance, new",
            500,
            (data, random) -> "/collections/" + QuestionAddress.POINTS
                    + "/fault-distances?f=json&bands=2,5,10,20&filter="
                    + Places.encoded("A_CONTAINS(commodities, ('gold')) AND elevation_m > "
                            + (1_000 + random.nextInt(2_000_000) / 1000.0))),
    CHANGES(
            10,
            "changes of a release",
            200,
            (data, random) -> "/releases/2/changes?f=json&kind=added&limit=" + (50 + random.nextInt(100))),
    CHANGES_SINCE(
            10,
            "changes since a release",
            200,
            (data, random) -> "/changes?f=json&since=1&limit=" + (50 + random.nextInt(100))),
    HISTORY(
            10,
            "the history of a record",
            200,
            (data, random) -> "/collections/" + QuestionAddress.POINTS + "/items/P"
                    + Decimal.padded(1 + random.nextLong(data.records()), 9) + "/history?f=json"),
    PROJECTED(
            11,
            "a page of 1,000 items in EPSG:4513",
            200,
            (data, random) -> "/collections/" + QuestionAddress.POINTS + "/items?f=json&crs=EPSG:4513&limit=1000&bbox="
                    + Places.encoded(Places.box(random, 1).replace(" ", ""))
                    + "&filter=" + Places.encoded("status = '" + Places.pick(random, SyntheticNames.states()) + "'")),
    TEXT(
            12,
            "items by texts of two fields, all counted",
            200,
            (data, random) -> QuestionAddress.items(
                    "status = '" + Places.pick(random, SyntheticNames.states()) + "' AND county = '"
                            + SyntheticRegion.county(random) + "' AND accuracy_m < " + (10 + random.nextInt(90)))),
    CHECK(13, "what is wrong with a file of 300 points", 200, (data, random) -> "/check?f=json") {
        @Override
        Question next(QuestionData data, SplittableRandom random) {
            return new Question(super.next(data, random).address(), SyntheticPoints.table(300, random.nextLong()));
        }
    },
    EVIDENCE(
            14,
            "records that are not from a published source, all counted",
            200,
            (data, random) -> QuestionAddress.items(
                    "evidence <> 'published' AND elevation_m > " + (1000 + random.nextInt(2_000_000) / 1000.0))),
    DUPLICATES(
            15,
            "duplicates among the areas",
            200,
            (data, random) -> "/collections/" + QuestionAddress.AREAS + "/duplicates?f=json&min_score=0."
                    + (80 + random.nextInt(19))),
    IDS(
            15,
            "records of which a text begins alike, all counted",
            200,
            (data, random) ->
                    QuestionAddress.items("id LIKE 'P0000" + Decimal.padded(random.nextInt(10_000), 4) + "%'"));

    /** Of more records than these duplicates are refused. */
    private static final long COMPARED_MAX = 20_000;

    private final int sample;
    private final String title;
    private final int targetMillis;
    private final BiFunction<QuestionData, SplittableRandom, String> address;

    QuestionKind(
            int sample, String title, int targetMillis, BiFunction<QuestionData, SplittableRandom, String> address) {
        this.sample = sample;
        this.title = title;
        this.targetMillis = targetMillis;
        this.address = address;
    }

    /**
     * One of them.
     *
     * @param address path and query
     * @param file the text of a table that is sent; null for a question that sends none
     */
    record Question(String address, @Nullable String file) {}

    /** The number of the question in {@code docs/questions.md} that it is like. */
    int sample() {
        return sample;
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

    /** Another such question. */
    Question next(QuestionData data, SplittableRandom random) {
        return new Question(address.apply(data, random), null);
    }
}

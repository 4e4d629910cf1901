package org.mineralgis.http;

import static org.mineralgis.http.Parameter.array;
import static org.mineralgis.http.Parameter.integer;
import static org.mineralgis.http.Parameter.query;
import static org.mineralgis.http.Parameter.string;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.duplicate.Duplicates;
import org.mineralgis.proximity.Proximity;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.query.Grouping;
import org.mineralgis.query.Histogram;
import org.mineralgis.search.Search;

/** The parameters of what is asked of the records beyond a list of them. */
final class QuestionParameters {

    static final Parameter BY = query(
            "by",
            "The properties that records are counted by, parted by commas; without it they are all counted together. In a list"
                    + " each item counts, so that a record can be in several groups.",
            array("string", 0, Grouping.BY_MAX));

    static final Parameter SUM = measure(
            "sum",
            "Fields of numbers that are added up in each group. Quantities of resources and reserves are refused (GB/T 17766-2020).");

    static final Parameter MIN = measure("min", "Fields of numbers of which each group tells the least.");

    static final Parameter MAX = measure("max", "Fields of numbers of which each group tells the greatest.");

    static final Parameter MEAN = measure(
            "mean", "Fields of numbers of which each group tells the arithmetic mean; refused where sums are refused.");

    static final Parameter HISTOGRAM = query(
            MeasureParameters.HISTOGRAM,
            "A field of numbers by whose classes of equal width, from its least to its greatest value among the selected records,"
                    + " groups are parted, too. A class takes in its lower edge, the last one both.",
            string());

    static final Parameter BINS = query(
            MeasureParameters.BINS,
            "How many classes the histogram has.",
            integer(1, Histogram.BINS_MAX).put("default", MeasureParameters.BINS_DEFAULT));

    static final Parameter GROUPS_LIMIT = query(
            "limit",
            "Groups in the answer, the largest first. A larger number than the maximum is taken as the maximum.",
            integer(1, FeatureQuery.LIMIT_MAX).put("default", Parameter.GROUPS_DEFAULT));

    static final Parameter CELL_SIZE = query(
            Hexagons.CELL_SIZE,
            "Kilometres from side to opposite side of a hexagon.",
            kilometers(0.1, Hexagons.SIZE_MAX_KM).put("default", Hexagons.SIZE_DEFAULT_KM));

    static final Parameter BANDWIDTH = query(
            Densities.BANDWIDTH,
            "Kilometres within which a record is felt: the radius of the kernel.",
            kilometers(Densities.BANDWIDTH_MIN_KM, Densities.BANDWIDTH_MAX_KM)
                    .put("default", Densities.BANDWIDTH_DEFAULT_KM));

    static final Parameter BANDS = query(
            FaultDistances.BANDS,
            "Where bands of distances end, in kilometres, ascending; the last band has no end. Without it 2, 5, 10, 20 and 50.",
            array("number", 1, FaultDistances.BANDS_MAX));

    static final Parameter FAULT_TYPES = query(
            FaultLines.TYPES,
            "Types of the dataset of faults that count, parted by commas. Without it all but anticlines and synclines, which are axes"
                    + " of folds.",
            array("string", 0, 100));

    static final Parameter WRITTEN_PLACE = query(
            "text",
            "What somebody wrote: coordinates in degrees, in degrees, minutes and seconds, or in metres with or without the zone"
                    + " before the easting, in either order; corners parted by semicolons or lines; or the number of a map sheet"
                    + " (GB/T 13989 and older).",
            string().put("maxLength", 6000));

    static final Parameter NAME = query(
            "q",
            "What is sought: a name or a part of it in Simplified or Traditional Chinese, in pinyin, by initials of pinyin, in"
                    + " English or another spelling; a commodity or its symbol, a county or its code, coordinates or a map sheet. One"
                    + " or two letters may be wrong.",
            string().put("maxLength", Search.TEXT_MAX));

    static final Parameter HITS_LIMIT = query(
            "limit",
            "Records in the answer, the best first. A larger number than the maximum is taken as the maximum.",
            integer(1, Searches.LIMIT_MAX).put("default", Searches.LIMIT_DEFAULT));

    static final Parameter HITS_OFFSET = query(
            "offset",
            "Records that are passed over before the first of the page.",
            integer(0, Search.OFFSET_MAX).put("default", 0));

    static final Parameter PLACE = query(
            PlaceParameter.PLACE,
            "Where, as people write it: coordinates in degrees, in degrees, minutes and seconds, or in metres, in either order; three"
                    + " or more corners parted by semicolons or lines for an area, two for a line; the number of a map sheet"
                    + " (GB/T 13989 and older); or well-known text in WGS 84, longitude first.",
            string().put("maxLength", 6000));

    static final Parameter PLACE_CRS = query(
            PlaceParameter.PLACE_CRS,
            "The system that place is in, such as EPSG:4534, where its numbers allow several, as metres without the zone before the"
                    + " easting do.",
            string());

    static final Parameter POINT = query(
            Surroundings.POINT,
            "A position, as people write it or as well-known text in WGS 84, longitude first; without a mark longitude and latitude may"
                    + " stand in either order.",
            string().put("maxLength", 6000));

    static final Parameter DISTANCE = query(
            Proximities.DISTANCE,
            "Only records that lie within so many metres of the place, measured on the ellipsoid; 0 for those that meet it. Without"
                    + " it the nearest ones, however far.",
            JsonNodeFactory.instance
                    .objectNode()
                    .put("type", "number")
                    .put("minimum", 0)
                    .put("maximum", (int) Proximity.REACH_MAX_METERS));

    static final Parameter NEAREST_LIMIT = query(
            "limit",
            "Records in the answer, the nearest first. A larger number than the maximum is taken as the maximum.",
            integer(1, Proximity.LIMIT_MAX).put("default", Proximities.LIMIT_DEFAULT));

    static final Parameter OF_COMMODITY =
            query("commodity", "Only estimates of this commodity, by its code in the estimates' vocabulary.", string());

    static final Parameter OF_COUNTY = query(
            "county",
            "Only estimates of deposits in this county, by its code (GB/T 2260) in the deposits' vocabulary.",
            string());

    static final Parameter OF_DEPOSIT = query(
            "deposit",
            "Only estimates of this deposit, by the id of its record in the dataset that estimates name, such as mineral_occurrence.",
            string());

    static final Parameter AGAINST = query(
            DuplicateCandidates.AGAINST,
            "The dataset whose records are compared with those of this one; without it they are compared with each other.",
            string());

    static final Parameter SCORE = query(
            DuplicateCandidates.SCORE,
            "The similarity of names from which two records may be the same.",
            JsonNodeFactory.instance
                    .objectNode()
                    .put("type", "number")
                    .put("minimum", Duplicates.SCORE_MIN)
                    .put("maximum", 1)
                    .put("default", Duplicates.SCORE_DEFAULT));

    static final Parameter PAIRS_LIMIT = query(
            "limit",
            "Pairs in the answer, the most alike first. A larger number than the maximum is taken as the maximum.",
            integer(1, DuplicateCandidates.LIMIT_MAX).put("default", DuplicateCandidates.LIMIT_DEFAULT));

    static final Parameter PAIRS_OFFSET = query(
            "offset",
            "Pairs that are passed over before the first of the page.",
            integer(0, Duplicates.CANDIDATES_MAX).put("default", 0));

    static final Parameter PARTS_LIMIT = query(
            "limit",
            "Figures that are listed of each total; the sum is of all. A larger number than the maximum is taken as the maximum.",
            integer(1, EstimateFigures.LISTED_MAX).put("default", ResourceTotals.LISTED));

    static final Parameter LINES_LIMIT = query(
            "limit",
            "Lines that are listed, those that contain most first, and as many of the records that give none. A larger number"
                    + " than the maximum is taken as the maximum.",
            integer(1, EstimateFigures.LISTED_MAX).put("default", GradesAndTonnages.LISTED));

    static final Parameter AS_OF = query(
            "as_of",
            "The latest estimates of this day; those without date are then left out. Without it the latest of all.",
            string().put("format", "date"));

    private QuestionParameters() {}

    private static ObjectNode kilometers(double min, double max) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "number")
                .put("minimum", min)
                .put("maximum", max);
    }

    private static Parameter measure(String name, String description) {
        return query(name, description, array("string", 0, Grouping.MEASURES_MAX));
    }
}

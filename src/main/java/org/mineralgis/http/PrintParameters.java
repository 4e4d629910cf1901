package org.mineralgis.http;

import static org.mineralgis.http.Parameter.array;
import static org.mineralgis.http.Parameter.integer;
import static org.mineralgis.http.Parameter.query;
import static org.mineralgis.http.Parameter.string;
import static org.mineralgis.http.Parameter.words;

import org.mineralgis.print.PrintService;

/** The parameters of a sheet of paper. */
final class PrintParameters {

    static final Parameter BBOX = query(
            "bbox",
            "What is to be on the sheet, in the system and axis order of bbox-crs; the extent of the data when neither it nor center"
                    + " is given.",
            array("number", 4, 6));

    static final Parameter CENTER = query(
            "center",
            "Middle of the map instead of bbox: longitude,latitude in degrees of WGS 84.",
            array("number", 2, 2));

    static final Parameter SCALE = query(
            "scale",
            "Denominator of the scale on the projection of the map, such as 200000; without it the largest round scale at which the"
                    + " box is on the sheet.",
            integer(PrintRequest.SCALE_MIN, PrintRequest.SCALE_MAX));

    static final Parameter PAPER_SIZE =
            query("size", "Size of the paper.", words("a4", "a3").put("default", "a4"));

    static final Parameter ORIENTATION = query(
            "orientation",
            "Whether its longer side runs from left to right.",
            words("landscape", "portrait").put("default", "landscape"));

    static final Parameter CRS = query(
            "crs",
            "The projection of the map, in metres; without it the 3-degree zone of CGCS2000 of its middle, with numbered eastings.",
            words(PrintRequest.projectedUris().toArray(String[]::new)));

    static final Parameter TITLE = query(
            "title",
            "Title of the sheet; that of the map when not given.",
            string().put("maxLength", PrintRequest.TITLE_MAX));

    static final Parameter REVIEW_NUMBER = query(
            "review-number",
            "Number of the map's review; its place stays free when not given.",
            string().put("maxLength", PrintRequest.REVIEW_NUMBER_MAX));

    static final Parameter DPI = query(
            "dpi",
            "Pixels for an inch of a PNG.",
            integer(PrintService.DPI_MIN, PrintService.DPI_MAX).put("default", PrintRequest.DPI_DEFAULT));

    private PrintParameters() {}
}

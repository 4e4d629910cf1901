package org.mineralgis.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.datum.ServedArea;
import org.mineralgis.datum.ServedRegion;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Crs;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.print.Paper;
import org.mineralgis.print.PrintService;
import org.mineralgis.print.SheetOrder;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.tile.Tileset;

/** What the parameters of {@code /print} mean. */
final class PrintRequest {

    /** The largest and the smallest scale, as denominators. */
    static final int SCALE_MIN = 1_000;

    static final int SCALE_MAX = 10_000_000;

    static final int DPI_DEFAULT = 150;
    static final int TITLE_MAX = 80;
    static final int REVIEW_NUMBER_MAX = 40;

    private static final List<String> SIZES = List.of("a4", "a3");
    private static final List<String> ORIENTATIONS = List.of("landscape", "portrait");

    /** Denominators of maps, each also by any power of ten. */
    private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    /** The zones of 3 degrees that the region lies in, with numbered eastings, from the west. */
    private static final List<ServedCrs> ZONES = List.of(ServedCrs.EPSG_4513, ServedCrs.EPSG_4514, ServedCrs.EPSG_4515);

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Query query;

    private PrintRequest(Query query) {
        this.query = query;
    }

    /**
     * The order.
     *
     * @throws Problem that names the parameter that cannot be
     */
    static SheetOrder order(Catalogue catalogue, Request request) {
        return new PrintRequest(request.query())
                .order(catalogue, TileSelection.ofMap(catalogue, request.query()), request);
    }

    private SheetOrder order(Catalogue catalogue, List<SelectedDataset> wanted, Request request) {
        Paper paper = Paper.of(
                Paper.Format.valueOf(word("size", SIZES).toUpperCase(Locale.ROOT)),
                word("orientation", ORIENTATIONS).equals("landscape"));
        Envelope box = box(wanted);
        Coordinate centre = query.find("center").map(this::centre).orElseGet(box::centre);
        ServedCrs crs = crs(centre);
        double denominator =
                query.find("scale").map(PrintRequest::denominator).orElseGet(() -> fitting(paper, crs, box));
        checkGround(paper, crs, centre, denominator);
        SheetOrder.Heading heading =
                new SheetOrder.Heading(text("title", TITLE_MAX), text("review-number", REVIEW_NUMBER_MAX));
        return new SheetOrder(
                paper,
                crs,
                centre,
                denominator,
                wanted,
                catalogue,
                request.language(),
                request.visit().labels(),
                heading);
    }

    private String word(String name, List<String> allowed) {
        String word = query.find(name).orElse(allowed.get(0)).toLowerCase(Locale.ROOT);
        if (!allowed.contains(word)) {
            throw Problem.invalidParameter(name, query.find(name).orElse(""), Texts.ONE_OF_THESE, allowed);
        }
        return word;
    }

    /** In degrees: that which is asked for, else that of the data. */
    private Envelope box(List<SelectedDataset> wanted) {
        Optional<String> text = query.find("bbox");
        if (text.isEmpty()) {
            return extent(wanted);
        }
        if (query.find("center").isPresent()) {
            throw Problem.invalidParameter("center", query.find("center").get(), Texts.NOT_WITH_BBOX);
        }
        ServedCrs system = CrsParameter.parse(query, "bbox-crs");
        Envelope box = ServedArea.boxIn(ServedCrs.CRS84, system, BoxParameter.envelope(text.get(), system));
        boolean there = Double.isFinite(box.getWidth())
                && Double.isFinite(box.getHeight())
                && box.getWidth() > 0
                && box.getHeight() > 0;
        if (!there) {
            throw Problem.invalidParameter("bbox", text.get(), Texts.BOX_WITH_AN_AREA_EXPECTED);
        }
        return box;
    }

    private static Envelope extent(List<SelectedDataset> wanted) {
        List<LoadedDataset> datasets =
                wanted.stream().map(SelectedDataset::loaded).toList();
        Optional<BoundingBox> bounds =
                Tileset.of(TileMatrixSet.WEB_MERCATOR_QUAD, datasets).bounds();
        Envelope data = bounds.map(box -> new Envelope(box.west(), box.east(), box.south(), box.north()))
                .orElseGet(ServedRegion::box);
        Envelope within = data.intersection(ServedRegion.box());
        return within.getWidth() > 0 && within.getHeight() > 0 ? within : ServedRegion.box();
    }

    private Coordinate centre(String text) {
        double[] numbers = Arrays.stream(text.split(",", -1))
                .mapToDouble(BoxParameter::number)
                .toArray();
        boolean place = numbers.length == 2 && Math.abs(numbers[0]) <= 180 && Math.abs(numbers[1]) <= 85;
        if (!place) {
            throw Problem.invalidParameter("center", text, Texts.CENTER_EXPECTED);
        }
        return new CoordinateXY(numbers[0], numbers[1]);
    }

    /** Zone of the middle, the nearest of the region's. */
    private ServedCrs crs(Coordinate centre) {
        if (query.find("crs").isEmpty()) {
            long zone = Math.round(centre.x / 3) - 25;
            return ZONES.get((int) Math.max(0, Math.min(ZONES.size() - 1, zone)));
        }
        String text = query.find("crs").get();
        List<ServedCrs> projected = projected();
        return ServedCrs.find(text)
                .filter(projected::contains)
                .orElseThrow(() -> Problem.invalidParameter("crs", text, Texts.PRINT_CRS_EXPECTED, projectedUris()));
    }

    private static List<ServedCrs> projected() {
        return Arrays.stream(ServedCrs.values())
                .filter(crs -> crs.crs().flatMap(Crs::zone).isPresent())
                .toList();
    }

    /** The addresses of the systems that a sheet can be in. */
    static List<String> projectedUris() {
        return projected().stream().map(ServedCrs::uri).toList();
    }

    private static double denominator(String text) {
        String digits = text.startsWith("1:") ? text.substring(2) : text;
        if (!digits.matches("[0-9]{1,9}")
                || Integer.parseInt(digits) < SCALE_MIN
                || Integer.parseInt(digits) > SCALE_MAX) {
            throw Problem.invalidParameter("scale", text, Texts.wholeNumber(SCALE_MIN, SCALE_MAX));
        }
        return Integer.parseInt(digits);
    }

    /** The largest round scale at which the box is on the sheet. */
    private static double fitting(Paper paper, ServedCrs crs, Envelope degrees) {
        Envelope box = ServedArea.boxIn(crs, ServedCrs.CRS84, degrees);
        double[] map = paper.mapMm();
        double least = Math.max(box.getWidth() * 1000 / map[0], box.getHeight() * 1000 / map[1]);
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(SCALE_MIN, least))));
        double fits = Arrays.stream(ROUND)
                .map(step -> step * power)
                .filter(step -> step >= least)
                .findFirst()
                .orElse(10 * power);
        return Math.min(SCALE_MAX, Math.rint(fits));
    }

    private void checkGround(Paper paper, ServedCrs crs, Coordinate centre, double denominator) {
        Envelope ground = PrintService.ground(paper, crs, centre, denominator);
        if (ServedArea.of(crs, FACTORY.toGeometry(ground)).isEmpty()) {
            String name = List.of("bbox", "center", "scale").stream()
                    .filter(parameter -> query.find(parameter).isPresent())
                    .findFirst()
                    .orElse("crs");
            throw Problem.invalidParameter(name, query.find(name).orElse(""), Texts.GROUND_IN_THE_SYSTEM_EXPECTED);
        }
    }

    private String text(String name, int most) {
        String text = query.find(name).orElse("").strip();
        boolean plain = text.codePoints().noneMatch(Character::isISOControl);
        if (!plain || text.codePointCount(0, text.length()) > most) {
            throw Problem.invalidParameter(name, text, Texts.lineOf(most));
        }
        return text;
    }

    /** Pixels for an inch. */
    static int dpi(Query query) {
        String text = query.find("dpi").orElse(String.valueOf(DPI_DEFAULT));
        if (!text.matches("[0-9]{1,3}")
                || Integer.parseInt(text) < PrintService.DPI_MIN
                || Integer.parseInt(text) > PrintService.DPI_MAX) {
            throw Problem.invalidParameter("dpi", text, Texts.wholeNumber(PrintService.DPI_MIN, PrintService.DPI_MAX));
        }
        return Integer.parseInt(text);
    }
}

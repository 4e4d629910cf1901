package org.mineralgis.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.datum.ServedArea;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.picture.PictureLook;
import org.mineralgis.picture.PictureService;
import org.mineralgis.picture.PictureSize;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.tile.Tileset;

/** The map of any box as one picture (OGC 20-058). */
final class MapImage {

    private static final int WIDTH = 1024;
    private static final int SIDE_MAX = 8192;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Served served;
    private final PictureLooks looks;
    private final PictureService pictures;

    MapImage(Served served, PictureLooks looks, PictureService pictures) {
        this.served = served;
        this.looks = looks;
        this.pictures = pictures;
    }

    Answer answer(Request request) {
        Catalogue catalogue = served.catalogue();
        Query query = request.query();
        List<SelectedDataset> wanted = TileSelection.ofMap(catalogue, query);
        ServedCrs crs = CrsParameter.parse(query, "crs");
        Envelope box = box(query, crs, wanted);
        PictureSize size = size(query, box);
        PictureLook look = looks.of(catalogue, wanted, request);
        return Answer.made(request.choice().mediaType(), gone -> pictures.picture(crs, box, size, wanted, look, gone))
                .with("Content-Crs", "<" + crs.uri() + ">")
                .with("Content-Bbox", corners(box, crs))
                .with("Cache-Control", TileHeaders.FOR_A_MOMENT);
    }

    /** The box that is asked for, or that of the data, in the system of the picture, east or longitude in x. */
    private static Envelope box(Query query, ServedCrs crs, List<SelectedDataset> wanted) {
        Optional<String> text = query.find("bbox");
        ServedCrs boxCrs = text.isPresent() ? CrsParameter.parse(query, "bbox-crs") : ServedCrs.CRS84;
        Envelope asked = text.map(box -> BoxParameter.envelope(box, boxCrs)).orElseGet(() -> extent(wanted));
        Envelope box = ServedArea.boxIn(crs, boxCrs, asked);
        boolean there = Double.isFinite(box.getWidth())
                && Double.isFinite(box.getHeight())
                && box.getWidth() > 0
                && box.getHeight() > 0
                && ServedArea.of(crs, FACTORY.toGeometry(box)).isPresent();
        if (!there) {
            throw Problem.invalidParameter("bbox", text.orElse(""), Texts.BOX_WITH_AN_AREA_EXPECTED);
        }
        return box;
    }

    private static Envelope extent(List<SelectedDataset> wanted) {
        List<LoadedDataset> datasets =
                wanted.stream().map(SelectedDataset::loaded).toList();
        BoundingBox bounds = Tileset.of(TileMatrixSet.WEB_MERCATOR_QUAD, datasets)
                .bounds()
                .orElse(new BoundingBox(-180, -85, 180, 85));
        return new Envelope(bounds.west(), bounds.east(), bounds.south(), bounds.north());
    }

    /** A side that is not given follows from the other, so that nothing is stretched. */
    private static PictureSize size(Query query, Envelope box) {
        Optional<Integer> width = side(query, "width");
        Optional<Integer> height = side(query, "height");
        double ratio = box.getHeight() / box.getWidth();
        long wide = width.map(Integer::longValue)
                .orElseGet(() -> height.map(high -> Math.round(high / ratio)).orElse((long) WIDTH));
        long high = height.map(Integer::longValue).orElseGet(() -> Math.round(wide * ratio));
        int pixels = MapTiles.ratio(query);
        if (!PictureSize.fits(Math.max(1, wide), Math.max(1, high), pixels)) {
            throw Problem.invalidParameter(
                    width.isPresent() || height.isEmpty() ? "width" : "height",
                    query.find("width").or(() -> query.find("height")).orElse(""),
                    Texts.pixels(PictureSize.PIXELS_MAX));
        }
        return new PictureSize((int) Math.max(1, wide), (int) Math.max(1, high), pixels);
    }

    private static Optional<Integer> side(Query query, String name) {
        return query.find(name).map(text -> {
            if (!text.matches("0*[1-9][0-9]{0,3}") || Integer.parseInt(text) > SIDE_MAX) {
                throw Problem.invalidParameter(name, text, Texts.wholeNumber(1, SIDE_MAX));
            }
            return Integer.parseInt(text);
        });
    }

    /** In the order of the authority, as the standard wants it. */
    private static String corners(Envelope box, ServedCrs crs) {
        double[] numbers = crs.northFirst()
                ? new double[] {box.getMinY(), box.getMinX(), box.getMaxY(), box.getMaxX()}
                : new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        return Arrays.stream(numbers)
                .mapToObj(number -> String.format(Locale.ROOT, crs.geographic() ? "%.7f" : "%.2f", number))
                .collect(Collectors.joining(","));
    }
}

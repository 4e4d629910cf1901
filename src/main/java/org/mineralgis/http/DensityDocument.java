package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.analysis.DensitySurface;
import org.mineralgis.analysis.EqualAreaProjection;
import org.mineralgis.analysis.SquareCount;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.picture.DensityPicture;
import org.mineralgis.store.PlaceCounts;

/** A density in figures: how it was made, of how many records, where its picture lies. */
final class DensityDocument {

    private static final int DEGREE_DIGITS = 7;

    private DensityDocument() {}

    static ObjectNode of(
            Request request,
            LoadedDataset loaded,
            double bandwidthKilometers,
            PlaceCounts<SquareCount> counts,
            Optional<DensitySurface> surface) {
        ObjectNode document = Json.object();
        document.put("collection", loaded.dataset().id());
        document.put("releaseId", loaded.releaseId());
        document.put("kernel", "heatmap");
        document.put("bandwidthKm", bandwidthKilometers);
        document.put("standardDeviationKm", standardDeviationKilometers(bandwidthKilometers));
        document.put("cellSizeKm", bandwidthKilometers / DensitySurface.SQUARES);
        document.put("unit", DensityTexts.UNIT.in(request.language()));
        document.put("gridCrs", EqualAreaProjection.WKT);
        document.put("method", DensityTexts.METHOD.in(request.language()));
        document.put("caution", DensityTexts.CAUTION.in(request.language()));
        if (loaded.dataset().schema().geometryType() != GeometryType.POINT) {
            document.put("placedBy", DensityTexts.PLACED_BY.in(request.language()));
        }
        document.put("numberMatched", counts.matched());
        document.put("numberUsed", counts.placed());
        document.put("numberWithoutPosition", counts.withoutPosition());
        document.put("numberBeyondGrid", counts.beyond());
        surface.ifPresentOrElse(
                found -> {
                    putGrid(document, found);
                    putPicture(document.putObject("picture"), request, found);
                },
                () -> document.putNull("maximum")
                        .putNull("maximumAt")
                        .putNull("grid")
                        .putNull("picture"));
        Links.self(request, request.route().offered()).putTo(document);
        return document;
    }

    /** Of the kernel of a bandwidth, to a millimetre. */
    static double standardDeviationKilometers(double bandwidthKilometers) {
        return Json.rounded(DensitySurface.standardDeviationMeters(bandwidthKilometers * 1000) / 1000, 6);
    }

    private static void putGrid(ObjectNode document, DensitySurface surface) {
        document.put("maximum", Json.rounded(surface.maximum(), 6));
        put(document.putArray("maximumAt"), surface.maximumPlace());
        double cell = surface.cellMeters();
        ObjectNode grid = document.putObject("grid");
        grid.put("columns", surface.columns()).put("rows", surface.rows());
        grid.putArray("extent")
                .add(Json.rounded(surface.westMeters(), 3))
                .add(Json.rounded(surface.northMeters() - surface.rows() * cell, 3))
                .add(Json.rounded(surface.westMeters() + surface.columns() * cell, 3))
                .add(Json.rounded(surface.northMeters(), 3));
    }

    private static void putPicture(ObjectNode node, Request request, DensitySurface surface) {
        DensityPicture picture = DensityPicture.of(surface);
        Envelope box = picture.degrees();
        node.put("href", request.here().with("f", Representation.PNG.key()).toString());
        node.put("crs", "EPSG:3857").put("width", picture.width()).put("height", picture.height());
        node.putArray("bounds")
                .add(Json.rounded(box.getMinX(), DEGREE_DIGITS))
                .add(Json.rounded(box.getMinY(), DEGREE_DIGITS))
                .add(Json.rounded(box.getMaxX(), DEGREE_DIGITS))
                .add(Json.rounded(box.getMaxY(), DEGREE_DIGITS));
        ArrayNode colours = node.putArray("colours");
        for (int step = 0; step <= DensityPicture.steps(); step++) {
            double share = (double) step / DensityPicture.steps();
            int colour = DensityPicture.colour(share);
            colours.addObject()
                    .put("value", Json.rounded(share * surface.maximum(), 6))
                    .put("colour", String.format(Locale.ROOT, "#%06x", colour & 0xffffff))
                    .put("opacity", Json.rounded((colour >>> 24) / 255.0, 3));
        }
    }

    private static void put(ArrayNode array, Coordinate place) {
        array.add(Json.rounded(place.x, DEGREE_DIGITS)).add(Json.rounded(place.y, DEGREE_DIGITS));
    }
}

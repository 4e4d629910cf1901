package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.mineralgis.analysis.DensitySurface;
import org.mineralgis.analysis.SquareCount;
import org.mineralgis.format.DensityTiff;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.picture.DensityPicture;
import org.mineralgis.store.PlaceCounts;
import org.mineralgis.store.SquareStore;

/** How densely the records of a dataset lie: a kernel density as figures, as a picture for a map and as a grid. */
final class Densities {

    static final String BANDWIDTH = "bandwidth";
    static final double BANDWIDTH_MIN_KM = 1;
    static final double BANDWIDTH_MAX_KM = 200;
    static final double BANDWIDTH_DEFAULT_KM = 20;

    private final Served served;
    private final SquareStore store;

    Densities(Served served, SquareStore store) {
        this.served = served;
        this.store = store;
    }

    Answer answer(Request request) {
        LoadedDataset loaded = served.ofRecords(request);
        Query query = request.query();
        double kilometers =
                KilometersParameter.parse(query, BANDWIDTH, BANDWIDTH_DEFAULT_KM, BANDWIDTH_MIN_KM, BANDWIDTH_MAX_KM);
        AskedRecords asked = AskedRecords.of(loaded.dataset(), query);
        PlaceCounts<SquareCount> counts = asked.impossible()
                ? PlaceCounts.none()
                : store.count(loaded, asked.selection(), DensitySurface.cellMeters(kilometers * 1000));
        return answer(request, loaded, kilometers, counts);
    }

    private Answer answer(Request request, LoadedDataset loaded, double kilometers, PlaceCounts<SquareCount> counts) {
        Optional<DensitySurface> surface = surface(kilometers, counts);
        return switch (request.choice().representation()) {
            case PNG ->
                Answer.bytes(
                        request.choice().mediaType(),
                        DensityPicture.of(drawn(request, surface)).png(),
                        false);
            case TIFF ->
                Answer.bytes(
                                request.choice().mediaType(),
                                DensityTiff.write(drawn(request, surface), description(loaded, kilometers)),
                                false)
                        .with(
                                "Content-Disposition",
                                "attachment; filename=\"" + loaded.dataset().id() + "-density.tif\"");
            default -> {
                ObjectNode document = DensityDocument.of(request, loaded, kilometers, counts, surface);
                yield request.html()
                        ? Page.answer(new DensityPage(request, served.catalogue(), loaded.dataset(), document).html())
                        : Json.answer(request, document);
            }
        };
    }

    private static Optional<DensitySurface> surface(double kilometers, PlaceCounts<SquareCount> counts) {
        String found = KilometersParameter.text(kilometers);
        if (counts.more()) {
            throw Problem.invalidParameter(BANDWIDTH, found, DensityTexts.fewerSquares(SquareStore.SQUARES_MAX));
        }
        long side = DensitySurface.sideOf(counts.places());
        if (side > DensitySurface.SIDE_MAX) {
            double enough = Math.ceil(kilometers * DensitySurface.widening(side) * 10) / 10;
            throw Problem.invalidParameter(
                    BANDWIDTH, found, DensityTexts.wider(KilometersParameter.text(enough), DensitySurface.SIDE_MAX));
        }
        return side == 0 ? Optional.empty() : Optional.of(DensitySurface.of(counts.places(), kilometers * 1000));
    }

    private static DensitySurface drawn(Request request, Optional<DensitySurface> surface) {
        return surface.orElseThrow(() ->
                Problem.invalidParameter("f", request.choice().representation().key(), DensityTexts.NOTHING_TO_DRAW));
    }

    private static String description(LoadedDataset loaded, double kilometers) {
        return "Kernel density of " + loaded.dataset().id() + ", release " + loaded.releaseId()
                + ": GeoTools heatmap, bandwidth " + KilometersParameter.text(kilometers) + " km, standard deviation "
                + KilometersParameter.text(DensityDocument.standardDeviationKilometers(kilometers))
                + " km, records per 100 km2";
    }
}

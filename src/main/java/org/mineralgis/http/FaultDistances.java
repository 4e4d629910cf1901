package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.store.LineDistanceStore;
import org.mineralgis.store.RecordDistances;
import org.mineralgis.store.TooMuchToMeasureException;

/** How far the records of a dataset lie from faults, held to what chance would give. */
final class FaultDistances {

    static final String BANDS = "bands";
    static final int BANDS_MAX = 20;
    static final double BAND_MAX_KM = 1000;
    static final List<Double> BANDS_DEFAULT = List.of(2.0, 5.0, 10.0, 20.0, 50.0);

    private final Served served;
    private final LineDistanceStore store;
    private final FaultRegion region;

    FaultDistances(Served served, LineDistanceStore store) {
        this.served = served;
        this.store = store;
        this.region = new FaultRegion(store);
    }

    Answer answer(Request request) {
        Catalogue catalogue = served.catalogue();
        LoadedDataset loaded = served.ofRecords(catalogue, request);
        Query query = request.query();
        List<Double> bandsKilometers = bands(query);
        Optional<FaultLines> faults = FaultLines.of(catalogue, query);
        AskedRecords asked = AskedRecords.of(loaded.dataset(), query);
        FaultDistanceDocument document = new FaultDistanceDocument(request, loaded, bandsKilometers);
        if (faults.isEmpty()) {
            return answer(request, catalogue, loaded, document.without(FaultTexts.NO_FAULTS));
        }
        try {
            return answer(request, catalogue, loaded, measured(catalogue, loaded, asked, faults.get(), document));
        } catch (TooMuchToMeasureException e) {
            throw tooMuch(query, e);
        }
    }

    private ObjectNode measured(
            Catalogue catalogue,
            LoadedDataset loaded,
            AskedRecords asked,
            FaultLines faults,
            FaultDistanceDocument document) {
        LineDistanceStore.Lines lines = faults.lines();
        Optional<FaultRegion.Distances> places = region.of(catalogue, lines);
        if (places.isEmpty() || places.get().meters().length < 2) {
            return document.without(FaultTexts.NO_FAULTS);
        }
        boolean noneBeside = loaded.equals(lines.loaded()) && faults.leftOut().isEmpty();
        RecordDistances records = asked.impossible() || noneBeside
                ? RecordDistances.NONE
                : store.records(
                        loaded,
                        faults.beside(loaded, asked.selection()),
                        lines,
                        places.get().grid());
        return document.of(faults, places.get(), records);
    }

    /** Records are fewer with a filter, lines with fewer types. */
    static Problem tooMuch(Query query, TooMuchToMeasureException e) {
        String parameter = e.of() == TooMuchToMeasureException.Of.RECORDS ? "filter" : FaultLines.TYPES;
        LocalizedText expected = e.of() == TooMuchToMeasureException.Of.RECORDS
                ? Texts.fewerRecords(e.count(), e.max())
                : Texts.fewerVertices(e.count(), e.max());
        return Problem.invalidParameter(parameter, query.find(parameter).orElse(""), expected);
    }

    private static Answer answer(Request request, Catalogue catalogue, LoadedDataset loaded, ObjectNode document) {
        return request.html()
                ? Page.answer(new FaultDistancesPage(request, catalogue, loaded.dataset(), document).html())
                : Json.answer(request, document);
    }

    private static List<Double> bands(Query query) {
        String text = query.find(BANDS).orElse("");
        if (text.isEmpty()) {
            return BANDS_DEFAULT;
        }
        List<Double> bands = new ArrayList<>();
        double before = 0;
        for (String part : text.split(",", -1)) {
            double end = KilometersParameter.isLength(part) ? Double.parseDouble(part) : 0;
            if (end <= before || end > BAND_MAX_KM || bands.size() == BANDS_MAX) {
                throw Problem.invalidParameter(BANDS, text, FaultTexts.BANDS_EXPECTED);
            }
            bands.add(end);
            before = end;
        }
        return bands;
    }
}

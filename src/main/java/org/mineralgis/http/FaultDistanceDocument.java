package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mineralgis.analysis.ChanceComparison;
import org.mineralgis.analysis.DistanceBand;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.store.LineDistanceStore;
import org.mineralgis.store.RecordDistances;

/** The answer to how far records lie from faults: what was compared with what, the bands, the tests, or why there are none. */
final class FaultDistanceDocument {

    private static final int DIGITS = 6;

    private final Request request;
    private final LoadedDataset loaded;
    private final List<Double> bandsKilometers;
    private final Language language;

    FaultDistanceDocument(Request request, LoadedDataset loaded, List<Double> bandsKilometers) {
        this.request = request;
        this.loaded = loaded;
        this.bandsKilometers = bandsKilometers;
        this.language = request.language();
    }

    /** Where there is nothing to compare with. */
    ObjectNode without(LocalizedText reason) {
        ObjectNode document = head();
        refuse(document, "no_faults", reason);
        return finished(document);
    }

    ObjectNode of(FaultLines faults, FaultRegion.Distances region, RecordDistances records) {
        ObjectNode document = head();
        putFaults(document.putObject("faults"), faults, region);
        putRegion(document.putObject("region"), region);
        int n = records.meters().length;
        document.put("numberMatched", records.matched());
        document.put("numberWithoutPosition", records.withoutPosition());
        document.put("numberOutsideRegion", records.outsideRegion());
        document.put("n", n);
        putPositions(document.putObject("positions"), records);
        document.put("method", FaultTexts.FAULT_DISTANCES_METHOD.in(language));
        document.put("caution", caution(faults));
        if (n < ChanceComparison.RECORDS_MIN) {
            refuse(document, "fewer_than_10", FaultTexts.fewerThanTested(n, ChanceComparison.RECORDS_MIN));
        } else {
            List<Double> bandsMeters =
                    bandsKilometers.stream().map(end -> end * 1000).toList();
            put(document, ChanceComparison.of(records.meters(), region.meters(), bandsMeters));
        }
        return finished(document);
    }

    private String caution(FaultLines faults) {
        boolean same = loaded.equals(faults.lines().loaded());
        return (same ? FaultTexts.NOT_THEMSELVES.in(language) : "") + FaultTexts.FAULT_DISTANCES_CAUTION.in(language);
    }

    private ObjectNode head() {
        ObjectNode document = Json.object();
        document.put("collection", loaded.dataset().id());
        document.put("releaseId", loaded.releaseId());
        return document;
    }

    private ObjectNode finished(ObjectNode document) {
        Links.self(request, request.route().offered()).putTo(document);
        return document;
    }

    private void refuse(ObjectNode document, String rule, LocalizedText text) {
        document.putObject("refusal").put("rule", rule).put("text", text.in(language));
        document.putArray("bands");
        document.putNull("test");
    }

    private void putFaults(ObjectNode node, FaultLines faults, FaultRegion.Distances region) {
        LineDistanceStore.Lines lines = faults.lines();
        Dataset dataset = lines.loaded().dataset();
        node.put("collection", dataset.id()).put("releaseId", lines.loaded().releaseId());
        ArrayNode types = node.putArray("types");
        dataset.schema().findField(lines.field()).orElseThrow().vocabulary().stream()
                .filter(term -> lines.values().contains(term.value()))
                .forEach(term -> putType(types, term.value(), term.title(), region.kinds()));
        ArrayNode leftOut = node.putArray("leftOut");
        faults.leftOut().forEach(term -> putType(leftOut, term.value(), term.title(), region.kinds()));
        ObjectNode evidence = node.putObject("evidence");
        region.evidence().forEach(evidence::put);
        node.put("source", dataset.metadata().attribution());
        ArrayNode caveats = node.putArray("caveats");
        dataset.metadata().caveats().forEach(caveat -> caveats.add(caveat.in(language)));
    }

    private void putType(ArrayNode types, String type, LocalizedText title, Map<String, Long> kinds) {
        types.addObject().put("type", type).put("title", title.in(language)).put("count", kinds.getOrDefault(type, 0L));
    }

    private static void putRegion(ObjectNode node, FaultRegion.Distances region) {
        node.put("collection", region.areas().dataset().id())
                .put("releaseId", region.areas().releaseId())
                .put("places", region.grid().places().size())
                .put("spacingKm", FaultRegion.SPACING_METERS / 1000)
                .put("areaKm2", region.grid().areaSquareKilometers())
                .put("medianKm", Json.rounded(median(region.meters()) / 1000, 3));
    }

    private static void putPositions(ObjectNode node, RecordDistances records) {
        ObjectNode evidence = node.putObject("evidence");
        new TreeMap<>(records.evidence()).forEach((kind, count) -> evidence.put(kind.word(), count));
        double[] accuracies = records.accuraciesMeters();
        node.put("accuracyStated", accuracies.length);
        node.put("medianAccuracyM", accuracies.length == 0 ? null : (Double) median(accuracies));
        node.put("worstAccuracyM", accuracies.length == 0 ? null : (Double) accuracies[accuracies.length - 1]);
        double[] meters = records.meters();
        node.put("medianKm", meters.length == 0 ? null : (Double) Json.rounded(median(meters) / 1000, 3));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void put(ObjectNode document, ChanceComparison comparison) {
        document.putNull("refusal");
        ArrayNode bands = document.putArray("bands");
        for (DistanceBand band : comparison.bands()) {
            ObjectNode node = bands.addObject();
            node.put("fromKm", band.fromMeters() / 1000);
            node.put("toKm", Double.isInfinite(band.toMeters()) ? null : (Double) (band.toMeters() / 1000));
            node.put("areaShare", Json.rounded(band.areaShare(), DIGITS));
            node.put("observed", band.observed());
            node.put("expected", Json.rounded(band.expected(), DIGITS));
            node.put(
                    "ratio",
                    band.expected() == 0 ? null : (Double) Json.rounded(band.observed() / band.expected(), DIGITS));
            node.put("pValue", band.pValue());
        }
        document.putObject("test")
                .put("name", "Kolmogorov-Smirnov, two-sided")
                .put("statistic", Json.rounded(comparison.statistic(), DIGITS))
                .put("pValue", comparison.pValue());
    }
}

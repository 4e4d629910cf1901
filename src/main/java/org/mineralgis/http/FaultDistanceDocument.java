package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mineralgis.analysis.ChanceComparison;
import org.mineralgis.analysis.DistanceBand;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.store.LineDistanceStore;
import org.mineralgis.store.RecordDistance;
import org.mineralgis.store.RecordDistances;

/** The answer to how far records lie from faults: what was compared with what, the bands, the tests, or why there are none. */
final class FaultDistanceDocument {

    private static final int DIGITS = 6;

    private final Request request;
    private final LoadedDataset loaded;
    private final LineDistanceStore store;
    private final List<Double> bandsKilometers;
    private final Language language;

    FaultDistanceDocument(
            Request request, LoadedDataset loaded, LineDistanceStore store, List<Double> bandsKilometers) {
        this.request = request;
        this.loaded = loaded;
        this.store = store;
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
        putFaults(document.putObject("faults"), faults);
        putRegion(document.putObject("region"), region);
        List<RecordDistance> inside = records.list().stream()
                .filter(record -> region.grid().contains(record.longitude(), record.latitude()))
                .toList();
        document.put("numberMatched", records.matched());
        document.put("numberWithoutPosition", records.withoutPosition());
        document.put("numberOutsideRegion", records.list().size() - inside.size());
        document.put("n", inside.size());
        putPositions(document.putObject("positions"), inside);
        document.put("method", FaultTexts.FAULT_DISTANCES_METHOD.in(language));
        document.put("caution", FaultTexts.FAULT_DISTANCES_CAUTION.in(language));
        if (inside.size() < ChanceComparison.RECORDS_MIN) {
            refuse(document, "fewer_than_10", FaultTexts.fewerThanTested(inside.size(), ChanceComparison.RECORDS_MIN));
        } else {
            double[] meters =
                    inside.stream().mapToDouble(RecordDistance::meters).toArray();
            put(
                    document,
                    ChanceComparison.of(
                            meters,
                            region.meters(),
                            bandsKilometers.stream().map(end -> end * 1000).toList()));
        }
        return finished(document);
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

    private void putFaults(ObjectNode node, FaultLines faults) {
        LineDistanceStore.Lines lines = faults.lines();
        Dataset dataset = lines.loaded().dataset();
        Map<String, Long> kinds = store.kinds(lines.loaded(), lines.field());
        node.put("collection", dataset.id()).put("releaseId", lines.loaded().releaseId());
        ArrayNode types = node.putArray("types");
        dataset.schema().findField(lines.field()).orElseThrow().vocabulary().stream()
                .filter(term -> lines.values().contains(term.value()))
                .forEach(term -> putType(types, term.value(), term.title(), kinds));
        ArrayNode leftOut = node.putArray("leftOut");
        faults.leftOut().forEach(term -> putType(leftOut, term.value(), term.title(), kinds));
        ObjectNode evidence = node.putObject("evidence");
        store.evidence(lines).forEach(evidence::put);
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

    private static void putPositions(ObjectNode node, List<RecordDistance> records) {
        Map<Evidence, Long> kinds = new EnumMap<>(Evidence.class);
        records.forEach(record -> kinds.merge(record.evidence(), 1L, Long::sum));
        ObjectNode evidence = node.putObject("evidence");
        kinds.forEach((kind, count) -> evidence.put(kind.word(), count));
        double[] accuracies = records.stream()
                .map(RecordDistance::accuracyMeters)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        node.put("accuracyStated", accuracies.length);
        node.put("medianAccuracyM", accuracies.length == 0 ? null : (Double) median(accuracies));
        node.put(
                "worstAccuracyM",
                accuracies.length == 0
                        ? null
                        : (Double) Arrays.stream(accuracies).max().orElseThrow());
        double[] meters = records.stream().mapToDouble(RecordDistance::meters).toArray();
        node.put("medianKm", meters.length == 0 ? null : (Double) Json.rounded(median(meters) / 1000, 3));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
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

package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.EstimateRecord;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.Schema;
import org.mineralgis.query.Selection;
import org.mineralgis.resource.Estimate;
import org.mineralgis.resource.Totals;

/** Totals of the estimates of deposits, as far as GB/T 17766-2020 allows them. Figures of whole areas are no part of them. */
final class ResourceTotals {

    private static final String COMMODITY = "commodity";
    private static final String COUNTY = "county";
    private static final String DEPOSIT = "deposit";
    private static final String AS_OF = "as_of";

    private final Served served;
    private final EstimateFigures records;

    ResourceTotals(Served served, EstimateFigures records) {
        this.served = served;
        this.records = records;
    }

    Answer answer(Request request) {
        Catalogue catalogue = served.catalogue();
        Optional<LoadedDataset> figures = EstimateFigures.find(catalogue);
        Map<String, List<Estimate>> estimates = new HashMap<>();
        LocalDate asOf = asOf(request.query());
        if (figures.isPresent()) {
            estimates = estimates(catalogue, figures.get(), request.query());
        }
        ObjectNode document = Json.object();
        for (String name : List.of(COMMODITY, COUNTY, DEPOSIT, AS_OF)) {
            document.put(name, request.query().find(name).orElse(null));
        }
        document.put("note", Texts.TOTALS_NOTE.in(request.language()));
        ArrayNode totals = document.putArray("totals");
        TotalsWriter writer = new TotalsWriter(request, figures.orElse(null));
        new Totals(estimates, asOf).list().forEach(total -> writer.put(totals.addObject(), total));
        Links.self(request, request.route().offered()).putTo(document);
        return Page.either(request, Texts.TOTALS, document);
    }

    private static @Nullable LocalDate asOf(Query query) {
        String text = query.find(AS_OF).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalidParameter(AS_OF, text, Texts.A_DAY);
        }
    }

    /** The estimates that are meant, by deposit. */
    private Map<String, List<Estimate>> estimates(Catalogue catalogue, LoadedDataset figures, Query query) {
        Schema schema = figures.dataset().schema();
        LoadedDataset deposits = deposits(catalogue, schema);
        List<String> inCounty = inCounty(deposits, query);
        Selection selection = EstimateFigures.selection(schema, FieldRole.COMMODITY, COMMODITY, query);
        String wanted = query.find(DEPOSIT).orElse(null);
        if (wanted != null) {
            selection = ofDeposit(selection, schema, deposits, wanted);
        }
        int occurrence = schema.indexOf(FieldRole.OCCURRENCE);
        Map<String, List<Estimate>> estimates = new HashMap<>();
        for (Feature feature : records.list(figures, selection, COMMODITY)) {
            Object deposit = feature.values().get(occurrence);
            if (deposit != null && (inCounty == null || inCounty.contains(deposit.toString()))) {
                estimates
                        .computeIfAbsent(deposit.toString(), any -> new ArrayList<>())
                        .add(EstimateRecord.of(schema, feature));
            }
        }
        return estimates;
    }

    private static @Nullable LoadedDataset deposits(Catalogue catalogue, Schema figures) {
        String deposits =
                figures.fields().get(figures.indexOf(FieldRole.OCCURRENCE)).references();
        return deposits == null ? null : catalogue.find(deposits).orElse(null);
    }

    private Selection ofDeposit(Selection selection, Schema figures, @Nullable LoadedDataset deposits, String wanted) {
        if (deposits == null || !records.exists(deposits, wanted)) {
            String dataset = deposits == null ? "" : deposits.dataset().id();
            throw Problem.invalidParameter(DEPOSIT, wanted, Texts.idOfRecord(dataset));
        }
        Map<String, String> equalTo = new HashMap<>(selection.equalTo());
        equalTo.put(figures.fields().get(figures.indexOf(FieldRole.OCCURRENCE)).name(), wanted);
        return new Selection(null, null, null, equalTo, null, null);
    }

    /** Ids of the deposits in the county that is asked for; null when none is. */
    private @Nullable List<String> inCounty(@Nullable LoadedDataset deposits, Query query) {
        if (query.find(COUNTY).isEmpty()) {
            return null;
        }
        if (deposits == null) {
            return List.of();
        }
        Selection selection = EstimateFigures.selection(deposits.dataset().schema(), FieldRole.COUNTY, COUNTY, query);
        return records.list(deposits, selection, COUNTY).stream()
                .map(Feature::id)
                .toList();
    }
}

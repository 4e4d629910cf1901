package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.EstimateRecord;
import org.mineralgis.format.Html;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.Schema;
import org.mineralgis.query.Selection;
import org.mineralgis.resource.Estimate;
import org.mineralgis.resource.Total;
import org.mineralgis.resource.Totals;
import org.mineralgis.store.EstimateStore;

/** Totals of the estimates of deposits, as far as GB/T 17766-2020 allows them. Figures of whole areas are no part of them. */
final class ResourceTotals {

    private static final String COMMODITY = "commodity";
    private static final String COUNTY = "county";
    private static final String DEPOSIT = "deposit";
    private static final String AS_OF = "as_of";

    /** Of the figures of each total, unless more are asked for. */
    static final int LISTED = 100;

    private final Served served;
    private final EstimateFigures records;

    ResourceTotals(Served served, EstimateFigures records) {
        this.served = served;
        this.records = records;
    }

    Answer answer(Request request) {
        Catalogue catalogue = served.catalogue();
        LoadedDataset figures = EstimateFigures.find(catalogue).orElse(null);
        LocalDate asOf = asOf(request.query());
        List<Feature> meant = figures == null ? List.of() : meant(catalogue, figures, request.query());
        List<Total> totals = new Totals(byDeposit(figures, meant), asOf).list();
        return request.html()
                ? Page.answer(page(request, catalogue, figures, meant, totals))
                : Json.answer(request, document(request, figures, totals));
    }

    private static ObjectNode document(Request request, @Nullable LoadedDataset figures, List<Total> list) {
        ObjectNode document = Json.object();
        for (String name : List.of(COMMODITY, COUNTY, DEPOSIT, AS_OF)) {
            document.put(name, request.query().find(name).orElse(null));
        }
        document.put("note", Texts.TOTALS_NOTE.in(request.language()));
        ArrayNode totals = document.putArray("totals");
        TotalsWriter writer = new TotalsWriter(request, figures, listed(request));
        list.forEach(total -> writer.put(totals.addObject(), total));
        Links.self(request, request.route().offered()).putTo(document);
        return document;
    }

    private Html page(
            Request request,
            Catalogue catalogue,
            @Nullable LoadedDataset figures,
            List<Feature> meant,
            List<Total> totals) {
        Visit visit = request.visit();
        if (figures == null) {
            return TotalsPage.of(visit, List.of(), List.of(), total -> el("section"));
        }
        Map<String, Feature> byId = new HashMap<>();
        meant.forEach(feature -> byId.put(feature.id(), feature));
        int listed = listed(request);
        List<Feature> shown = totals.stream()
                .flatMap(total -> total.parts().stream().limit(listed))
                .map(part -> byId.get(part.estimate().id()))
                .distinct()
                .toList();
        RecordLinks links = records.links(visit, catalogue, figures, shown);
        TotalBlock block = new TotalBlock(visit, figures.dataset(), byId, links, listed);
        return TotalsPage.of(visit, asked(request, catalogue, figures), totals, block::of);
    }

    private static int listed(Request request) {
        return EstimateFigures.listed(request.query(), LISTED);
    }

    /** What was asked for, as people call it. */
    private List<String> asked(Request request, Catalogue catalogue, LoadedDataset figures) {
        Query query = request.query();
        Language language = request.language();
        LoadedDataset deposits = deposits(catalogue, figures.dataset().schema());
        List<String> asked = new ArrayList<>();
        query.find(COMMODITY)
                .map(code -> EstimateFigures.title(figures.dataset(), FieldRole.COMMODITY, code, language))
                .ifPresent(asked::add);
        if (deposits != null) {
            Dataset dataset = deposits.dataset();
            query.find(COUNTY)
                    .map(code -> EstimateFigures.title(dataset, FieldRole.COUNTY, code, language))
                    .ifPresent(asked::add);
            query.find(DEPOSIT)
                    .flatMap(id -> records.record(deposits, id))
                    .map(deposit -> PageParts.title(dataset, deposit, language))
                    .ifPresent(asked::add);
        }
        query.find(AS_OF).map(day -> TotalsTexts.asOf(day).in(language)).ifPresent(asked::add);
        return asked;
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

    /** The estimates of deposits that are meant. */
    private List<Feature> meant(Catalogue catalogue, LoadedDataset figures, Query query) {
        Schema schema = figures.dataset().schema();
        LoadedDataset deposits = deposits(catalogue, schema);
        EstimateStore.Deposits inCounty = inCounty(deposits, query);
        Selection selection = EstimateFigures.selection(schema, FieldRole.COMMODITY, COMMODITY, query);
        String wanted = query.find(DEPOSIT).orElse(null);
        if (wanted != null) {
            selection = ofDeposit(selection, schema, deposits, wanted);
        }
        if (deposits == null && query.find(COUNTY).isPresent()) {
            return List.of();
        }
        int occurrence = schema.indexOf(FieldRole.OCCURRENCE);
        String narrowed = query.find(COMMODITY).isEmpty() ? COMMODITY : COUNTY;
        return records.list(figures, selection, inCounty, query, narrowed).stream()
                .filter(feature -> feature.values().get(occurrence) != null)
                .toList();
    }

    private static Map<String, List<Estimate>> byDeposit(@Nullable LoadedDataset figures, List<Feature> meant) {
        Map<String, List<Estimate>> estimates = new HashMap<>();
        if (figures != null) {
            Schema schema = figures.dataset().schema();
            int occurrence = schema.indexOf(FieldRole.OCCURRENCE);
            for (Feature feature : meant) {
                String deposit = String.valueOf(feature.values().get(occurrence));
                estimates.computeIfAbsent(deposit, any -> new ArrayList<>()).add(EstimateRecord.of(schema, feature));
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
        if (deposits == null || records.record(deposits, wanted).isEmpty()) {
            String dataset = deposits == null ? "" : deposits.dataset().id();
            throw Problem.invalidParameter(DEPOSIT, wanted, Texts.idOfRecord(dataset));
        }
        Map<String, String> equalTo = new HashMap<>(selection.equalTo());
        equalTo.put(figures.fields().get(figures.indexOf(FieldRole.OCCURRENCE)).name(), wanted);
        return new Selection(null, null, null, equalTo, null, null);
    }

    /** The deposits in the county that is asked for; null when none is, or there are no deposits. */
    private static EstimateStore.@Nullable Deposits inCounty(@Nullable LoadedDataset deposits, Query query) {
        if (query.find(COUNTY).isEmpty() || deposits == null) {
            return null;
        }
        Selection selection = EstimateFigures.selection(deposits.dataset().schema(), FieldRole.COUNTY, COUNTY, query);
        return new EstimateStore.Deposits(deposits, selection);
    }
}

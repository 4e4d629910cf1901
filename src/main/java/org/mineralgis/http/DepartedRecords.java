package org.mineralgis.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mineralgis.history.Absence;
import org.mineralgis.history.RecordReference;
import org.mineralgis.history.Retirement;
import org.mineralgis.model.Catalogue;
import org.mineralgis.store.FeatureStore;
import org.mineralgis.store.HistoryStore;

/** What is said to those who ask for a record that is served no more: 410, with the last release that had it and its successor. */
final class DepartedRecords {

    private final HistoryStore history;
    private final FeatureStore features;

    DepartedRecords(HistoryStore history, FeatureStore features) {
        this.history = history;
        this.features = features;
    }

    /** The problem of a record that is not served; empty when no release is known to have had it. */
    Optional<Problem> find(Href base, Catalogue catalogue, RecordReference record) {
        return history.findAbsence(record).map(absence -> problem(base, catalogue, record, absence));
    }

    private Problem problem(Href base, Catalogue catalogue, RecordReference record, Absence absence) {
        Map<String, Object> members = new LinkedHashMap<>();
        Href past = base.to("collections", record.dataset(), "items", record.fid(), "history");
        String links = "<" + past + ">; rel=\"version-history\"";
        if (absence.lastRelease() != null) {
            members.put("lastRelease", absence.lastRelease());
        }
        members.put("history", past);
        Retirement retirement = absence.retirement();
        if (retirement != null) {
            members.put("reason", retirement.reason());
            members.put("retired", retirement.date());
            members.put("source", retirement.source());
            Optional<Href> successor = successor(base, catalogue, retirement);
            successor.ifPresent(href -> members.put("successor", href));
            links += successor
                    .map(href -> ", <" + href + ">; rel=\"successor-version\"")
                    .orElse("");
        }
        return Problem.gone(HistoryTexts.gone(record, absence), members, links);
    }

    /** Only one that is served itself. */
    private Optional<Href> successor(Href base, Catalogue catalogue, Retirement retirement) {
        return Optional.ofNullable(retirement.successor())
                .filter(successor -> catalogue
                        .find(successor.dataset())
                        .flatMap(loaded -> features.find(loaded, successor.fid()))
                        .isPresent())
                .map(successor -> base.to("collections", successor.dataset(), "items", successor.fid()));
    }
}

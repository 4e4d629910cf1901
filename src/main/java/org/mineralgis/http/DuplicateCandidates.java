package org.mineralgis.http;

import java.util.List;
import java.util.Locale;
import org.mineralgis.duplicate.DuplicateLimitException;
import org.mineralgis.duplicate.DuplicateSearch;
import org.mineralgis.duplicate.Duplicates;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.store.NameStore;

/** Pairs of records that may be one thing, within a dataset or between two. */
final class DuplicateCandidates {

    static final String AGAINST = "against";
    static final String SCORE = "min_score";
    static final int LIMIT_DEFAULT = 50;
    static final int LIMIT_MAX = 1_000;

    private final Served served;
    private final KeptRecords records;

    DuplicateCandidates(Served served, NameStore names) {
        this.served = served;
        this.records = new KeptRecords(names);
    }

    /** Whether the records of a dataset have names. */
    static boolean named(Dataset dataset) {
        return dataset.portrayal().titleZh() != null || dataset.portrayal().titleEn() != null;
    }

    Answer answer(Request request) {
        Catalogue catalogue = served.catalogue();
        LoadedDataset loaded = served.get(catalogue, request);
        if (!named(loaded.dataset())) {
            throw Problem.notFound(Texts.NAMED_DATASET);
        }
        Query query = request.query();
        LoadedDataset against =
                query.find(AGAINST).map(id -> against(catalogue, loaded, id)).orElse(loaded);
        double score = query.find(SCORE).map(DuplicateCandidates::score).orElse(Duplicates.SCORE_DEFAULT);
        int offset = query.find("offset").map(DuplicateCandidates::offset).orElse(0);
        int limit = query.find("limit")
                .map(each -> Math.min(LimitParameter.parse(each), LIMIT_MAX))
                .orElse(LIMIT_DEFAULT);
        Duplicates found = find(loaded, against, score);
        return new DuplicateAnswer(request, loaded, against, found, score, offset, limit).answer();
    }

    private static LoadedDataset against(Catalogue catalogue, LoadedDataset loaded, String id) {
        List<String> others = catalogue.datasets().stream()
                .map(LoadedDataset::dataset)
                .filter(DuplicateCandidates::named)
                .map(Dataset::id)
                .filter(other -> !other.equals(loaded.dataset().id()))
                .toList();
        if (!others.contains(id)) {
            throw Problem.invalidParameter(AGAINST, id, Texts.OTHER_DATASET, others);
        }
        return catalogue.find(id).orElseThrow();
    }

    private static double score(String text) {
        double score = text.matches("[01](\\.[0-9]{1,6})?") ? Double.parseDouble(text) : 0;
        if (score < Duplicates.SCORE_MIN || score > 1) {
            throw Problem.invalidParameter(SCORE, text, Texts.SCORE_EXPECTED);
        }
        return score;
    }

    private static int offset(String text) {
        String digits = text.replaceFirst("^0+(?=[0-9])", "");
        if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) > Duplicates.CANDIDATES_MAX) {
            throw Problem.invalidParameter("offset", text, Texts.OFFSET_OF_PAIRS);
        }
        return Integer.parseInt(digits);
    }

    private Duplicates find(LoadedDataset loaded, LoadedDataset against, double score) {
        try {
            return loaded == against
                    ? DuplicateSearch.within(records.of(loaded), score)
                    : DuplicateSearch.between(records.of(loaded), records.of(against), score);
        } catch (DuplicateLimitException e) {
            throw problem(e.limit(), score);
        }
    }

    private static Problem problem(DuplicateLimitException.Limit limit, double score) {
        return switch (limit) {
            case RECORDS -> tooMany(Texts.RECORDS_TO_COMPARE, limit);
            case PAIRS -> tooMany(Texts.PAIRS_TO_COMPARE, limit);
            case CANDIDATES -> Problem.invalidParameter(SCORE, String.valueOf(score), Texts.SCORE_HIGHER);
        };
    }

    private static Problem tooMany(LocalizedText text, DuplicateLimitException.Limit limit) {
        return Problem.of(
                ProblemType.TOO_MANY_RECORDS,
                new LocalizedText(
                        String.format(Locale.ROOT, text.zh(), limit.max()),
                        String.format(Locale.ROOT, text.en(), limit.max())));
    }
}

package org.mineralgis.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Portrayal;
import org.mineralgis.model.Term;
import org.mineralgis.store.NamedRecord;

/** Finds records of all datasets whose records have names. */
public final class Search {

    /** The longest text that can be sought, in chars. */
    public static final int TEXT_MAX = 100;

    /** The most words that it may have. */
    public static final int WORDS_MAX = Asked.WORDS_MAX;

    /** How far from the first hit a page may begin. */
    public static final int OFFSET_MAX = 1_000;

    private final KeptIndexes kept;
    private final SearchMemory memory;

    /** Where the records of a dataset come from: at most so many of them, in the order of their ids. */
    @FunctionalInterface
    public interface Names {
        /** Reads them anew. */
        List<NamedRecord> list(Dataset dataset, int limit);
    }

    /** Search in the records of {@code names}, in as many of them as fit into a quarter of the memory of the program. */
    public Search(Names names) {
        this(names, SearchMemory.of(Runtime.getRuntime().maxMemory()));
    }

    Search(Names names, SearchMemory memory) {
        this.kept = new KeptIndexes(names);
        this.memory = memory;
    }

    /** How many words a text has. */
    public static int words(String text) {
        return Letters.words(text).size();
    }

    /**
     * The records that match, the best first. A text without letters and digits matches none.
     *
     * @param catalogue what is served; edits that it does not know of are not found
     * @param text at most {@link #TEXT_MAX} chars and {@link #WORDS_MAX} words; more words are not sought
     * @param offset from 0 to {@link #OFFSET_MAX}
     * @param limit from 1
     * @throws org.mineralgis.store.DatabaseException when names must be read and the database fails
     */
    public Found find(Catalogue catalogue, String text, int offset, int limit) {
        List<NameIndex> indexes = indexes(catalogue);
        Asked asked = new Asked(text, indexes);
        Ranking ranking = asked.rank(offset + limit);
        List<Hit> hits =
                ranking.after(offset).stream().map(match -> hit(match, asked)).toList();
        List<String> incomplete = indexes.stream()
                .filter(index -> !index.complete())
                .map(index -> index.dataset().id())
                .toList();
        return new Found(ranking.matched(), hits, incomplete);
    }

    private List<NameIndex> indexes(Catalogue catalogue) {
        Map<String, LocalizedText> units = units(catalogue);
        List<LoadedDataset> sought = catalogue.datasets().stream()
                .filter(loaded -> named(loaded.dataset()))
                .toList();
        int most = memory.each(
                sought.stream().mapToLong(LoadedDataset::featureCount).toArray());
        sought.forEach(loaded -> kept.begin(loaded, catalogue.releaseId(), units, most));
        return sought.stream().map(loaded -> kept.get(loaded.dataset().id())).toList();
    }

    private static boolean named(Dataset dataset) {
        Portrayal portrayal = dataset.portrayal();
        return portrayal.titleZh() != null || portrayal.titleEn() != null;
    }

    /** What datasets call the counties that they name by their codes. */
    private static Map<String, LocalizedText> units(Catalogue catalogue) {
        Map<String, LocalizedText> units = new HashMap<>();
        for (LoadedDataset loaded : catalogue.datasets()) {
            Traits.terms(loaded.dataset(), FieldRole.COUNTY)
                    .values()
                    .forEach(term -> units.putIfAbsent(term.value(), term.title()));
        }
        return units;
    }

    private static Hit hit(Ranking.Match match, Asked asked) {
        NameIndex index = match.index();
        var matched = match.name() < 0 ? null : index.name(match.name());
        var record = index.record(match.record());
        return new Hit(
                index.dataset(),
                record,
                county(index, record.county()),
                matched == null ? "attribute" : Tier.of(match.score()).how(),
                matched,
                matched == null ? List.of() : asked.parts(matched.text()));
    }

    private static @Nullable LocalizedText county(NameIndex index, @Nullable String stated) {
        if (stated == null) {
            return null;
        }
        Term term = index.counties().get(stated);
        return term == null ? new LocalizedText(stated, stated) : term.title();
    }
}

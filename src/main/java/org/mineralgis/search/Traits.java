package org.mineralgis.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.CommodityNames;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Term;
import org.mineralgis.store.NamedRecord;

/** Words for what records have without being called so: commodities with their symbols, counties with their codes. */
final class Traits {

    /** A shorter beginning of a word in Latin letters is of too many. */
    static final int PREFIX_MIN = 3;

    /** The commodities and counties that go by a word. */
    private final NavigableMap<String, List<String>> codesOfWord = new TreeMap<>();

    /** The numbers of the records of each. */
    private final Map<String, int[]> recordsOfCode = new HashMap<>();

    private final Map<String, Term> commodities;
    private final Map<String, Term> counties;

    private Traits(Dataset dataset) {
        this.commodities = terms(dataset, FieldRole.COMMODITY);
        this.counties = terms(dataset, FieldRole.COUNTY);
    }

    static Traits of(Dataset dataset, List<NamedRecord> records) {
        Traits traits = new Traits(dataset);
        Map<String, IntStream.Builder> numbers = new HashMap<>();
        for (int number = 0; number < records.size(); number++) {
            for (String code : codes(records.get(number))) {
                numbers.computeIfAbsent(code, each -> IntStream.builder()).add(number);
            }
        }
        numbers.forEach((code, found) -> traits.add(code, found.build().toArray()));
        return traits;
    }

    private static List<String> codes(NamedRecord record) {
        List<String> codes = new ArrayList<>(record.commodities());
        String county = record.county();
        if (county != null) {
            codes.add(county);
        }
        return codes;
    }

    /** The terms of a field's vocabulary by their values. */
    static Map<String, Term> terms(Dataset dataset, FieldRole role) {
        Map<String, Term> terms = new HashMap<>();
        int index = dataset.schema().indexOf(role);
        if (index >= 0) {
            dataset.schema().fields().get(index).vocabulary().forEach(term -> terms.put(term.value(), term));
        }
        return terms;
    }

    private void add(String code, int[] numbers) {
        recordsOfCode.put(code, numbers);
        Set<String> words = words(code, commodities, CommodityNames.of(code));
        words.addAll(words(code, counties, List.of()));
        words.forEach(word ->
                codesOfWord.computeIfAbsent(word, each -> new ArrayList<>()).add(code));
    }

    private static Set<String> words(String code, Map<String, Term> terms, List<String> more) {
        List<String> texts = new ArrayList<>(more);
        texts.add(code);
        @Nullable Term term = terms.get(code);
        if (term != null) {
            texts.add(term.title().zh());
            texts.add(term.title().en());
        }
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            Spellings.of(text).stream()
                    .filter(spelling -> spelling.form() != Spelling.Form.INITIALS)
                    .forEach(spelling -> words.add(spelling.text()));
            Letters.words(text).stream()
                    .filter(word -> word.length() >= PREFIX_MIN)
                    .forEach(words::add);
        }
        return words;
    }

    /** Offers the records that have a trait that begins with {@code word}. */
    void match(String word, Scores scores) {
        offer(codesOfWord.getOrDefault(word, List.of()), Tier.TITLE_WORD, scores);
        if (word.length() >= PREFIX_MIN || Letters.beginsWithHan(word)) {
            codesOfWord
                    .subMap(word, true, word + Character.MAX_VALUE, true)
                    .values()
                    .forEach(codes -> offer(codes, Tier.TRAIT_PREFIX, scores));
        }
    }

    private void offer(List<String> codes, Tier tier, Scores scores) {
        for (String code : codes) {
            for (int number : recordsOfCode.getOrDefault(code, new int[0])) {
                scores.offer(number, tier.score(Spelling.Form.WRITTEN), -1);
            }
        }
    }

    /** The length of the longest trait that {@code text} begins with; 0 when there is none. */
    int longest(String text) {
        int longest = 0;
        for (int end = 1; end <= text.length(); end++) {
            if (codesOfWord.containsKey(text.substring(0, end))) {
                longest = end;
            }
        }
        return longest;
    }
}

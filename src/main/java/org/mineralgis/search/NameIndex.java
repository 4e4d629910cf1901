package org.mineralgis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Term;
import org.mineralgis.store.NamedRecord;
import org.mineralgis.store.RecordName;

/** All names of one dataset at one moment; never changes. */
final class NameIndex {

    /** Names that are compared letter by letter with a text that is written wrong, the likeliest first. */
    private static final int COMPARED_MAX = 12_000;

    /** Shorter texts in the middle of a word are of too many. */
    private static final int INSIDE_MIN = 4;

    private static final int KIND_WEIGHT = 1_000;

    private final Dataset dataset;
    private final List<NamedRecord> records;
    private final boolean complete;
    private final Traits traits;
    private final Map<String, Term> counties;
    private final int[] importance;

    private final List<RecordName> names = new ArrayList<>();
    private final RecordName.Kind[] kindOfName;
    private final int[] recordOfName;
    private final String[] texts;
    private final int[] nameOfText;
    /** The texts of a record lie together: where they begin, and behind the last record where they end. */
    private final int[] textsOfRecord;

    private final long[] letters;
    private final long[] wordStarts;
    private final Spelling.Form[] forms;
    private final Grams grams;

    /**
     * Makes it.
     *
     * @param complete whether these are all records of the dataset
     */
    NameIndex(Dataset dataset, List<NamedRecord> records, boolean complete) {
        this.dataset = dataset;
        this.records = records;
        this.complete = complete;
        this.traits = Traits.of(dataset, records);
        this.counties = Traits.terms(dataset, FieldRole.COUNTY);
        this.importance = importance();
        List<Spelling> spellings = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        List<Integer> bearers = new ArrayList<>();
        this.textsOfRecord = new int[records.size() + 1];
        for (int record = 0; record < records.size(); record++) {
            for (RecordName name : records.get(record).names()) {
                for (Spelling spelling : Spellings.of(name.text())) {
                    spellings.add(new Spelling(
                            spelling.form(), spelling.text(), new int[0], new int[0], spelling.wordStarts()));
                    owners.add(names.size());
                }
                names.add(name);
                bearers.add(record);
            }
            textsOfRecord[record + 1] = spellings.size();
        }
        this.texts = spellings.stream().map(Spelling::text).toArray(String[]::new);
        this.kindOfName = names.stream().map(RecordName::kind).toArray(RecordName.Kind[]::new);
        this.recordOfName = bearers.stream().mapToInt(Integer::intValue).toArray();
        this.letters = spellings.stream()
                .mapToLong(spelling -> LikenessBound.letters(spelling.text()))
                .toArray();
        this.nameOfText = owners.stream().mapToInt(Integer::intValue).toArray();
        this.wordStarts = spellings.stream().mapToLong(Spelling::wordStarts).toArray();
        this.forms = spellings.stream().map(Spelling::form).toArray(Spelling.Form[]::new);
        this.grams = Grams.of(List.of(texts));
    }

    private int[] importance() {
        Map<String, Term> terms = Traits.terms(dataset, FieldRole.IMPORTANCE);
        List<String> order = new ArrayList<>();
        int index = dataset.schema().indexOf(FieldRole.IMPORTANCE);
        if (index >= 0) {
            dataset.schema().fields().get(index).vocabulary().forEach(term -> order.add(term.value()));
        }
        return records.stream()
                .mapToInt(record -> {
                    String value = record.importance();
                    int place = value == null || !terms.containsKey(value) ? 0 : order.size() - order.indexOf(value);
                    return kind() * KIND_WEIGHT + Math.min(place, KIND_WEIGHT - 1);
                })
                .toArray();
    }

    /** Administrative units come first, which many others are named after; then deposits, other places, papers and people. */
    private int kind() {
        if (dataset.schema().holdsUnits()) {
            return 3;
        }
        if (dataset.spatial() && dataset.schema().indexOf(FieldRole.COMMODITY) >= 0) {
            return 2;
        }
        return dataset.spatial() ? 1 : 0;
    }

    Dataset dataset() {
        return dataset;
    }

    boolean complete() {
        return complete;
    }

    Traits traits() {
        return traits;
    }

    int size() {
        return records.size();
    }

    NamedRecord record(int number) {
        return records.get(number);
    }

    RecordName name(int number) {
        return names.get(number);
    }

    int importance(int record) {
        return importance[record];
    }

    Map<String, Term> counties() {
        return counties;
    }

    /** Records with a name or trait that holds a folded text. */
    Scores exact(String wanted) {
        Scores scores = new Scores(records.size());
        grams.holding(wanted, number -> offer(wanted, number, scores));
        traits.match(wanted, scores);
        return scores;
    }

    /** The same of records that match another text already; of few it is faster to look at each. */
    Scores exact(String wanted, Scores within) {
        if (within.count() > grams.count(wanted)) {
            return exact(wanted);
        }
        Scores scores = new Scores(records.size());
        for (int record = 0; record < records.size(); record++) {
            if (within.score(record) != Scores.NONE) {
                for (int number = textsOfRecord[record]; number < textsOfRecord[record + 1]; number++) {
                    offer(wanted, number, scores);
                }
            }
        }
        traits.match(wanted, scores);
        return scores;
    }

    /** About how many spellings must be looked at for a text. */
    int effort(String wanted) {
        return grams.count(wanted);
    }

    private void offer(String wanted, int number, Scores scores) {
        String text = texts[number];
        int word = wordWith(text, wanted, wordStarts[number]);
        int at = word >= 0 || !insideCounts(wanted, forms[number]) ? word : text.indexOf(wanted);
        if (at >= 0) {
            int by = nameOfText[number];
            Tier tier = Tier.of(kindOfName[by], at, text.length() == wanted.length(), word >= 0);
            scores.offer(recordOfName[by], tier.score(forms[number]), by);
        }
    }

    private static boolean insideCounts(String wanted, Spelling.Form form) {
        return form == Spelling.Form.WRITTEN && wanted.length() >= INSIDE_MIN;
    }

    /** Where a word begins with {@code wanted}; -1 when none does. */
    static int wordWith(String text, String wanted, long wordStarts) {
        int at = text.indexOf(wanted);
        while (at >= 0 && (at >= Long.SIZE || (wordStarts >>> at & 1) == 0)) {
            at = text.indexOf(wanted, at + 1);
        }
        return at;
    }

    /** Records with a name that holds something like a folded text. */
    Scores similar(String wanted) {
        Scores scores = new Scores(records.size());
        int errorsMax = Likeness.errorsMax(wanted);
        if (errorsMax == 0) {
            return scores;
        }
        Likeness likeness = new Likeness(wanted, errorsMax);
        long sought = LikenessBound.letters(wanted);
        grams.sharing(wanted, wanted.length() - 1 - 3 * errorsMax, COMPARED_MAX, number -> {
            int by = nameOfText[number];
            boolean compared = LikenessBound.errorsMin(sought, letters[number]) <= errorsMax
                    && forms[number] != Spelling.Form.INITIALS
                    && kindOfName[by] != RecordName.Kind.ID;
            Likeness.Place place = compared ? likeness.find(texts[number], wordStarts[number]) : null;
            if (place != null) {
                Tier tier = Tier.similar(kindOfName[by], place.errors());
                scores.offer(recordOfName[by], tier.score(forms[number]), by);
            }
        });
        return scores;
    }
}

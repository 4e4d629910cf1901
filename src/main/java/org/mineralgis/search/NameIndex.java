package org.mineralgis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Term;
import org.mineralgis.store.NamedRecord;
import org.mineralgis.store.RecordName;

/** All names of one dataset at one moment; never changes. */
final class NameIndex {

    /** Of a record, about. */
    private static final int SPELLINGS_USUAL = 8;

    private static final int KIND_WEIGHT = 1_000;

    private final Dataset dataset;
    private final List<NamedRecord> records;
    private final boolean complete;
    private final Traits traits;
    private final Map<String, Term> counties;
    private final int[] importance;

    private final List<RecordName> names;
    private final RecordName.Kind[] kindOfName;
    private final int[] recordOfName;
    private final int[] lengthOfName;
    private final SpelledNames spelled;

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
        this.names = records.stream().flatMap(record -> record.names().stream()).toList();
        this.kindOfName = names.stream().map(RecordName::kind).toArray(RecordName.Kind[]::new);
        this.recordOfName = IntStream.range(0, records.size())
                .flatMap(record -> records.get(record).names().stream().mapToInt(name -> record))
                .toArray();
        this.lengthOfName =
                names.stream().mapToInt(name -> name.text().length()).toArray();
        this.spelled = SpelledNames.of(records);
    }

    private int[] importance() {
        FieldRole role = dataset.schema().importanceRole();
        Map<String, Term> terms = Traits.terms(dataset, role);
        List<String> order = new ArrayList<>();
        int index = dataset.schema().indexOf(role);
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

    /** How long a name is, in chars; of what is no name, as long as names can be. */
    int length(int name) {
        return name < 0 ? Spellings.NAME_MAX : lengthOfName[name];
    }

    /** Records with a name or trait that holds a folded text. */
    Scores exact(String wanted) {
        Scores scores = new Scores(records.size());
        spelled.holding(wanted, holder(wanted, scores));
        traits.match(wanted, scores);
        return scores;
    }

    /** The same of records that match another text already; of few it is faster to look at each. */
    Scores exact(String wanted, Scores within) {
        if ((long) within.count() * SPELLINGS_USUAL > spelled.count(wanted)) {
            return exact(wanted);
        }
        Scores scores = new Scores(records.size());
        SpelledNames.Holder holder = holder(wanted, scores);
        for (int record = 0; record < records.size(); record++) {
            if (within.score(record) != Scores.NONE) {
                spelled.holding(wanted, record, holder);
            }
        }
        traits.match(wanted, scores);
        return scores;
    }

    /** About how many spellings must be looked at for a text. */
    int effort(String wanted) {
        return spelled.count(wanted);
    }

    /** Two Latin letters begin many a word; as a word of their own they are the symbol of an element. */
    private boolean isChance(int length, int text, int at) {
        return spelled.form(text) == Spelling.Form.WRITTEN && !spelled.endsWord(text, at + length);
    }

    private SpelledNames.Holder holder(String wanted, Scores scores) {
        boolean symbol = wanted.length() < Traits.PREFIX_MIN && !Letters.beginsWithHan(wanted);
        return (text, at, word) -> {
            int by = spelled.name(text);
            boolean whole = spelled.length(text) == wanted.length();
            Tier tier = Tier.of(kindOfName[by], at, whole, word && !(symbol && isChance(wanted.length(), text, at)));
            scores.offerName(recordOfName[by], tier.score(spelled.form(text)), by);
        };
    }

    /** Records with a name that holds something like a folded text. */
    Scores similar(String wanted) {
        Scores scores = new Scores(records.size());
        spelled.similar(wanted, (text, errors) -> {
            int by = spelled.name(text);
            Tier tier = Tier.similar(kindOfName[by], errors);
            scores.offerName(recordOfName[by], tier.score(spelled.form(text)), by);
        });
        return scores;
    }
}

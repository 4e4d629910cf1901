package org.mineralgis.search;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.store.NamedRecord;
import org.mineralgis.store.RecordName;

/** The spellings of many names, each a text with a number, so that those that hold something are found without a look at all others. */
final class SpelledNames {

    /** Shorter texts in the middle of a word are of too many. */
    private static final int INSIDE_MIN = 4;

    private static final Spelling.Form[] FORMS = Spelling.Form.values();

    private final TextPool pool;
    private final byte[] formOfText;
    private final int[] nameOfText;
    private final long[] wordStarts;
    /** The texts of a record lie together: where they begin, and behind the last record where they end. */
    private final int[] textsOfRecord;
    /** Where words begin that may be written wrong. */
    private final Suffixes words;
    /** Where words begin of initials and ids, which are like too many others. */
    private final Suffixes codes;
    /** What lies within words. */
    private final Suffixes inside;

    private final SimilarTexts similar;

    /** Takes a text that holds what is sought. */
    @FunctionalInterface
    interface Holder {
        /** At letter {@code at}, where {@code word} tells whether a word begins; of a text perhaps several times. */
        void accept(int text, int at, boolean word);
    }

    private SpelledNames(Builder made) {
        this.pool = made.pool.build();
        this.nameOfText = made.names.build().toArray();
        this.wordStarts = made.wordStarts.build().toArray();
        this.textsOfRecord = made.textsOfRecord.build().toArray();
        int[] marks = made.marks.build().toArray();
        this.formOfText = new byte[marks.length];
        BitSet compared = new BitSet(marks.length);
        for (int text = 0; text < marks.length; text++) {
            formOfText[text] = (byte) (marks[text] >> 1);
            compared.set(text, (marks[text] & 1) == 1);
        }
        this.words = new Suffixes(pool, made.words.build().toArray());
        this.codes = new Suffixes(pool, made.codes.build().toArray());
        this.inside = new Suffixes(pool, made.inside.build().toArray());
        this.similar = new SimilarTexts(pool, wordStarts, compared, words, inside);
    }

    /** The names of records, numbered one record after the other. */
    static SpelledNames of(List<NamedRecord> records) {
        Builder builder = new Builder();
        int number = 0;
        for (NamedRecord record : records) {
            for (RecordName name : record.names()) {
                builder.add(name, number++);
            }
            builder.textsOfRecord.add(builder.pool.size());
        }
        return new SpelledNames(builder);
    }

    private static final class Builder {

        private final TextPool.Builder pool = new TextPool.Builder();
        private final IntStream.Builder names = IntStream.builder();
        private final IntStream.Builder marks = IntStream.builder();
        private final IntStream.Builder textsOfRecord = IntStream.builder().add(0);
        private final LongStream.Builder wordStarts = LongStream.builder();
        private final IntStream.Builder words = IntStream.builder();
        private final IntStream.Builder codes = IntStream.builder();
        private final IntStream.Builder inside = IntStream.builder();

        private void add(RecordName name, int number) {
            Map<Spelling.Form, Spelling> first = new EnumMap<>(Spelling.Form.class);
            for (Spelling spelling : Spellings.of(name.text())) {
                boolean compared = spelling.form() != Spelling.Form.INITIALS && name.kind() != RecordName.Kind.ID;
                int start = pool.add(spelling.text());
                names.add(number);
                marks.add(spelling.form().ordinal() << 1 | (compared ? 1 : 0));
                wordStarts.add(spelling.wordStarts());
                addPlaces(spelling, first.get(spelling.form()), start, compared ? words : codes);
                first.putIfAbsent(spelling.form(), spelling);
            }
        }

        /** What {@code known}, another reading of the name, has to its end is not needed twice. */
        private void addPlaces(Spelling spelling, @Nullable Spelling known, int start, IntStream.Builder begins) {
            int length = spelling.text().length();
            int last = known == null ? length : length - commonEnd(spelling.text(), known.text());
            int shift = known == null ? 0 : known.text().length() - length;
            for (int at = 0; at < length; at++) {
                if (isWordStart(spelling.wordStarts(), at)) {
                    boolean twice = at > 0
                            && at >= last
                            && known != null
                            && at + shift > 0
                            && isWordStart(known.wordStarts(), at + shift);
                    if (!twice) {
                        begins.add(start + at);
                    }
                } else if (spelling.form() == Spelling.Form.WRITTEN
                        && (length - at >= INSIDE_MIN
                                || Letters.isHan(spelling.text().charAt(at)))) {
                    inside.add(start + at);
                }
            }
        }

        private static int commonEnd(String one, String other) {
            int length = 0;
            int most = Math.min(one.length(), other.length());
            while (length < most
                    && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
                length++;
            }
            return length;
        }
    }

    static boolean isWordStart(long wordStarts, int at) {
        return at < Long.SIZE && (wordStarts >>> at & 1) == 1;
    }

    /** The number of the name that a text is a spelling of. */
    int name(int text) {
        return nameOfText[text];
    }

    Spelling.Form form(int text) {
        return FORMS[formOfText[text]];
    }

    /** The letters of a text. */
    int length(int text) {
        return pool.length(text);
    }

    /** Whether a text ends before letter {@code at}, or another word begins there. */
    boolean endsWord(int text, int at) {
        return at == pool.length(text) || isWordStart(wordStarts[text], at);
    }

    /** How often something is held, or what takes as long. */
    int count(String wanted) {
        int count = words.count(wanted) + codes.count(wanted);
        return wanted.length() < INSIDE_MIN ? count : count + inside.count(wanted);
    }

    /** Hands over the texts in which a word begins with {@code wanted}, or that hold it anywhere when it is long enough. */
    void holding(String wanted, Holder holder) {
        boolean first = onlyFirst(wanted);
        words.beginningWith(wanted, place -> hold(place, first, true, holder));
        codes.beginningWith(wanted, place -> hold(place, first, true, holder));
        if (wanted.length() >= INSIDE_MIN) {
            inside.beginningWith(wanted, place -> hold(place, first, false, holder));
        }
    }

    private void hold(int place, boolean first, boolean word, Holder holder) {
        int text = pool.textAt(place);
        int at = place - pool.start(text);
        if (at == 0 || !first) {
            holder.accept(text, at, word);
        }
    }

    /** A letter alone is that of too many words; of a name it is the first. */
    private static boolean onlyFirst(String wanted) {
        return wanted.length() == 1 && !Letters.isHan(wanted.charAt(0));
    }

    /** The same of the texts of one record. */
    void holding(String wanted, int record, Holder holder) {
        boolean first = onlyFirst(wanted);
        for (int text = textsOfRecord[record]; text < textsOfRecord[record + 1]; text++) {
            boolean anywhere = form(text) == Spelling.Form.WRITTEN && wanted.length() >= INSIDE_MIN;
            int start = pool.start(text);
            int last = first ? 0 : pool.length(text) - wanted.length();
            for (int at = 0; at <= last; at++) {
                boolean word = isWordStart(wordStarts[text], at);
                if ((word || anywhere) && pool.compare(start + at, wanted, wanted.length()) == 0) {
                    holder.accept(text, at, word);
                }
            }
        }
    }

    /** Hands over the texts that hold something like {@code wanted} where a word begins, with the errors, perhaps several times. */
    void similar(String wanted, SimilarTexts.Consumer consumer) {
        similar.find(wanted, consumer);
    }

    /** Where a word begins with {@code wanted}; -1 when none does. */
    static int wordWith(String text, String wanted, long wordStarts) {
        int at = text.indexOf(wanted);
        while (at >= 0 && !isWordStart(wordStarts, at)) {
            at = text.indexOf(wanted, at + 1);
        }
        return at;
    }
}

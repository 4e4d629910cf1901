package org.mineralgis.search;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/** Finds the texts that hold something like what is sought where a word begins; a pair of letters at least must be right. */
final class SimilarTexts {

    private final TextPool pool;
    private final long[] wordStarts;
    private final BitSet compared;
    private final Suffixes words;
    private final Suffixes inside;

    /** Takes a text that holds something like what is sought. */
    @FunctionalInterface
    interface Consumer {
        void accept(int text, int errors);
    }

    /**
     * Takes what others have made.
     *
     * @param wordStarts of each text
     * @param compared the texts that may be written wrong
     * @param words where their words begin
     * @param inside what lies within words of texts as they are written, Chinese characters without exception
     */
    SimilarTexts(TextPool pool, long[] wordStarts, BitSet compared, Suffixes words, Suffixes inside) {
        this.pool = pool;
        this.wordStarts = wordStarts;
        this.compared = compared;
        this.words = words;
        this.inside = inside;
    }

    /** Hands over all of them, a text perhaps several times. */
    void find(String wanted, Consumer consumer) {
        int errorsMax = Likeness.errorsMax(wanted);
        if (errorsMax == 0) {
            return;
        }
        if (wanted.length() > LikenessBits.LENGTH_MAX) {
            findLong(wanted, errorsMax, consumer);
            return;
        }
        LikenessBits bits = new LikenessBits(wanted, errorsMax);
        if (wanted.chars().filter(Letters::isHan).count() > errorsMax) {
            findByCharacter(wanted, errorsMax, bits, consumer);
        } else {
            new SimilarSuffixes(words, wanted, bits, (place, errors) -> {
                        if (bits.sharesPair(pool, place)) {
                            consumer.accept(pool.textAt(place), errors);
                        }
                    })
                    .find();
        }
    }

    /** Chinese characters are many: of one or two more than may be wrong, one or two at least are in the text. */
    private void findByCharacter(String wanted, int errorsMax, LikenessBits bits, Consumer consumer) {
        List<String> rarest = wanted.chars()
                .filter(Letters::isHan)
                .mapToObj(Character::toString)
                .sorted(Comparator.comparingInt(words::count))
                .limit(errorsMax + 2L)
                .toList();
        BitSet once = new BitSet();
        BitSet twice = new BitSet();
        IntConsumer count = place -> {
            int text = pool.textAt(place);
            (once.get(text) ? twice : once).set(text);
        };
        rarest.stream().distinct().forEach(character -> {
            words.beginningWith(character, count);
            inside.beginningWith(character, count);
        });
        BitSet texts = rarest.size() > errorsMax + 1 ? twice : once;
        texts.and(compared);
        texts.stream()
                .filter(text -> bits.lacking(pool, pool.start(text)) <= errorsMax)
                .forEach(text -> compare(text, bits, consumer));
    }

    private void compare(int text, LikenessBits bits, Consumer consumer) {
        int start = pool.start(text);
        for (int at = 0; at < pool.length(text); at++) {
            if (SpelledNames.isWordStart(wordStarts[text], at)) {
                int errors = bits.errors(pool, start + at);
                if (errors != Integer.MAX_VALUE && bits.sharesPair(pool, start + at)) {
                    consumer.accept(text, errors);
                }
            }
        }
    }

    private void findLong(String wanted, int errorsMax, Consumer consumer) {
        Likeness likeness = new Likeness(wanted, errorsMax);
        for (int text = compared.nextSetBit(0); text >= 0; text = compared.nextSetBit(text + 1)) {
            if (pool.length(text) >= wanted.length() - errorsMax) {
                Likeness.Place place = likeness.find(pool.text(text), wordStarts[text]);
                if (place != null) {
                    consumer.accept(text, place.errors());
                }
            }
        }
    }
}

package org.mineralgis.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows which part of a name is what was sought. */
final class Highlight {

    private Highlight() {}

    /** The parts of a name, of which those are matched that hold one of the folded texts. */
    static List<Part> parts(String name, List<String> wanted) {
        List<Spelling> spellings = Spellings.of(name);
        BitSet marked = new BitSet();
        wanted.forEach(each -> mark(spellings, each, marked));
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < name.length()) {
            boolean matched = marked.get(at);
            int next = matched ? marked.nextClearBit(at) : marked.nextSetBit(at);
            int end = next < 0 ? name.length() : Math.min(next, name.length());
            parts.add(new Part(name.substring(at, end), matched));
            at = end;
        }
        return parts;
    }

    private static void mark(List<Spelling> spellings, String wanted, BitSet marked) {
        for (Spelling spelling : spellings) {
            int at = SpelledNames.wordWith(spelling.text(), wanted, spelling.wordStarts());
            if (at < 0 && spelling.form() == Spelling.Form.WRITTEN) {
                at = spelling.text().indexOf(wanted);
            }
            if (at >= 0) {
                mark(spelling, at, at + wanted.length(), marked);
                return;
            }
        }
        markSimilar(spellings, wanted, marked);
    }

    private static void markSimilar(List<Spelling> spellings, String wanted, BitSet marked) {
        int errorsMax = Likeness.errorsMax(wanted);
        Likeness likeness = new Likeness(wanted, errorsMax);
        @Nullable Spelling best = null;
        Likeness.@Nullable Place place = null;
        for (Spelling spelling : spellings) {
            boolean compared = errorsMax > 0 && spelling.form() != Spelling.Form.INITIALS;
            Likeness.Place found = compared ? likeness.find(spelling.text(), spelling.wordStarts()) : null;
            if (found != null && (place == null || found.errors() < place.errors())) {
                best = spelling;
                place = found;
            }
        }
        if (best != null && place != null) {
            mark(best, place.start(), place.end(), marked);
        }
    }

    private static void mark(Spelling spelling, int start, int end, BitSet marked) {
        if (end > start) {
            marked.set(spelling.starts()[start], spelling.ends()[end - 1]);
        }
    }
}

package org.mineralgis.search;

import java.util.ArrayList;
import java.util.List;

/** All the ways in which a name may be written by those who seek it. */
final class Spellings {

    /** A name is sought by its first characters; more are no name. */
    static final int NAME_MAX = 200;

    /** Other readings of its characters, one at a time. */
    private static final int OTHER_READINGS_MAX = 8;

    private final String name;
    private final List<Spelling> all = new ArrayList<>();

    private Spellings(String name) {
        this.name = name.length() > NAME_MAX ? name.substring(0, NAME_MAX) : name;
    }

    /** The spellings of a name: as written, in pinyin with each reading, by initials. */
    static List<Spelling> of(String name) {
        Spellings spellings = new Spellings(name);
        spellings.add(Spelling.Form.WRITTEN, -1, 0);
        if (spellings.name.codePoints().anyMatch(Letters::isHan)) {
            spellings.addReadings();
        }
        return spellings.all;
    }

    private void addReadings() {
        add(Spelling.Form.PINYIN, -1, 0);
        add(Spelling.Form.INITIALS, -1, 0);
        int others = 0;
        for (int at = 0; at < name.length(); at++) {
            int readings = Pinyin.readings(Letters.simplify(name.charAt(at))).size();
            for (int reading = 1; reading < readings && others < OTHER_READINGS_MAX; reading++, others++) {
                add(Spelling.Form.PINYIN, at, reading);
                add(Spelling.Form.INITIALS, at, reading);
            }
        }
    }

    /** With reading number {@code reading} of the character at {@code other}, the first one of all else. */
    private void add(Spelling.Form form, int other, int reading) {
        Spelling.Builder builder = new Spelling.Builder();
        boolean begins = true;
        int end;
        for (int at = 0; at < name.length(); at = end) {
            int character = name.codePointAt(at);
            end = at + Character.charCount(character);
            String folded = Letters.fold(character);
            List<String> readings =
                    form == Spelling.Form.WRITTEN ? List.of() : Pinyin.readings(Letters.simplify(character));
            boolean wordStart = begins || Letters.isHan(character);
            if (!readings.isEmpty()) {
                folded = readings.get(at == other ? reading : 0);
            }
            if (form == Spelling.Form.INITIALS && !folded.isEmpty()) {
                folded = wordStart ? folded.substring(0, folded.offsetByCodePoints(0, 1)) : "";
            }
            builder.add(folded, at, end, wordStart);
            begins = begins(character, folded, begins, form);
        }
        Spelling spelling = builder.build(form);
        if (!spelling.text().isEmpty()
                && all.stream().noneMatch(known -> known.text().equals(spelling.text()))) {
            all.add(spelling);
        }
    }

    private static boolean begins(int character, String folded, boolean before, Spelling.Form form) {
        if (Letters.isMark(character)) {
            return before;
        }
        boolean inWord = form == Spelling.Form.INITIALS && Character.isLetterOrDigit(character);
        return Letters.isHan(character) || folded.isEmpty() && !inWord;
    }
}

package org.mineralgis.search;

import java.util.List;

/** Names as the search compares them: letters and digits only, folded. */
public final class FoldedName {

    private FoldedName() {}

    /**
     * The ways in which a name may be written: as it is, and in pinyin with each reading of its Chinese characters; at most its
     * first 200 chars.
     *
     * @return empty for a name without letters and digits
     */
    public static List<String> spellings(String name) {
        return Spellings.of(name).stream()
                .filter(spelling -> spelling.form() != Spelling.Form.INITIALS)
                .map(Spelling::text)
                .toList();
    }

    /** The folded text of a name, as it is written. */
    public static String of(String name) {
        return Letters.fold(name);
    }

    /** Whether a folded text begins with a Chinese character. */
    public static boolean isHan(String folded) {
        return Letters.beginsWithHan(folded);
    }
}

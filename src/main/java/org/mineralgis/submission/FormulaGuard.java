package org.mineralgis.submission;

import java.util.regex.Pattern;

/** Keeps a cell of a report from being taken for a formula when Excel opens the file. */
final class FormulaGuard {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

    private FormulaGuard() {}

    /** {@code text}, with an apostrophe before it if Excel would compute it; numbers stay as they are. */
    static String cell(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}

package org.mineralgis.query;

import java.util.Locale;
import java.util.Set;

/** Characters and names of the text encoding (OGC 21-065r2, annex B: identifier, whitespace, digit). */
final class Names {

    /** Words that cannot be a name without double quotes. */
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "like", "between", "in", "is", "null", "true", "false", "div");

    private static final String SPACES =
            "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
                    + "\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    private static final int[][] STARTS = {
        {':', ':'},
        {'_', '_'},
        {'A', 'Z'},
        {'a', 'z'},
        {0xC0, 0xD6},
        {0xD8, 0xF6},
        {0xF8, 0x2FF},
        {0x370, 0x37D},
        {0x37F, 0x1FFE},
        {0x200C, 0x200D},
        {0x2070, 0x218F},
        {0x2C00, 0x2FEF},
        {0x3001, 0xD7FF},
        {0xF900, 0xFDCF},
        {0xFDF0, 0xFFFD},
        {0x10000, 0xEFFFF},
    };

    private static final int[][] FURTHER = {{'.', '.'}, {'0', '9'}, {0x300, 0x36F}, {0x203F, 0x2040}};

    private Names() {}

    static boolean isSpace(int character) {
        return SPACES.indexOf(character) >= 0;
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Whether a name can begin with it. */
    static boolean isStart(int character) {
        return within(character, STARTS) && !isSpace(character);
    }

    /** Whether a name can go on with it. */
    static boolean isPart(int character) {
        return isStart(character) || within(character, FURTHER);
    }

    /** Whether the word has a meaning of its own wherever it stands. */
    static boolean isReserved(String word) {
        return RESERVED.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it can stand without double quotes. */
    static boolean isPlain(String name) {
        return !name.isEmpty()
                && isStart(name.codePointAt(0))
                && name.codePoints().allMatch(Names::isPart)
                && !isReserved(name);
    }

    private static boolean within(int character, int[][] ranges) {
        for (int[] range : ranges) {
            if (character >= range[0] && character <= range[1]) {
                return true;
            }
        }
        return false;
    }
}

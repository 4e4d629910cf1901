package org.mineralgis.check;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/** Which characters are Traditional or full-width. */
final class Script {

    private static final char FIRST_HAN = 0x4E00;
    private static final char LAST_HAN = 0x9FFF;
    private static final BitSet TRADITIONAL = traditional();

    private Script() {}

    /**
     * Characters that Big5, the code of Traditional Chinese, has and GB 2312, that of Simplified Chinese, has not. A few
     * characters of rare names are among them.
     */
    private static BitSet traditional() {
        CharsetEncoder big5 = Charset.forName("Big5").newEncoder();
        CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
        BitSet characters = new BitSet();
        for (char each = FIRST_HAN; each <= LAST_HAN; each++) {
            if (big5.canEncode(each) && !gb2312.canEncode(each)) {
                characters.set(each);
            }
        }
        return characters;
    }

    static boolean isTraditional(char each) {
        return TRADITIONAL.get(each);
    }

    /** A full-width digit or letter. */
    static boolean isFullWidth(char each) {
        return (each >= '０' && each <= '９') || (each >= 'Ａ' && each <= 'Ｚ') || (each >= 'ａ' && each <= 'ｚ');
    }
}

package org.mineralgis.check;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/**
 * What a text may need a closer look for, found in one pass, since nearly all texts need none.
 *
 * @param mojibake characters that wrong code pages bring up
 * @param pinyin a bracket right after a Han character
 * @param traditional characters that Big5, the code of Traditional Chinese, has and GB 2312, that of Simplified Chinese,
 *     has not; a few characters of rare names are among them
 * @param fullWidth full-width digits or letters
 * @param spaced blanks between Han characters
 */
record TextSigns(boolean mojibake, boolean pinyin, boolean traditional, boolean fullWidth, boolean spaced) {

    private static final char FIRST_HAN = 0x4E00;
    private static final char LAST_HAN = 0x9FFF;
    private static final BitSet TRADITIONAL = new BitSet();
    /** Han characters whose first byte in GBK is one that begins a Han character in UTF-8. */
    private static final BitSet UTF8_LEAD = new BitSet();

    static {
        CharsetEncoder big5 = Charset.forName("Big5").newEncoder();
        CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
        Charset gbk = Charset.forName("GBK");
        for (char each = FIRST_HAN; each <= LAST_HAN; each++) {
            TRADITIONAL.set(each, big5.canEncode(each) && !gb2312.canEncode(each));
            int lead = String.valueOf(each).getBytes(gbk)[0] & 0xFF;
            UTF8_LEAD.set(each, lead >= 0xE3 && lead <= 0xE9);
        }
    }

    static TextSigns of(String text) {
        boolean mojibake = false;
        boolean pinyin = false;
        boolean traditional = false;
        boolean fullWidth = false;
        boolean spaced = false;
        boolean afterHan = false;
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            boolean han = isHan(each);
            if (han) {
                mojibake |= isFilling(each) || (!afterHan && UTF8_LEAD.get(each));
                traditional |= TRADITIONAL.get(each);
                spaced |= index > 1 && isBlank(text.charAt(index - 1)) && isHan(text.charAt(index - 2));
            } else {
                pinyin |= each == '(' && afterHan;
                mojibake |= isForeign(each) || (each == '?' && afterHan);
                fullWidth |= isFullWidth(each);
            }
            afterHan = han;
        }
        return new TextSigns(mojibake, pinyin, traditional, fullWidth, spaced);
    }

    boolean any() {
        return mojibake || pinyin || traditional || fullWidth || spaced;
    }

    private static boolean isHan(char each) {
        return each >= FIRST_HAN && each <= LAST_HAN;
    }

    /** The blank of Chinese writing, too. */
    private static boolean isBlank(char each) {
        return each == ' ' || each == 0x3000 || each == 0xA0;
    }

    private static boolean isFilling(char each) {
        return each == '锟' || each == '烫' || each == '屯';
    }

    /** Accented Latin, the signs around it in windows-1252, or half-width Katakana. */
    private static boolean isForeign(char each) {
        return (each >= 0x80 && each <= 0x178) || (each >= 0xFF61 && each <= 0xFF9F);
    }

    private static boolean isFullWidth(char each) {
        return (each >= '０' && each <= '９') || (each >= 'Ａ' && each <= 'Ｚ') || (each >= 'ａ' && each <= 'ｚ');
    }
}

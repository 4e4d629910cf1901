package org.mineralgis.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How Chinese characters are read. */
final class Pinyin {

    private static final Map<Integer, List<String>> KNOWN = new ConcurrentHashMap<>();
    private static final HanyuPinyinOutputFormat FORMAT = new HanyuPinyinOutputFormat();

    static {
        FORMAT.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        FORMAT.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    private Pinyin() {}

    /**
     * All readings of a character without tones; ü is both {@code v}, as keyboards write it, and {@code u}.
     *
     * @return empty for what has none
     */
    static List<String> readings(int character) {
        if (!Letters.isHan(character) || character > Character.MAX_VALUE) {
            return List.of();
        }
        return KNOWN.computeIfAbsent(character, Pinyin::read);
    }

    private static List<String> read(int character) {
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray((char) character, FORMAT);
            Set<String> readings = new LinkedHashSet<>();
            for (String reading : found == null ? new String[0] : found) {
                readings.add(reading);
                readings.add(reading.replace('v', 'u'));
            }
            return List.copyOf(readings);
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
    }
}

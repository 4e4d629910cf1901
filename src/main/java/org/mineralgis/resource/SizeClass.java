package org.mineralgis.resource;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mineralgis.model.LocalizedText;

/** Size of a deposit (矿床规模) by 国土资发〔2000〕133号, the smallest first. 超大型 is a word of the press; the standard has it not. */
public enum SizeClass {
    /** Below the limit of medium. */
    SMALL("小型", "小型", "\\bsmall\\b"),
    /** From its limit on to that of large. */
    MEDIUM("中型", "中型", "\\bmedium\\b"),
    /** From its limit on. */
    LARGE("大型", "大型", "\\b(?:large|giant)\\b");

    /** 大中型, 中—小型. */
    private static final Pattern TWO_AT_ONCE = Pattern.compile("[大中]\\s*[-–—~～至到、或/]?\\s*[中小]型");

    private final String zh;
    private final Pattern words;

    SizeClass(String zh, String wordsZh, String wordsEn) {
        this.zh = zh;
        this.words = Pattern.compile(wordsZh + "|" + wordsEn, Pattern.CASE_INSENSITIVE);
    }

    /** The word in data: {@code large}, {@code medium}, {@code small}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public LocalizedText title() {
        return new LocalizedText(zh, word());
    }

    /**
     * The one class that a source's free text declares, such as {@code large (2018)} or 超大型; empty when it names none or
     * several, such as {@code large or medium} and 大中型.
     */
    public static Optional<SizeClass> find(String declared) {
        if (TWO_AT_ONCE.matcher(declared).find()) {
            return Optional.empty();
        }
        Set<SizeClass> named = EnumSet.noneOf(SizeClass.class);
        for (SizeClass each : values()) {
            if (each.words.matcher(declared).find()) {
                named.add(each);
            }
        }
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }
}

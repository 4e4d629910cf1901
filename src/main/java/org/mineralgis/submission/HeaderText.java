package org.mineralgis.submission;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header of a file, taken apart: the word itself and the unit behind it, as in {@code 面积(km2)} or {@code length_m}.
 *
 * @param word lower case, full-width letters made narrow, without blanks, underscores and brackets
 * @param unit symbol of a unit that is plain to see; null for none
 * @param bracketed whether there is something in brackets that is no known unit, such as {@code (万吨)}
 */
record HeaderText(String word, @Nullable String unit, boolean bracketed) {

    private static final Pattern BRACKETS = Pattern.compile("[\\[(（【](.*?)[\\])）】]?$");
    private static final Pattern SUFFIX = Pattern.compile("_(km2|km|m|t|deg)$");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("km2", "km2"),
            Map.entry("km^2", "km2"),
            Map.entry("sqkm", "km2"),
            Map.entry("平方公里", "km2"),
            Map.entry("平方千米", "km2"),
            Map.entry("m2", "m2"),
            Map.entry("平方米", "m2"),
            Map.entry("hm2", "ha"),
            Map.entry("ha", "ha"),
            Map.entry("公顷", "ha"),
            Map.entry("km", "km"),
            Map.entry("公里", "km"),
            Map.entry("千米", "km"),
            Map.entry("m", "m"),
            Map.entry("米", "m"),
            Map.entry("t", "t"),
            Map.entry("吨", "t"),
            Map.entry("deg", "deg"),
            Map.entry("°", "deg"),
            Map.entry("度", "deg"),
            Map.entry("%", "%"),
            Map.entry("g/t", "g/t"),
            Map.entry("克/吨", "g/t"));

    static HeaderText of(String header) {
        String plain =
                Normalizer.normalize(header, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        Matcher brackets = BRACKETS.matcher(plain);
        if (brackets.find() && brackets.start() > 0) {
            String unit = UNITS.get(brackets.group(1).strip());
            return new HeaderText(word(plain.substring(0, brackets.start())), unit, unit == null);
        }
        Matcher suffix = SUFFIX.matcher(plain);
        if (suffix.find() && suffix.start() > 0) {
            return new HeaderText(word(plain.substring(0, suffix.start())), UNITS.get(suffix.group(1)), false);
        }
        return new HeaderText(word(plain), null, false);
    }

    private static String word(String text) {
        return text.replaceAll("[\\s_.:/-]", "");
    }
}

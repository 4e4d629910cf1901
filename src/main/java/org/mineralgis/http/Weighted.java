package org.mineralgis.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One wish of an {@code Accept}, {@code Accept-Language} or {@code Accept-Encoding} header (RFC 9110 section 12.5).
 *
 * @param value in lower case, parameters other than the weight included, without blanks
 * @param weight 0 (refused) to 1
 */
record Weighted(String value, double weight) {

    /** The wishes of a header, the dearest first, equal ones in their order. Weights that are not numbers count as 0. */
    static List<Weighted> parse(@Nullable String header) {
        List<Weighted> wishes = new ArrayList<>();
        for (String wish : header == null ? new String[0] : header.split(",")) {
            if (!wish.isBlank()) {
                wishes.add(wish(wish));
            }
        }
        wishes.sort(Comparator.comparingDouble((Weighted wish) -> -wish.weight()));
        return wishes;
    }

    private static Weighted wish(String text) {
        StringBuilder value = new StringBuilder();
        double weight = 1;
        for (String part : text.toLowerCase(Locale.ROOT).split(";")) {
            String word = part.strip();
            if (word.startsWith("q=")) {
                weight = weight(word.substring(2));
            } else {
                value.append(value.isEmpty() ? "" : ";").append(word);
            }
        }
        return new Weighted(value.toString(), weight);
    }

    private static double weight(String text) {
        return text.matches("[01]([.][0-9]{0,3})?") ? Math.min(1, Double.parseDouble(text)) : 0;
    }
}

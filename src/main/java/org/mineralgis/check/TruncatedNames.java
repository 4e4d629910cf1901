package org.mineralgis.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that the ten bytes of a shapefile's field names cut off (T05). */
final class TruncatedNames {

    private static final int BYTES = 10;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GBK"));
    /** How software tells apart names that became one by the cut: {@code populati_1} beside {@code population}. */
    private static final Pattern NUMBERED = Pattern.compile("(.+)_[0-9]{1,2}");

    private TruncatedNames() {}

    /** The name among {@code present} that {@code wanted} became by the cut. */
    static Optional<String> findCut(String wanted, Set<String> present) {
        return CHARSETS.stream()
                .map(charset -> cut(wanted, charset))
                .filter(cut -> !cut.equals(wanted) && present.contains(cut))
                .findFirst();
    }

    /** The name of full length that {@code numbered} was the same as after the cut; empty when it was none. */
    static Optional<String> findTwin(String numbered, Set<String> present) {
        Matcher form = NUMBERED.matcher(numbered);
        if (!form.matches()) {
            return Optional.empty();
        }
        return CHARSETS.stream()
                .filter(charset -> present.stream().allMatch(name -> name.getBytes(charset).length <= BYTES))
                .flatMap(charset -> present.stream()
                        .filter(name -> !name.equals(numbered) && name.startsWith(form.group(1)))
                        // A character of two or three bytes may not fit in the last places.
                        .filter(name -> name.getBytes(charset).length > BYTES - (isAscii(name) ? 1 : 3)))
                .findFirst();
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(each -> each < 0x80);
    }

    private static String cut(String name, Charset charset) {
        int length = name.length();
        while (name.substring(0, length).getBytes(charset).length > BYTES) {
            length--;
        }
        return name.substring(0, length);
    }
}

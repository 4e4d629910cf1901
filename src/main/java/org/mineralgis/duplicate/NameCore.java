package org.mineralgis.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mineralgis.check.CommodityNames;
import org.mineralgis.search.FoldedName;

/**
 * What of a name is its own: without the kind of place and the commodities, which the names of most deposits share (铅锌矿床,
 * zinc-lead deposit), so that they would make all of them alike.
 */
final class NameCore {

    private static final Pattern HAN_KIND = Pattern.compile("(多金属)?[矿礦](床|点|點|区|區|田|带|帶|山|化点|化带|化區|化区)?$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’]+");
    private static final Set<String> LATIN_KINDS = Set.of(
            "deposit",
            "deposits",
            "mine",
            "mines",
            "ore",
            "orefield",
            "prospect",
            "occurrence",
            "field",
            "belt",
            "area",
            "project");

    private final Set<String> commodities = new TreeSet<>();

    /** @param codes commodities of the record, by CGI's codes */
    NameCore(Collection<String> codes) {
        for (String code : codes) {
            commodities.addAll(words(code.replace('-', ' ')));
            CommodityNames.of(code).forEach(name -> commodities.add(name.toLowerCase(Locale.ROOT)));
        }
    }

    /** The core of a name; the name itself when nothing of it is its own. */
    String of(String name) {
        String core = withoutWords(withoutHanKind(name));
        return FoldedName.of(core).isEmpty() ? name : core;
    }

    private String withoutHanKind(String name) {
        String rest = HAN_KIND.matcher(name.strip()).replaceFirst("");
        if (rest.equals(name.strip())) {
            return rest;
        }
        String before;
        do {
            before = rest;
            for (String commodity : commodities) {
                rest = rest.endsWith(commodity) ? rest.substring(0, rest.length() - commodity.length()) : rest;
            }
        } while (!rest.equals(before));
        return rest;
    }

    private String withoutWords(String name) {
        List<String> own = new ArrayList<>(words(name));
        own.removeIf(word -> LATIN_KINDS.contains(word) || commodities.contains(word));
        return String.join(" ", own);
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

package org.mineralgis.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Commodities of this region by their codes in the CGI vocabulary "commodity-code", with what Chinese files call them.
 * CGI's own Chinese labels are wrong in places (it titles {@code lead} 矿脉), so these were reviewed here. CGI has about 300
 * more; a code that is not listed is no fault.
 */
enum Commodity {
    LEAD("lead", "铅", "鉛", "Pb"),
    ZINC("zinc", "锌", "鋅", "Zn"),
    COPPER("copper", "铜", "銅", "Cu"),
    GOLD("gold", "金", "砂金", "岩金", "Au"),
    SILVER("silver", "银", "銀", "Ag"),
    IRON("iron", "铁", "鐵", "Fe"),
    MANGANESE("manganese", "锰", "錳", "Mn"),
    TITANIUM("titanium", "钛", "鈦", "Ti"),
    VANADIUM("vanadium", "钒", "釩", "V"),
    ANTIMONY("antimony", "锑", "銻", "Sb"),
    TUNGSTEN("tungsten", "钨", "鎢", "W"),
    LITHIUM("lithium", "锂", "鋰", "Li"),
    BERYLLIUM("beryllium", "铍", "鈹", "Be"),
    /** CGI has no code for celestine (天青石), the ore of strontium. */
    STRONTIUM("strontium", "锶", "鍶", "天青石", "Sr"),
    STRONTIANITE("strontianite", "菱锶", "菱鍶"),
    RARE_EARTH("rare-earth-element", "稀土", "REE"),
    URANIUM("uranium", "铀", "鈾", "U"),
    FLUORITE("fluorite", "萤石", "螢石"),
    GYPSUM("gypsum", "石膏"),
    SALT("salt", "盐", "鹽", "石盐", "岩盐"),
    COAL("coal", "煤", "煤炭"),
    OIL("oil", "石油"),
    GAS("gaseous-hydrocarbons", "天然气", "天然氣"),
    GRAPHITE("graphite", "石墨"),
    ILMENITE("ilmenite", "钛铁", "鈦鐵"),
    LIMESTONE("limestone", "石灰岩", "石灰石"),
    MARBLE("marble", "大理岩", "大理石"),
    JADE("jade", "玉石", "玉"),
    ASPHALT("asphalt", "沥青", "瀝青"),
    OIL_SHALE("oil-shale", "油页岩", "油頁岩"),
    BASE_METAL("base-metal", "贱金属", "賤金屬"),
    PRECIOUS_METAL("precious-metal", "贵金属", "貴金屬");

    /** What may stand between two, or behind one. */
    private static final Pattern FILLER = Pattern.compile("[\\s,，、;；/+\\-–—·&和与及]+|矿石|矿床|礦石|礦床|矿|礦");
    /** Texts are no longer than this; what is, names no commodity. */
    private static final int LENGTH_MAX = 60;

    private final String code;
    private final List<String> names;

    Commodity(String code, String... names) {
        this.code = code;
        this.names = List.of(names);
    }

    /** CGI's code. */
    String code() {
        return code;
    }

    /** What files call it, the Chinese name first. */
    List<String> names() {
        return names;
    }

    /** The Chinese name, Simplified. */
    String title() {
        return names.get(0);
    }

    /**
     * The commodities that {@code text} is made of, such as 铅锌矿, 鉛鋅, Pb-Zn, lead-zinc; empty unless it is made of nothing
     * else.
     */
    static Optional<List<Commodity>> read(String text) {
        List<Commodity> found = new ArrayList<>();
        String rest = text.length() > LENGTH_MAX ? "?" : text.strip();
        while (!rest.isEmpty()) {
            var filler = FILLER.matcher(rest);
            if (!found.isEmpty() && filler.lookingAt()) {
                rest = rest.substring(filler.end());
                continue;
            }
            String current = rest;
            Optional<Start> start = Arrays.stream(values())
                    .flatMap(commodity -> commodity.start(current).stream())
                    .max(Comparator.comparingInt(Start::length));
            if (start.isEmpty()) {
                return Optional.empty();
            }
            if (!found.contains(start.get().commodity())) {
                found.add(start.get().commodity());
            }
            rest = rest.substring(start.get().length());
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(found));
    }

    /** A commodity that a text begins with, and by how many characters. */
    private record Start(Commodity commodity, int length) {}

    /** Symbols are told by their case, the English name by none; a Latin word must not go on behind. */
    private Optional<Start> start(String text) {
        String english = code.replace('-', ' ');
        int length = -1;
        for (String name : names) {
            boolean latin = name.charAt(0) < 0x80;
            if (text.startsWith(name) && !(latin && lowerCaseAt(text, name.length()))) {
                length = Math.max(length, name.length());
            }
        }
        String plain = text.toLowerCase(Locale.ROOT).replace('-', ' ');
        if (plain.startsWith(english) && !lowerCaseAt(text, english.length())) {
            length = Math.max(length, english.length());
        }
        return length < 0 ? Optional.empty() : Optional.of(new Start(this, length));
    }

    private static boolean lowerCaseAt(String text, int index) {
        return index < text.length() && Character.isLowerCase(text.charAt(index));
    }
}

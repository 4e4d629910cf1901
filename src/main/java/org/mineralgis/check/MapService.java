package org.mineralgis.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineralgis.model.Crs;

/** Sources whose coordinates are obfuscated as a rule, by the words that give them away. */
enum MapService {
    /** Also what a mention of the system itself means. */
    BAIDU(Crs.BD09, "百度地图|(?<!baike\\.|wenku\\.|zhidao\\.|baijiahao\\.|pan\\.|www\\.)\\bbaidu|bd-?09"),
    AMAP(Crs.GCJ02, "高德|\\bamap\\b|autonavi"),
    DATAV(Crs.GCJ02, "\\bdatav\\b|geo\\.datav"),
    TENCENT(Crs.GCJ02, "腾讯地图|\\btencent|map\\.qq\\.com|soso地图"),
    ECHARTS(Crs.GCJ02, "\\becharts"),
    GCJ02(Crs.GCJ02, "gcj-?02|火星坐标");

    private final Crs crs;
    private final Pattern words;

    MapService(Crs crs, String words) {
        this.crs = crs;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * A mention in a text.
     *
     * @param words as the text spells it
     * @param crs what its coordinates are in as a rule
     */
    record Mention(String words, Crs crs) {}

    /** The first mention of one of them in {@code text}. */
    static Optional<Mention> find(String text) {
        return Arrays.stream(values())
                .flatMap(service -> service.mention(text).stream())
                .findFirst();
    }

    private Optional<Mention> mention(String text) {
        Matcher found = words.matcher(text);
        return found.find() ? Optional.of(new Mention(found.group(), crs)) : Optional.empty();
    }
}

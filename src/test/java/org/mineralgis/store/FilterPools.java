package org.mineralgis.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.query.ExpressionSamples;

/** What random records hold and random filters compare with: the awkward values of every type, few enough to meet often. */
final class FilterPools {

    static final String LONGEST = "n".repeat(63);

    static final List<String> TEXTS = List.of(
            "乌拉根",
            "乌拉根铅锌矿",
            "烏恰縣",
            "萨瓦亚尔顿金矿",
            "Straße",
            "STRASSE",
            "café",
            "CAFE",
            "cafe\u0301",
            "ÀÉÎ",
            "àéî",
            "Иван",
            "ИВАН",
            "ёж",
            "еж",
            "ΟΔΌΣ",
            "οδός",
            "İstanbul",
            "ﬀ",
            "FF",
            "Ａ1",
            "𠮷野",
            "한국",
            "が",
            "か",
            "O'Brien",
            "100%",
            "a_b",
            "a\\b",
            "",
            " x ",
            "\u3000x",
            "Zinc",
            "zinc",
            "published",
            "r07");

    static final List<String> PATTERNS = List.of(
            "%",
            "_%", "__", "", "乌%", "%矿", "%根%", "caf_", "cafe_", "CAF%", "%ss%", "%SS%", "a\\_b", "100\\%", "a\\\\b",
            "_%_%_", "ё_", "е%", "%ф%", "f_", "\uFF21_", "_野", "z\\inc", "%'%", "İ%", "i%", "r0_");

    static final List<String> NUMBERS = List.of(
            "-3",
            "-1",
            "0",
            "1",
            "2",
            "3",
            "7",
            "10",
            "0.5",
            "2.5",
            "-1.5",
            "0.1",
            "7.25",
            "-0.0",
            "1e160",
            "1e-160",
            "1e10",
            "9007199254740992",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "1e300");

    static final List<String> DAYS =
            List.of("1899-12-31", "1999-12-31", "2000-02-29", "2015-05-01", "2015-05-02", "2020-01-01", "2023-09-27");

    static final List<String> MOMENTS = List.of(
            "1999-12-31T00:00:00Z",
            "1999-12-31T23:59:59.999999Z",
            "2000-01-01T00:00:00Z",
            "2015-05-01T08:30:00Z",
            "2015-05-02T00:00:00Z",
            "2023-09-27T12:00:00.5Z");

    static final List<String> TERMS = List.of("zinc", "lead", "铅", "gold", "Zinc", "", "café");

    static final List<String> POINTS = List.of(
            "POINT (1 1)",
            "POINT (2 2)",
            "POINT (3 3)",
            "POINT (0 0)",
            "POINT (4 2)",
            "POINT (2.5 2.5)",
            "POINT (9 9)");

    static final List<String> LINES = List.of(
            "MULTILINESTRING ((0 0, 4 4))",
            "MULTILINESTRING ((0 2, 4 2))",
            "MULTILINESTRING ((0 4, 4 0), (4 0, 6 0))",
            "MULTILINESTRING ((1 1, 3 1, 3 3, 1 3, 1 1))",
            "MULTILINESTRING ((0 0, 2 2), (2 2, 2 4))",
            "MULTILINESTRING ((8 8, 9 9))");

    static final List<String> AREAS = List.of(
            "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)))",
            "MULTIPOLYGON (((1 1, 3 1, 3 3, 1 3, 1 1)))",
            "MULTIPOLYGON (((2 2, 6 2, 6 6, 2 6, 2 2), (3 3, 5 3, 5 5, 3 5, 3 3)))",
            "MULTIPOLYGON (((4 0, 6 0, 6 4, 4 4, 4 0)))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((3 3, 4 3, 4 4, 3 4, 3 3)))",
            "MULTIPOLYGON (((8 8, 9 8, 9 9, 8 9, 8 8)))");

    static final List<String> FURTHER = List.of(
            "LINESTRING (0 0, 4 4)",
            "LINESTRING (4 0, 4 4)",
            "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))",
            "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))",
            "MULTIPOINT ((1 1), (3 3))",
            "MULTIPOINT ((0 0), (9 9))",
            "GEOMETRYCOLLECTION (POINT (1 1), POINT (2 2))",
            "GEOMETRYCOLLECTION (POINT (9 9), LINESTRING (0 0, 4 4))",
            "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 2, 4 2), POLYGON ((4 0, 6 0, 6 4, 4 4, 4 0)))",
            "GEOMETRYCOLLECTION (POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0)), POINT (2 2), LINESTRING (1 1, 3 1))",
            "GEOMETRYCOLLECTION (POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0)), POLYGON ((2 2, 6 2, 6 6, 2 6, 2 2)))",
            "POINT EMPTY",
            "POLYGON EMPTY",
            "GEOMETRYCOLLECTION EMPTY");

    private FilterPools() {}

    /** The same for other random filters. */
    static ExpressionSamples.Values values() {
        return new ExpressionSamples.Values(
                TEXTS,
                NUMBERS.stream().map(BigDecimal::new).toList(),
                DAYS.stream().map(LocalDate::parse).toList(),
                new Envelope(0, 6, 0, 6));
    }
}

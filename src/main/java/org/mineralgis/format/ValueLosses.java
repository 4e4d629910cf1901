package org.mineralgis.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mineralgis.model.LocalizedText;

/** Values that a format could not hold as they are: all of them counted, the first thousand by name. */
final class ValueLosses {

    private static final int NAMED_MAX = 1_000;

    /** What happened to a value. */
    enum Kind {
        CUT(new LocalizedText("文字过长，已截断", "text too long, cut")),
        REPLACED(new LocalizedText("有编码中没有的字符，以“〓”代替", "characters that the encoding lacks, written as 〓")),
        LEFT_OUT(new LocalizedText("此格式写不下，留空", "does not fit into the format, left empty")),
        AS_TEXT(new LocalizedText("写作文字", "written as text"));

        private final LocalizedText text;

        Kind(LocalizedText text) {
            this.text = text;
        }

        LocalizedText text() {
            return text;
        }
    }

    /**
     * One value.
     *
     * @param id of its record
     * @param field its field, by the name in the dataset
     * @param kind what happened
     */
    record Loss(String id, String field, Kind kind) {}

    private final List<Loss> named = new ArrayList<>();
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    void add(String id, String field, Kind kind) {
        counts.merge(kind, 1L, Long::sum);
        if (named.size() < NAMED_MAX) {
            named.add(new Loss(id, field, kind));
        }
    }

    /** The first thousand. */
    List<Loss> named() {
        return named;
    }

    /** How many there are of each kind. */
    Map<Kind, Long> counts() {
        return counts;
    }
}

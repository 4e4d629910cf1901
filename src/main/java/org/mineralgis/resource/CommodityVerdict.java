package org.mineralgis.resource;

import org.mineralgis.model.LocalizedText;

/**
 * The size class of one commodity of a deposit.
 *
 * @param span the classes that all its latest estimates allow; where they contradict each other, from the smallest to the largest
 * @param contested whether they contradict each other
 * @param words how it came about
 */
record CommodityVerdict(ClassSpan span, boolean contested, LocalizedText words) {

    /** A class, that it is contested, or what is left open. */
    static LocalizedText conclusion(ClassSpan span, boolean contested) {
        if (contested) {
            LocalizedText small = span.lowest().title();
            LocalizedText large = span.highest().title();
            return new LocalizedText(
                    "有矛盾（" + small.zh() + "或" + large.zh() + "）",
                    "contested (" + small.en() + " or " + large.en() + ")");
        }
        if (span.only().isPresent()) {
            return span.words();
        }
        if (span.equals(ClassSpan.ANY)) {
            return new LocalizedText("未定", "not determined");
        }
        return new LocalizedText(
                "未定（" + span.words().zh() + "）",
                "not determined (" + span.words().en() + ")");
    }
}

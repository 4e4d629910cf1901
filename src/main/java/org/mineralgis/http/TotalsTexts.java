package org.mineralgis.http;

import static org.mineralgis.http.Texts.text;

import java.util.Locale;
import org.mineralgis.model.LocalizedText;

/** What the page of totals says, in both languages. */
final class TotalsTexts {

    static final LocalizedText NONE = text("没有符合条件的矿床估算。", "No estimate of a deposit meets these conditions.");
    static final LocalizedText CATEGORY_NOT_STATED = text("类型未说明", "category not stated");
    static final LocalizedText BASIS_NOT_STATED = text("量的性质未说明", "what is measured is not stated");
    static final LocalizedText EXTENT_NOT_STATED = text("口径未说明", "extent not stated");
    static final LocalizedText SUM = text("合计", "Sum");
    static final LocalizedText NO_SUM = text("不相加", "Not added");
    static final LocalizedText QUANTITY_WRITTEN = text("数量（原文）", "Quantity as written");
    static final LocalizedText TONNES = text("换算值 (t)", "Quantity (t)");
    static final LocalizedText EFFECTIVE_DATE = text("估算基准日", "Effective date");
    static final LocalizedText SYSTEM = text("分类标准", "Classification");
    static final LocalizedText COUNTED = text("是否计入", "In the sum");
    static final LocalizedText IN_SUM = text("计入", "counted");
    static final LocalizedText NOT_ADDED = text("未相加", "not added");
    static final LocalizedText LEFT_OUT = text("不计入：%s", "left out: %s");

    private TotalsTexts() {}

    /** How many groups of figures there are, and how many of them have a sum. */
    static LocalizedText found(int groups, int sums) {
        return text(
                String.format(Locale.ROOT, "共 %d 组数字：%d 组有合计，%d 组按规则不相加。", groups, sums, groups - sums),
                String.format(
                        Locale.ROOT,
                        "Groups of figures: %d. With a sum: %d. Not added, by the rules they name: %d.",
                        groups,
                        sums,
                        groups - sums));
    }

    /** That not all figures are listed. */
    static LocalizedText listed(int listed, int all) {
        return text(
                String.format(Locale.ROOT, "只列出 %,d 条中的前 %,d 条（参数 limit）。", all, listed),
                String.format(Locale.ROOT, "The first %,d of %,d are listed (parameter limit).", listed, all));
    }

    /** The day up to which estimates count. */
    static LocalizedText asOf(String day) {
        return text("截至 " + day, "as of " + day);
    }
}

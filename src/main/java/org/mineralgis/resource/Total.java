package org.mineralgis.resource;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/**
 * One total, or why there is none.
 *
 * @param key what is added
 * @param sum of the counted parts, with bounds kept as bounds; null when it is refused
 * @param refusals the rules that forbid the sum; empty when there is one
 * @param parts all figures, counted or not, by deposit
 */
public record Total(Totals.Key key, @Nullable Quantity sum, List<Refusal> refusals, List<TotalPart> parts) {

    public Total {
        refusals = List.copyOf(refusals);
        parts = List.copyOf(parts);
    }

    /** A rule that forbids a sum. */
    public enum Refusal {
        /** Potential mineral resources. */
        POTENTIAL(
                "潜在矿产资源不是资源量，不得作为资源量公布（GB/T 17766-2020 第5章）",
                "a potential mineral resource is no resource and is not published as one (GB/T 17766-2020, clause 5)"),
        /** Figures of another time. */
        HISTORIC("历史估算不是现行标准下的资源量", "a historic estimate is no resource by the standard in force"),
        /** Resources and reserves in one number. */
        KIND_NOT_TOLD(
                "来源未区分资源量与储量，二者不得相加（GB/T 17766-2020 第5章）",
                "the source does not tell resources and reserves apart, which are never added (GB/T 17766-2020, clause 5)"),
        /** No category. */
        CATEGORY_NOT_STATED(
                "来源未说明类型；推断、控制、探明资源量应单列（GB/T 17766-2020 第5章）",
                "the source states no category; inferred, indicated and measured are listed apart (GB/T 17766-2020, clause 5)"),
        /** Several standards of classification. */
        MIXED_SYSTEMS(
                "分类标准不同，不可比较，不得相加", "the figures follow different standards of classification and cannot be added"),
        /** A standard that the source does not name. */
        SYSTEM_NOT_STATED(
                "来源未说明分类标准，不能确定是否可以相加",
                "the sources name no standard of classification, so that it is not known whether they can be added"),
        /** Contradicting or overlapping figures. */
        SEVERAL_FOR_ONE_BODY(
                "同一矿床或矿体有多个并存的数字，不取其一，也不相加",
                "there are several figures for one deposit or orebody; none is preferred, and they are not added"),
        /** All parts were left out. */
        NOTHING_LEFT("没有可计入的数字", "no figure counts");

        private final LocalizedText words;

        Refusal(String zh, String en) {
            this.words = new LocalizedText(zh, en);
        }

        /** The word in answers: {@code mixed_systems}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What people read. */
        public LocalizedText words() {
            return words;
        }
    }
}

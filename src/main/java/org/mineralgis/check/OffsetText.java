package org.mineralgis.check;

import org.mineralgis.model.Crs;
import org.mineralgis.model.LocalizedText;

/** Puts into words how outlines lie off and what would explain it. */
final class OffsetText {

    private static final String[] WINDS_ZH = {"北", "东北", "东", "东南", "南", "西南", "西", "西北"};
    private static final String[] WINDS_EN = {
        "north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"
    };

    private final Crs declared;

    /** @param declared the system that the outlines were converted from */
    OffsetText(Crs declared) {
        this.declared = declared;
    }

    /** Of one outline. */
    LocalizedText of(BorderComparison.Result result, BorderComparison.Explanation explanation) {
        BorderOffset offset = result.offset();
        Shift shift = offset.shift();
        String unit = result.unit().name();
        String residual = Shown.number(offset.residualMeters(), 0);
        LocalizedText reason = reason(explanation, "it", "it seems");
        return new LocalizedText(
                beforeZh() + "轮廓整体偏在 " + unit + " 边界以" + zh(shift) + "（" + offset.vertices() + " 个顶点，残差中位数 " + residual
                        + " 米）；" + reason.zh(),
                beforeEn() + "the outline lies " + en(shift) + " of the border of " + unit + " (" + offset.vertices()
                        + " vertices, residual " + residual + " m); " + reason.en());
    }

    /** Of all in a file. */
    LocalizedText of(FileOffsets.Common common) {
        LocalizedText reason = reason(common.explanation(), "them", "they seem");
        String shares = common.leaning() + "/" + common.outlines();
        return new LocalizedText(
                beforeZh() + "文件中 " + common.outlines() + " 个轮廓整体偏在所属政区边界以" + zh(common.offset()) + "（中位数）；"
                        + reason.zh() + "；其中 " + shares + " 更符合该偏移而非无偏移",
                beforeEn() + common.outlines() + " outlines of the file lie " + en(common.offset())
                        + " of the borders of their units (median); " + reason.en() + "; " + shares
                        + " are nearer to that than to no shift");
    }

    private LocalizedText reason(BorderComparison.Explanation explanation, String it, String itSeems) {
        String key = explanation.crs().key();
        Shift shift = explanation.shift();
        return BorderComparison.isTrue(declared)
                ? new LocalizedText(
                        key + " 在此处偏" + zh(shift), key + " would shift " + it + " by " + en(shift) + " here")
                : BorderComparison.isTrue(explanation.crs())
                        ? new LocalizedText(
                                "该转换在此处使其偏" + zh(shift) + "，故似已转换过一次，原为 WGS 84",
                                "that conversion moves " + it + " by " + en(shift) + " here, so " + itSeems
                                        + " to have been converted before, to WGS 84")
                        : new LocalizedText(key + " 在此转换后偏" + zh(shift), key + " would lie " + en(shift) + " then");
    }

    private String beforeZh() {
        return BorderComparison.isTrue(declared) ? "" : "经所声明的 " + declared.key() + " 转换后，";
    }

    private String beforeEn() {
        return BorderComparison.isTrue(declared) ? "" : "after the declared conversion from " + declared.key() + ", ";
    }

    private static String zh(Shift shift) {
        return wind(shift, WINDS_ZH) + " " + Shown.number(shift.meters(), 0) + " 米（" + degrees(shift) + "）";
    }

    private static String en(Shift shift) {
        return Shown.number(shift.meters(), 0) + " m " + wind(shift, WINDS_EN) + " (" + degrees(shift) + ")";
    }

    private static String degrees(Shift shift) {
        return Math.round(shift.azimuth()) % 360 + "°";
    }

    private static String wind(Shift shift, String[] names) {
        return names[(int) Math.round(shift.azimuth() / 45) % 8];
    }

    /** For machines: the offset and what is expected of the other system, metres to the east and north. */
    static String vectors(Shift offset, Shift expected) {
        return "E " + part(offset.east()) + " m, N " + part(offset.north()) + " m; expected E " + part(expected.east())
                + " m, N " + part(expected.north()) + " m";
    }

    private static String part(double meters) {
        return Shown.number(meters, 0);
    }
}

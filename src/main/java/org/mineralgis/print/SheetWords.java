package org.mineralgis.print;

import java.util.Locale;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;

/** What stands on sheets in the two languages. */
enum SheetWords {
    TITLE("喀什地区与克孜勒苏柯尔克孜自治州矿产资源图", "Mineral resources of Kashgar and Kizilsu"),
    LEGEND("图例", "Legend"),
    NOTHING_DRAWN("图幅内没有要素", "Nothing is drawn on this sheet"),
    MORE_SIGNS("另有 %d 项未列出", "%d more not listed"),
    SCALE("比例尺 1:%s", "Scale 1:%s"),
    TRUE_NORTH("真北", "True N"),
    GRID_NORTH("坐标北", "Grid N"),
    CONVERGENCE("子午线收敛角 %s", "Convergence %s"),
    LOCATION("位置", "Location"),
    SEAM("3°带分界 %s", "3° zone boundary %s"),
    ZONE("%d带", "zone %d"),
    PROJECTION(
            "CGCS2000 高斯-克吕格投影，中央经线 %d°E（%s）；图廓黑字为经纬度，蓝字为坐标公里数%s",
            "CGCS2000 Gauss-Krüger, central meridian %d°E (%s); figures at the frame: degrees black, grid kilometres blue%s"),
    WITH_ZONE("（含带号 %d）", " (with zone %d)"),
    ACCURACY("位置精度与依据", "Accuracy and evidence of positions"),
    ACCURACY_OF("%s：%d 条有位置，其中 %d 条给出精度（中值 %s，最差 %s）", "%s: %d placed, %d with accuracy stated (median %s, worst %s)"),
    NO_ACCURACY("有位置而未给出精度（条）：%s", "placed without a stated accuracy: %s"),
    EVIDENCE("依据：%s。", "Evidence: %s."),
    CHOSEN("已设筛选，只绘出符合条件的记录：%s。", "A filter is set; only the records that match it are drawn: %s."),
    CHOSEN_OF("%s（图内 %d 条中的 %d 条：%s）", "%s (%d on this sheet, %d of them drawn: %s)"),
    UNPLACED("%d 条记录没有位置，未绘出。", "%d records have no position and are not shown."),
    SCHEMATIC("示意位置与范围由文字推定，不是测绘成果。", "Schematic positions and outlines are built from texts; they are not surveyed."),
    CIRCLES("虚线圆内为实际位置可能所在（精度差于200 m者）。", "A dashed circle: where a position worse than 200 m may truly lie."),
    SOURCES("资料来源", "Sources"),
    CITED("引用文献：%s", "Cited: %s"),
    MORE_SOURCES("等 %d 种", "… (%d in all)"),
    REVIEW_NUMBER("审图号：", "Map review number (审图号): "),
    MADE("制图日期 %s · 数据版本 %d（%s）", "Made %s · data release %d (%s)"),
    UNKNOWN("未知", "unknown");

    private final LocalizedText text;

    SheetWords(String zh, String en) {
        this.text = new LocalizedText(zh, en);
    }

    /** The text with what belongs in its places. */
    String in(Language language, Object... places) {
        return text.in(language).formatted(places);
    }

    /** The name of a kind of evidence. */
    static String of(Evidence evidence, Language language) {
        LocalizedText name =
                switch (evidence) {
                    case MEASURED -> new LocalizedText("实测", "measured");
                    case PUBLISHED -> new LocalizedText("公开资料", "published");
                    case ANNOUNCED -> new LocalizedText("仅公布", "announced");
                    case SCHEMATIC -> new LocalizedText("示意", "schematic");
                };
        return name.in(language);
    }

    /** A whole number with its thousands apart by thin blanks, as maps write scales. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    /** A distance with two digits that count. */
    static String meters(double meters) {
        if (meters < 1000) {
            return Math.round(meters) + " m";
        }
        double kilometers = meters / 1000;
        return (kilometers < 10
                        ? String.format(Locale.ROOT, "%.1f", kilometers)
                        : String.valueOf(Math.round(kilometers)))
                + " km";
    }
}

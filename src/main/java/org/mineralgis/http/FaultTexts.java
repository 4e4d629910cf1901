package org.mineralgis.http;

import static org.mineralgis.http.Texts.text;

import org.mineralgis.model.LocalizedText;

/** What answers about distances to faults say, in both languages. */
final class FaultTexts {

    static final LocalizedText FAULT_DISTANCES = text("到断裂的距离", "Distances to faults");
    static final LocalizedText FAULT_DISTANCES_METHOD = text(
            "距离为到最近断裂的大地线长（WGS 84 椭球；最近点在球面上求得，与 PostGIS geography 相同）。期望值为各距离带占区域面积的比例乘以 n：区域由 5 公里等积格点代表，只计区域内的记录。每带为双侧精确二项检验；整体为双侧柯尔莫哥洛夫-斯米尔诺夫检验（渐近 p 值），比较记录与格点的距离。",
            "Distances are geodesics to the nearest fault on the ellipsoid of WGS 84; which place is nearest is decided on the sphere, as"
                    + " PostGIS does for geography. Expected is the share of the"
                    + " region's area in the band times n: places of an equal-area grid of 5 km stand for the region, and only records"
                    + " within it count. Each band has an exact two-sided binomial test; the whole a two-sided test of Kolmogorov and"
                    + " Smirnov (asymptotic p) of the distances of the records and of the places.");
    static final LocalizedText FAULT_DISTANCES_CAUTION = text(
            "记录多在有人找矿的地方，不是随机样本；断裂图比例尺小、在区域窗口边缘被裁切；位置误差大于带宽时分带无意义。多个带同时检验，单带的 p 值会偏乐观。相关不等于成因。",
            "Records are where people looked and no random sample; faults are mapped at small scale and cut at the edge of the"
                    + " region's window; a band narrower than the accuracy of positions means nothing. Several bands are tested at"
                    + " once, so that a single p is too hopeful. Being near is no cause.");
    static final LocalizedText NOT_THEMSELVES = text(
            "所问的记录与断裂属同一数据集：计入的断裂本身不作为记录参加比较。",
            "The records are of the dataset of the faults: the faults that count are not among the records compared. ");
    static final LocalizedText NO_FAULTS =
            text("没有可以比较的断裂或行政区面。", "There are no faults, or no areas of administrative units, to compare with.");
    static final LocalizedText KNOWN_FAULT_TYPES =
            text("以逗号分隔的下列构造类型，每个一次", "some of these types, each of them once, parted by commas");
    static final LocalizedText BANDS_EXPECTED = text(
            "以逗号分隔、从小到大的公里数，至多20个，每个大于 0、不超过 1000、小数至多三位",
            "at most twenty numbers of kilometres, parted by commas and ascending, each above 0, no more than 1000, with at most three"
                    + " digits after the point");
    static final LocalizedText BAND = text("到断裂的距离", "Distance to a fault");
    static final LocalizedText EXPECTED = text("随机期望", "Expected by chance");
    static final LocalizedText RATIO = text("比值", "Ratio");
    static final LocalizedText AREA_SHARE = text("占区域面积", "Share of the area");
    static final LocalizedText PROBABILITY = text("p 值", "p");
    static final LocalizedText MEDIAN_OF_RECORDS = text("记录到断裂的距离中值", "Median distance of the records");
    static final LocalizedText MEDIAN_OF_REGION = text("区域到断裂的距离中值", "Median distance of the region");
    static final LocalizedText POSITIONS = text("位置精度", "Accuracy of positions");
    static final LocalizedText FAULTS = text("计入的断裂", "Faults that count");
    static final LocalizedText LEFT_OUT = text("未计入的线", "Lines that do not count");
    static final LocalizedText REGION = text("区域面积", "Area of the region");

    private FaultTexts() {}

    /** What the test of all distances says. */
    static LocalizedText test(int records, String statistic, String probability) {
        return text(
                records + " 条记录与随机分布比较（柯尔莫哥洛夫-斯米尔诺夫检验）：D = " + statistic + "，" + probability + "。",
                records + " records against chance (Kolmogorov-Smirnov): D = " + statistic + ", " + probability + ".");
    }

    /** Which of the records are compared. */
    static LocalizedText counted(long matched, long compared, long unplaced, long outside) {
        return text(
                "共 " + matched + " 条：计入 " + compared + " 条，没有位置 " + unplaced + " 条，在区域之外 " + outside + " 条",
                matched + ": " + compared + " counted, " + unplaced + " without a position, " + outside
                        + " outside of the region");
    }

    /** How far positions may be off, of the records that say so. */
    static LocalizedText accuracy(long stated, String median, String worst) {
        return text(
                stated + " 条给出：中值 ±" + median + "，最差 ±" + worst,
                "stated of " + stated + ": median ±" + median + ", worst ±" + worst);
    }

    /** Too few to be tested. */
    static LocalizedText fewerThanTested(long n, int min) {
        return text(
                "区域内有位置的记录只有 " + n + " 条，少于 " + min + " 条，不作检验。",
                "Only " + n + (n == 1 ? " record has" : " records have")
                        + " a position within the region; with fewer than " + min + " nothing is tested.");
    }
}

package org.mineralgis.http;

import static org.mineralgis.http.Texts.text;

import org.mineralgis.model.LocalizedText;

/** What answers about density say, in both languages. */
final class DensityTexts {

    static final LocalizedText HEXAGONS = text("等积六边形统计", "Counts by equal-area hexagons");
    static final LocalizedText HEXAGONS_METHOD = text(
            "正六边形，兰伯特等积方位投影（WGS 84，中心 76.5°E 39°N，距中心 4000 公里以内），cellSizeKm 为对边距；角点之间为直线。没有记录的格不列出。",
            "Regular hexagons in the Lambert azimuthal equal-area projection of WGS 84 around 76.5° E 39° N, within 4,000 km of it;"
                    + " cellSizeKm is from side to opposite side, and edges are straight between their corners. Cells without records"
                    + " are left out.");
    static final LocalizedText CELL_PLACED_BY =
            text("每条记录计在其上的一点所在的格", "each record counts in the cell of a point that lies on it");
    static final LocalizedText TITLE = text("核密度", "Kernel density");
    static final LocalizedText UNIT = text("每 100 平方公里记录数", "records per 100 km²");
    static final LocalizedText METHOD = text(
            "GeoTools 热力图（HeatmapSurface）：格网为带宽八分之一的等积方格（gridCrs），记录计在所在方格的中心，再沿东西、南北方向各作四次五格平均，近似高斯核，标准差为带宽的 0.354 倍（standardDeviationKm）。带宽是一条记录向东西南北所及的距离，更远的方格为 0。GeoTools 把最大值定为 1，这里换回记录数：曲面的体积等于参加计算的记录数（numberUsed）。",
            "GeoTools' heatmap (HeatmapSurface): on squares of equal area (gridCrs) an eighth of the bandwidth wide, records at the middle"
                    + " of theirs, four averages over five squares from west to east and four from south to north, which come close to"
                    + " a Gaussian with a standard deviation of 0.354 bandwidths (standardDeviationKm). The bandwidth is how far a"
                    + " record is felt to the west, east, south and north; squares beyond are 0. GeoTools scales to a greatest value"
                    + " of 1, which is turned back into records: the volume under the surface is the number of records that it is"
                    + " made of (numberUsed).");
    static final LocalizedText CAUTION = text(
            "密度只反映本数据集中有位置的记录：记录多在有人找矿的地方，示意位置与实测位置同样计入。带宽是选择，不是结果；不是成矿预测。",
            "The density is that of records with a position in this dataset: they are where people looked, and schematic positions count as"
                    + " surveyed ones do. The bandwidth is a choice and no result. This is no prediction of deposits.");
    static final LocalizedText PLACED_BY = text("每条记录计在其上的一点", "each record counts at a point that lies on it");
    static final LocalizedText NOTHING_TO_DRAW = text(
            "json 或 html：选中的记录没有一条有可用的位置，无曲面可画",
            "json or html: none of the selected records has a position within reach, so that there is no surface");

    static final LocalizedText NO_SURFACE = text(
            "选中的记录没有一条有可用的位置，无曲面可画。",
            "None of the selected records has a position within reach, so that there is no surface.");
    static final LocalizedText CAUTION_COUNTS = text(
            "只计本数据集中有位置的记录：记录多在有人找矿的地方，示意位置与实测位置同样计入。格的大小和起点是选择，不是结果。",
            "Only records with a position in this dataset are counted: they are where people looked, and schematic positions count as"
                    + " surveyed ones do. Size and origin of the cells are a choice and no result.");
    static final LocalizedText SELECTION = text("选择条件", "Selection");
    static final LocalizedText WHERE_RECORDS_COUNT = text("线与面", "Lines and areas");
    static final LocalizedText MAXIMUM = text("最大值", "Greatest value");
    static final LocalizedText BANDWIDTH = text("带宽", "Bandwidth");
    static final LocalizedText SQUARES = text("方格边长", "Side of the squares");
    static final LocalizedText CELLS = text("六边形", "Hexagons");
    static final LocalizedText CENTRE = text("格的中心", "Middle of the cell");
    static final LocalizedText PER_AREA = text("每 100 km²", "per 100 km²");

    private DensityTexts() {}

    /** Which of the records are in the answer. */
    static LocalizedText counted(long used, long matched, long unplaced, long beyond) {
        return text(
                "共 " + matched + " 条：计入 " + used + " 条，没有位置 " + unplaced + " 条，在格网所及之外 " + beyond + " 条",
                matched + ": " + used + " counted, " + unplaced + " without a position, " + beyond
                        + " beyond the reach of the grid");
    }

    /** How far a record is felt, in kilometres. */
    static LocalizedText bandwidth(String kilometers, String standardDeviationKilometers) {
        return text(
                kilometers + " km（标准差 " + standardDeviationKilometers + " km）",
                kilometers + " km (standard deviation " + standardDeviationKilometers + " km)");
    }

    /** What the picture shows, for those who do not see it. */
    static LocalizedText picture(LocalizedText dataset, String maximum) {
        return text(
                "地图上的“" + dataset.zh() + "”核密度，最大值 " + maximum,
                "Kernel density of “" + dataset.en() + "” on a map, at most " + maximum);
    }

    /** The size of a hexagon. */
    static LocalizedText cell(String kilometers, String squareKilometers) {
        return text(
                "对边距 " + kilometers + " km，每格 " + squareKilometers + " km²",
                kilometers + " km from side to side, " + squareKilometers + " km² each");
    }

    /** How many hexagons have records, and how many of them a table shows. */
    static LocalizedText listed(int cells, int most) {
        return cells <= most
                ? text("有记录的格：" + cells + " 个。", "Cells with records: " + cells + ".")
                : text(
                        "有记录的格：" + cells + " 个；表中是记录最多的 " + most + " 个，文件中是全部。",
                        "Cells with records: " + cells + "; the table has the " + most
                                + " with most records, the file all of them.");
    }

    /** A bandwidth with which the grid is not too large. */
    static LocalizedText wider(String kilometers, int side) {
        return text(
                "至少 " + kilometers + "（公里），使格网每边不超过 " + side + " 格，或更少的记录",
                "at least " + kilometers + " (kilometres), with which no side of the grid has more than " + side
                        + " squares, or fewer records");
    }

    /** A size of cells with which there are not too many. */
    static LocalizedText fewerCells(int max) {
        return text(
                "更大的值，使有记录的格不超过 " + max + " 个", "a larger one, with which no more than " + max + " cells have records");
    }

    /** A bandwidth with which fewer squares have records. */
    static LocalizedText fewerSquares(int max) {
        return text(
                "更大的值，使有记录的方格不超过 " + max + " 个，或更少的记录",
                "a larger one, with which no more than " + max + " squares have records, or fewer records");
    }
}

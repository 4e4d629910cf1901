package org.mineralgis.http;

import static org.mineralgis.http.Texts.text;

import com.fasterxml.jackson.databind.JsonNode;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.proximity.Relation;

/** What pages about a place say, in both languages. */
final class PlaceTexts {

    static final LocalizedText DEGREES_MINUTES_SECONDS = text("度分秒", "Degrees, minutes, seconds");
    static final LocalizedText READ_AS = text("读法", "Read as");
    static final LocalizedText OTHER_READINGS = text("也可读作", "Could also be");
    static final LocalizedText AREA = text("面积", "Area");
    static final LocalizedText UNITS = text("行政区", "Administrative units");
    static final LocalizedText NO_UNIT = text("不在任何一个行政区内", "in none of those that are served");
    static final LocalizedText ELEVATION = text("高程", "Elevation");
    static final LocalizedText CELL_AWAY =
            text("取自最近的格网单元，其中心在 %s 外", "of the nearest cell of a grid, whose middle is %s away");
    static final LocalizedText NEAREST = text("最近的", "Nearest");
    static final LocalizedText NOTHING_NEAR = text("没有有位置的记录。", "No record has a position.");
    static final LocalizedText AREAS = text("所在范围", "Lies in");
    static final LocalizedText IN_NO_AREA = text("不在其中任何一处：%s。", "In none of these: %s.");
    static final LocalizedText DISTANCE = text("距离", "Distance");
    static final LocalizedText LIES = text("关系", "How it lies");
    static final LocalizedText AZIMUTH = text("方位角", "Azimuth");
    static final LocalizedText OVERLAP = text("重叠", "Overlap");
    static final LocalizedText OVERLAP_SHARES =
            text("%s km²，占此处 %s %%，占该记录 %s %%", "%s km²: %s %% of the place, %s %% of the record");
    static final LocalizedText POSITION_ACCURACY = text("位置精度", "Accuracy of its position");
    static final LocalizedText WITH_DATUM_STEPS = text("，坐标处理 ±%s", ", datum steps ±%s");
    static final LocalizedText SHEETS = text("图幅（GB/T 13989-2012）", "Map sheets (GB/T 13989-2012)");
    static final LocalizedText SHEETS_LEFT_OUT =
            text("图幅太多而未列出的比例尺：%s。", "Scales with too many sheets to be listed: %s.");
    static final LocalizedText SCALE = text("比例尺", "Scale");
    static final LocalizedText SHEET_NUMBER = text("图号", "Number");
    static final LocalizedText OLD_SHEET_NUMBER = text("旧图号", "Number until 1992");
    static final LocalizedText PLANE = text("高斯-克吕格坐标", "Gauss-Krüger coordinates");
    static final LocalizedText SYSTEM = text("坐标系", "System");
    static final LocalizedText NORTHING = text("北坐标 X (m)", "Northing (m)");
    static final LocalizedText EASTING = text("东坐标 Y (m)", "Easting (m)");
    static final LocalizedText FROM_MERIDIAN = text("距中央经线", "From its meridian");
    static final LocalizedText BEYOND_ITS_ZONE = text("在带外的坐标系", "Zones that it lies beyond");
    static final LocalizedText SOURCE = text("来源：", "Source: ");

    static final LocalizedText PLACE_TO_READ =
            text("坐标、拐点坐标串或图幅号", "Coordinates, a list of corners or the number of a map sheet");
    static final LocalizedText READ = text("解读", "Read");
    static final LocalizedText CAN_BE_READ = text("可读的是：", "What can be read: ");
    static final LocalizedText KIND = text("种类", "Kind");
    static final LocalizedText KIND_POINT = text("点", "point");
    static final LocalizedText KIND_LINE = text("线", "line");
    static final LocalizedText KIND_AREA = text("面", "area");
    static final LocalizedText KIND_SHEET = text("图幅", "map sheet");
    static final LocalizedText CORNER = text("序号", "No.");
    static final LocalizedText CORNERS = text("拐点", "Corners");
    static final LocalizedText SIDES_CROSS = text("各边相交，这不是一个有效的面。", "Sides cross each other: this is no valid area.");

    private PlaceTexts() {}

    /** In how many ways a text can be read. */
    static LocalizedText readings(int number) {
        return number == 0
                ? text("没有读出位置。", "No place was read out of this.")
                : text("读法 " + number + " 种，可能性大的在前。", "Ways to read it: " + number + ", the likelier first.");
    }

    /**
     * How many records a page lists.
     *
     * @param matched how many there are; missing where nobody counted, as without a distance
     */
    static LocalizedText found(JsonNode matched, int listed) {
        return matched.isNumber()
                ? text(
                        "共 " + matched.asLong() + " 条，列出最近的 " + listed + " 条。",
                        matched.asLong() + " found; the nearest " + listed + " are listed.")
                : text("最近的 " + listed + " 条。", "The nearest " + listed + ".");
    }

    /** How a record that is not apart from a place lies to it. */
    static LocalizedText relation(Relation relation) {
        return switch (relation) {
            case INSIDE -> text("在此处之内", "within it");
            case ENCLOSES -> text("包含此处", "encloses it");
            case OVERLAPS -> text("与之重叠", "overlaps it");
            case TOUCHES -> text("与之相接", "touches it");
            case APART -> text("不相接", "apart");
        };
    }
}

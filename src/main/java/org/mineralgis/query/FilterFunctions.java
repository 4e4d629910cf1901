package org.mineralgis.query;

import static org.mineralgis.query.ValueType.DATE;
import static org.mineralgis.query.ValueType.GEOMETRY;
import static org.mineralgis.query.ValueType.INTEGER;
import static org.mineralgis.query.ValueType.LIST;
import static org.mineralgis.query.ValueType.NUMBER;
import static org.mineralgis.query.ValueType.TEXT;

import java.util.List;
import java.util.Optional;
import org.mineralgis.model.LocalizedText;

/** The functions that filters may call: only such as mean exactly the same to every engine. */
public final class FilterFunctions {

    private static final List<FilterFunction> ALL = List.of(
            new FilterFunction(
                    "length",
                    new LocalizedText("文本的字符数（Unicode 码点）", "Number of characters (code points) of a text"),
                    List.of(argument("文本", "Text", TEXT)),
                    INTEGER),
            new FilterFunction(
                    "trim",
                    new LocalizedText(
                            "去掉首尾的空格（U+0020）和全角空格（U+3000）",
                            "Text without spaces (U+0020) and ideographic spaces (U+3000) at both ends"),
                    List.of(argument("文本", "Text", TEXT)),
                    TEXT),
            new FilterFunction(
                    "cardinality",
                    new LocalizedText("列表中的值的个数", "Number of entries of a list"),
                    List.of(argument("列表", "List", LIST)),
                    INTEGER),
            new FilterFunction(
                    "abs",
                    new LocalizedText("绝对值", "Number without its sign"),
                    List.of(argument("数值", "Number", NUMBER)),
                    NUMBER),
            new FilterFunction(
                    "floor",
                    new LocalizedText("不大于该数的最大整数", "Largest whole number that is not larger"),
                    List.of(argument("数值", "Number", NUMBER)),
                    NUMBER),
            new FilterFunction(
                    "ceil",
                    new LocalizedText("不小于该数的最小整数", "Smallest whole number that is not smaller"),
                    List.of(argument("数值", "Number", NUMBER)),
                    NUMBER),
            new FilterFunction(
                    "year",
                    new LocalizedText("日期的年份", "Year of a date"),
                    List.of(argument("日期", "Date", DATE)),
                    INTEGER),
            new FilterFunction(
                    "month",
                    new LocalizedText("日期的月份（1 至 12）", "Month of a date, 1 to 12"),
                    List.of(argument("日期", "Date", DATE)),
                    INTEGER),
            new FilterFunction(
                    "days_between",
                    new LocalizedText(
                            "从第一个日期到第二个日期的天数，第二个较早时为负",
                            "Days from the first date to the second, negative when the second is the earlier"),
                    List.of(argument("起始日期", "From", DATE), argument("终止日期", "To", DATE)),
                    INTEGER),
            new FilterFunction(
                    "longitude",
                    new LocalizedText(
                            "点的经度（WGS 84，度）；线和面取其外包框的中点",
                            "Longitude of a point (WGS 84, degrees); of lines and areas that of the middle of their box"),
                    List.of(argument("几何", "Geometry", GEOMETRY)),
                    NUMBER),
            new FilterFunction(
                    "latitude",
                    new LocalizedText(
                            "点的纬度（WGS 84，度）；线和面取其外包框的中点",
                            "Latitude of a point (WGS 84, degrees); of lines and areas that of the middle of their box"),
                    List.of(argument("几何", "Geometry", GEOMETRY)),
                    NUMBER));

    private FilterFunctions() {}

    /** All of them. */
    public static List<FilterFunction> list() {
        return ALL;
    }

    /** The function of this name, whatever the case. */
    public static Optional<FilterFunction> find(String name) {
        return ALL.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }

    private static FilterFunction.Argument argument(String zh, String en, ValueType type) {
        return new FilterFunction.Argument(new LocalizedText(zh, en), type);
    }
}

package org.mineralgis.format;

import org.mineralgis.model.LocalizedText;

/** What formats cannot hold, a sentence each. */
final class Loss {

    static final LocalizedText NO_CRS_UNLESS_DEGREES = new LocalizedText(
            "此格式（RFC 8142）只认 CRS84；选用其他坐标系时，文件里没有地方写明，读取时须自行指定。",
            "This format (RFC 8142) knows CRS84 only; in another system the file has no place to say so, and whoever"
                    + " opens it must.");

    static final LocalizedText TYPES = new LocalizedText(
            "CSV 不带字段类型：编码前的零等会被电子表格去掉，请按数据字典设定各列类型。",
            "CSV has no types: spreadsheets drop such things as zeros before a code; set the types by the dictionary.");

    static final LocalizedText LISTS =
            new LocalizedText("多值字段写成一段文字，各项以分号隔开。", "Lists are one text, with semicolons between the items.");

    static final LocalizedText FORMULAS = new LocalizedText(
            "以 = + - @ 或制表符开头的文字前加了一个撇号，以免被电子表格当作公式执行；数值不受影响。",
            "A text that begins with = + - @ or a tab has an apostrophe before it, lest a spreadsheet run it as a"
                    + " formula; numbers are as they are.");

    static final LocalizedText KML_TYPES = new LocalizedText(
            "KML 没有日期型和长整型字段：日期写成文字（ISO 8601），整数写成双精度数。",
            "KML has no dates and no long integers: dates are texts (ISO 8601), whole numbers are doubles.");

    static final LocalizedText SIGNS = new LocalizedText(
            "样式取自本服务的 SLD，按图例比例尺（约 1:1,090,000）：每条记录一个颜色（最下层填充的符号，否则其轮廓）、一条线（最上层）和一种填充；"
                    + "符号形状、虚线、注记和分比例尺显示无法表达。地图上没有样式的数据集按矿种或类型另行配色。",
            "Styles are those of the service's SLD at the scale of its legend (about 1:1,090,000): one colour of the icon"
                    + " (the lowest mark that is filled, else its outline), one line (the topmost) and one filling for each"
                    + " record; shapes of marks, dashes, labels and ranges of scale are lost. Datasets that the map has no"
                    + " style for have a colour for each commodity or type.");

    static final LocalizedText CAD_COLOURS = new LocalizedText(
            "图层颜色取 AutoCAD 索引色中色相最接近地图样式的一种；样式不按矿种或类型区分时，另行配色。",
            "A CAD layer has the colour of AutoCAD's index whose hue is nearest to that of the map; where the map's style"
                    + " does not tell commodities or types apart, hues of our own.");

    static final LocalizedText FIELDS = new LocalizedText(
            "DXF 不带字段：每个图元只有图层（矿种或类型）、名称注记和扩展数据中的记录编号。",
            "DXF has no fields: an entity has its CAD layer (commodity or type), its name as text, and the record's id"
                    + " as extended data.");

    static final LocalizedText UNPLACED =
            new LocalizedText("没有坐标的记录不在图中。", "Records without position are not in the drawing.");

    static final LocalizedText AREAS =
            new LocalizedText("面以闭合多段线表示，洞与外边界不作区分。", "Areas are closed polylines; holes are not told from outlines.");

    static final LocalizedText ERML = new LocalizedText(
            "矿山、矿产地和资源量按 EarthResourceML-Lite 2.0.1 写出，只有该标准规定的元素，其余字段请下载其他格式。",
            "Mines, occurrences and estimates are views of EarthResourceML-Lite 2.0.1 with its elements only; take"
                    + " another format for the other fields.");

    static final LocalizedText EMPTY_LISTS =
            new LocalizedText("空列表与没有值无法区分。", "An empty list cannot be told from no value.");

    static final LocalizedText CELLS = new LocalizedText(
            "单元格最多 32767 个字符：更长的文字截断，更长的几何（WKT）留空，均列在工作表“未尽 losses”。",
            "A cell has 32,767 characters at most: longer texts are cut, longer geometries (WKT) left out; the sheet"
                    + " \"未尽 losses\" lists them.");

    static final LocalizedText EXCEL_NUMBERS = new LocalizedText(
            "1900 年 3 月 1 日以前的日期写作文字，因为 Excel 的日历从 1900 年开始，又多出一天；超过 15 位的整数也写作文字。",
            "Dates before 1 March 1900 are texts, because the calendar of Excel begins in 1900 and has a day too many;"
                    + " whole numbers of more than 15 digits are texts too.");

    static final LocalizedText EXCEL_TEXTS = new LocalizedText(
            "控制字符和文字首尾的空格可能丢失；一个工作表最多 1048575 条记录，其余在后面的工作表。",
            "Control characters and blanks around a text may be lost; a sheet has 1,048,575 records at most, the rest is"
                    + " in further sheets.");

    static final LocalizedText SHORT_NAMES = new LocalizedText(
            "字段名最多 10 个英文字符，与原名的对照见 …_fields.csv。",
            "Names of fields have ten ASCII characters at most; …_fields.csv tells what they stand for.");

    static final LocalizedText SHORT_TEXTS = new LocalizedText(
            "文字最多 254 字节，更长的在字符之间截断；编码中没有的字符写作“〓”；受影响的值列在 …_losses.csv。",
            "Texts have 254 bytes at most, longer ones are cut between characters; characters that the encoding lacks are"
                    + " 〓; …_losses.csv lists the values.");

    static final LocalizedText BLANKS = new LocalizedText(
            "没有值写作空白，与空文字无法区分；文字末尾的空格会丢失。",
            "No value is blank and cannot be told from an empty text; blanks at the end of a text are lost.");

    static final LocalizedText PLACELESS = new LocalizedText(
            "没有位置的记录另存为单独的 .dbf；任何文件不超过 2 GB。",
            "Records without position are in a .dbf of their own; no file may be longer than 2 GB.");

    static final LocalizedText FLAT_DATES = new LocalizedText(
            "FlatGeobuf 没有日期类型，日期写作没有时间的时刻。", "FlatGeobuf has no type of dates: they are moments without time.");

    static final LocalizedText FLAT_ORDER = new LocalizedText(
            "记录按希尔伯特曲线排序，以便空间索引；超过一百万条时不排序，也没有索引。",
            "Records stand in the order of a Hilbert curve, for the spatial index; above a million there is neither.");

    private Loss() {}
}

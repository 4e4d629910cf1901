package org.mineralgis.check;

import java.util.Arrays;
import java.util.List;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Severity;

/**
 * What data are held to. Ids are stable: reports, the database and documents name them. An error keeps the record out of
 * the release, a warning or an information stays beside it. Longer than classes are here, because it is one list of texts.
 */
public enum Rule {
    /** Coordinates in latitude, longitude order. */
    G01(
            Severity.ERROR,
            "经纬度颠倒",
            "longitude and latitude swapped",
            "在源文件中把经度写在前，纬度写在后；不会自动调换",
            "put the longitude first and the latitude second in the source file; nothing is swapped for you"),
    /** More than 20 km outside 73–80.5 E, 35–42 N. */
    G02(
            Severity.ERROR,
            "超出区域",
            "outside the region",
            "核对带号、半球和坐标系；区域为东经 73–80.5°、北纬 35–42°，外加 20 千米",
            "check zone, hemisphere and coordinate system; the region is 73–80.5 E, 35–42 N and 20 km around it"),
    /** Eastings that do not say their zone, where the declared system has another one or none. */
    G03(
            Severity.ERROR,
            "东坐标未说明带号",
            "easting without its zone",
            "向提供者问明带号，再在 crs 中写明；不作推断",
            "ask for the zone and state it as the crs; nothing is guessed"),
    /** A zone number of another part of the country, or of another zone than the declared. */
    G04(
            Severity.ERROR,
            "带号不属于本区域或与声明不符",
            "zone number of another region or zone",
            "核对带号；若带号正确，改正 crs",
            "check the number before the easting; if it is right, correct the crs"),
    /** A datum from which no known operation leads to WGS 84 at that place. */
    G06(
            Severity.ERROR,
            "没有可用的基准转换",
            "no datum operation",
            "用 --datum-parameters 给出本地参数，或先用本地参数转换文件，或在 dataset.yaml 的 datum 中声明接受较低的精度",
            "supply local parameters (--datum-parameters), convert the file with them first, or accept a lower accuracy under datum"
                    + " in dataset.yaml"),
    /** Coordinates declared true that look like GCJ-02 or BD-09, or the other way round. */
    G07(
            Severity.WARNING,
            "疑似 GCJ-02 坐标",
            "coordinates that look like GCJ-02",
            "核实来源；若属实，把坐标系声明为 GCJ-02 或 BD-09（dataset.yaml 的 crs、--crs 或网页上的选择），由程序逆算；若已转换过，声明 EPSG:4326",
            "ask for the origin; if it is so, declare GCJ-02 or BD-09 (crs in dataset.yaml, --crs, or the choice on the page), which is then inverted; EPSG:4326 if that was done before"),
    /** A position at 0, 0. */
    G08(
            Severity.ERROR,
            "占位坐标 (0, 0)",
            "placeholder position (0, 0)",
            "位置未知时请留空",
            "leave the position empty when it is not known"),
    /** Positions that are rounded to a minute or to two decimals and fewer. */
    G09(
            Severity.WARNING,
            "坐标取整",
            "rounded positions",
            "按所示精度看待位置；可用 accuracy_m 字段写明精度，或改用更精确的坐标",
            "take the positions for no better than said; state their accuracy in the field of the role accuracy_m, or give finer ones"),
    /** Invalid geometry that was repaired. */
    G10(
            Severity.WARNING,
            "几何无效，已修复",
            "invalid geometry, repaired",
            "已按环的结构修复（GeometryFixer），原坐标另存；如需根治，请在源文件中改正该处",
            "repaired by the structure of its rings (GeometryFixer), the original is kept; to cure it, mend the place in the source"),
    /** Corners that stand twice running, spikes, rings that run the wrong way. */
    G11(
            Severity.WARNING,
            "角点或环向有误",
            "faulty corners or ring direction",
            "面积与绘图不受影响；如需根治，删去重复角点与尖刺，外环按逆时针书写",
            "area and drawing are not harmed; to cure it, take out repeated corners and spikes and write outer rings counter-clockwise"),
    /** A stated area that differs by 1 % or more from the outline's. */
    G12(
            Severity.WARNING,
            "所写面积与图形不符",
            "stated area differs from the outline",
            "核对面积与角点；两者都照原样保留",
            "check the area and the corners; both are kept as they are"),
    /** A position in another county than stated, or a county in another prefecture. */
    G15(
            Severity.WARNING,
            "行政区与位置不符",
            "stated unit differs from the position",
            "核对县、地州与坐标；均照原样保留",
            "check county, prefecture and position; all are kept as they are"),
    /** A map sheet that the position does not lie on. */
    G16(
            Severity.WARNING,
            "图幅号与位置不符",
            "map sheet differs from the position",
            "核对图幅号与坐标",
            "check the sheet number and the position"),
    /** Invalid geometry of which a repair leaves nothing. */
    G17(
            Severity.ERROR,
            "几何无效，无法修复",
            "invalid geometry, beyond repair",
            "在源文件中改正该几何",
            "mend the geometry in the source file"),
    /** A geometry of another type than the dataset's. */
    G18(
            Severity.ERROR,
            "几何类型不符",
            "wrong type of geometry",
            "改正该几何，或把该记录放入另一个数据集",
            "mend the geometry, or put the record into another dataset"),
    /** A record of a spatial dataset without position. */
    G19(
            Severity.INFO,
            "没有位置",
            "no position",
            "该记录已载入，但没有位置；可经检索和表格找到",
            "the record is kept without a position; search and tables find it"),
    /** Coordinates of which no geometry can be made. */
    G20(
            Severity.ERROR,
            "坐标无法读取",
            "unreadable coordinates",
            "请用十进制度数，经度在前；面的环须闭合且至少四个点",
            "give decimal degrees, longitude first; rings must be closed and have four positions or more"),
    /** A position outside the area of validity of the datum step. */
    G21(
            Severity.ERROR,
            "超出坐标转换的适用范围",
            "outside the area of the coordinate operation",
            "核对坐标和所声明的坐标系（dataset.yaml 的 crs、--crs 或网页上的选择）",
            "check the coordinates and the declared system (crs in dataset.yaml, --crs, or the choice on the page)"),
    /** Datum step applied to a file. */
    G22(
            Severity.INFO,
            "坐标已转换",
            "coordinates converted",
            "每条记录都保留原坐标系、转换步骤和原坐标",
            "each record keeps its original system, steps and coordinates"),
    /** A named area that is not there. */
    G23(
            Severity.ERROR,
            "所列区域不存在",
            "named area not found",
            "改正名称或代码，或先载入该区域；多个名称以分号隔开",
            "correct the name or code, or load that area first; names are parted by semicolons"),
    /** Small holes closed in an area built from others. */
    G24(
            Severity.INFO,
            "合成区域中的缝隙已填",
            "gaps in a built area closed",
            "缝隙由成员边界的舍入造成，小于 1 平方千米；较大的内洞保留",
            "gaps below 1 km² come from rounded borders of the members; larger holes are kept"),
    /** Positions in a file that is declared to have none. */
    G25(
            Severity.INFO,
            "文件中的位置未使用",
            "positions in the file not used",
            "若应使用，请在 dataset.yaml 中把该文件的 geometry 写作 in_file",
            "to use them, give that file the geometry in_file in dataset.yaml"),
    /** The file names no coordinate system. */
    G05(
            Severity.WARNING,
            "文件未注明坐标系",
            "the file names no coordinate system",
            "向提供者核实坐标系，附上 .prj，或声明坐标系（dataset.yaml 的 crs、--crs 或网页上的选择）",
            "ask where the file came from and add its .prj, or declare the system (crs in dataset.yaml, --crs, or the choice on the page)"),
    /** A list of corners that was probably cut off. */
    G13(
            Severity.WARNING,
            "拐点坐标可能被截断",
            "list of corners probably cut off",
            "该字段在来源数据库中限长，请核对拐点个数并补全",
            "the field has a limited length in its database; count the corners and complete the list"),
    /** The coordinate system that the file itself names. */
    G26(
            Severity.INFO,
            "文件自带的坐标系",
            "coordinate system named by the file",
            "应与所声明的坐标系一致；读取时以声明为准",
            "it should agree with the declared system, which is what the file was read by"),
    /** A file that names another coordinate system than the declared one. */
    G28(
            Severity.WARNING,
            "文件自带的坐标系与声明不符",
            "the file names another coordinate system",
            "核实哪一个正确，再改正 crs 或文件；读取时以 crs 为准",
            "find out which one is right and correct crs or the file; it was read by crs"),
    /** A position in whole degrees, or one that more than three records share. */
    G27(
            Severity.WARNING,
            "疑为占位坐标",
            "possible placeholder position",
            "核对该位置；若位置未知请留空，若只是粗略请写明精度",
            "check the position; leave it empty when it is not known, state the accuracy when it is coarse"),
    /** A required value or the id is missing. */
    A01(Severity.ERROR, "必填值或编号缺失", "required value or id missing", "在源文件中补上该值", "add the value in the source file"),
    /** A value that is no commodity of the field. */
    A02(
            Severity.ERROR,
            "矿种不在词表中",
            "commodity not in the vocabulary",
            "改用所示的代码；多个矿种以分号隔开",
            "use the code shown; several are parted by semicolons"),
    /** A value that is not in the vocabulary. */
    A03(
            Severity.ERROR,
            "值不在词表中",
            "value not in the vocabulary",
            "改用词表中的值；若属误拼，可在 dataset.yaml 的 synonyms 中声明",
            "use a value of the vocabulary; a misspelling can be declared under synonyms in dataset.yaml"),
    /** A category of another kind, or class 334 as a resource. */
    A04(
            Severity.ERROR,
            "类别与类型不符",
            "category and kind do not agree",
            "按 GB/T 17766-2020 改正类别或类型；334 属潜在矿产资源",
            "correct kind or category after GB/T 17766-2020; 334 is a potential resource"),
    /** A term that GB/T 17766-2020 does not have. */
    A05(
            Severity.WARNING,
            "用语不合 GB/T 17766-2020",
            "term not of GB/T 17766-2020",
            "改用推断、控制、探明资源量或可信、证实储量；来源原文可照录",
            "use the five terms of the standard; the words of a source may stand as quoted"),
    /** A quantity without an effective date, or with one in the future. */
    A06(
            Severity.WARNING,
            "估算基准日缺失或有误",
            "effective date missing or impossible",
            "补上估算基准日；没有日期的数量不得与他数比较或相加",
            "add the effective date; a quantity without one cannot be compared or added"),
    /** A number outside the range, a grade that cannot be or has no unit. */
    A07(Severity.ERROR, "数值超出范围或不可能", "number out of range or impossible", "核对数值与单位", "check the number and its unit"),
    /** Metal, grade and ore that do not fit together. */
    A08(
            Severity.WARNING,
            "金属量、品位与矿石量不符",
            "metal, grade and ore do not fit",
            "核对是否同一矿体、同一范围的数字",
            "check whether the figures are of the same body and extent of ore"),
    /** A quantity that is not the number and unit of the source, or that a slip of unit or decimal point would explain. */
    A09(
            Severity.WARNING,
            "数量的单位可能有误",
            "the unit of a quantity is probably a slip",
            "核对单位（吨、万吨、亿吨）",
            "check the unit (t, 10⁴ t, 10⁸ t)"),
    /** A row that sums up resources and reserves. */
    A10(
            Severity.ERROR,
            "合计行",
            "row of a sum",
            "删去合计行；GB/T 17766-2020 第 5.2 条不许资源量与储量相加",
            "take the row out; GB/T 17766-2020, clause 5.2, forbids adding resources and reserves"),
    /** A grade or quantity of 0 or below, or far above its like. */
    A11(Severity.WARNING, "数值异常", "implausible value", "核对数值与单位", "check the number and its unit"),
    /** A status without date, or one more than three years old. */
    A12(
            Severity.WARNING,
            "状态没有日期或已旧",
            "status without date or old",
            "只作“最后已知状态”看待；补上更新的状态与日期",
            "take it for the last known status; add a later one with its date"),
    /** A licence number that cannot be one, or of another province. */
    A13(Severity.ERROR, "许可证号有误", "impossible licence number", "按许可证核对", "check it against the licence"),
    /** A span that ends before it begins. */
    A14(Severity.WARNING, "起止日期颠倒", "dates reversed", "核对起止日期", "check both dates"),
    /** A height that the region does not have. */
    A15(Severity.WARNING, "高程不在本区范围", "elevation not of this region", "核对高程与单位", "check the elevation and its unit"),
    /** A range of heights upside down. */
    A16(Severity.WARNING, "标高上下限颠倒", "range of elevations reversed", "对调上限与下限", "exchange the lower and the upper end"),
    /** A text that is not of the field's type. */
    A17(
            Severity.ERROR,
            "值的类型不符",
            "value not of the field's type",
            "按该字段的类型书写；表示无值的记号可在 dataset.yaml 的 nil 中声明",
            "write it as the field's type demands; a mark for no value can be declared under nil in dataset.yaml"),
    /** A declared synonym was applied. */
    A18(
            Severity.INFO,
            "按声明的同义词改写",
            "declared synonym applied",
            "改写由 dataset.yaml 的 synonyms 声明",
            "the change is declared under synonyms in dataset.yaml"),
    /** Declared marks for no value were read so. */
    A19(
            Severity.INFO,
            "无值记号",
            "mark for no value",
            "这些记号由 dataset.yaml 的 nil 声明，读作无值",
            "these marks are declared under nil in dataset.yaml and read as no value"),
    /** A size class in the source that is not the one by the standard. */
    A20(
            Severity.WARNING,
            "所称规模与计算不符",
            "declared size class differs from the computed",
            "核对资源量的数值、单位与所称规模；两者都照原样保留",
            "check the figures, their units and the declared class; both are kept as they are"),
    /** Characters that cannot be text. */
    T01(Severity.ERROR, "文字损坏", "damaged text", "用正确的编码重新导出源文件", "export the source file again in the right encoding"),
    /** Text that was read with the wrong code page. */
    T02(
            Severity.WARNING,
            "疑为乱码",
            "text of a wrong code page",
            "用正确的编码重新导出；□ 表示已丢失的字，须查原文",
            "export it again in the right encoding; □ stands for a character that is lost and must be looked up"),
    /** Pinyin in brackets after characters. */
    T03(
            Severity.WARNING,
            "夹有拼音注音",
            "pinyin annotations",
            "删去注音；照原样保留",
            "take the readings out; the text is kept as it is"),
    /** Traditional characters, full-width digits, names with blanks. */
    T04(
            Severity.INFO,
            "繁体字、全角字符或名称中的空格",
            "Traditional or full-width characters, blanks in names",
            "原文保留；检索时繁简、全半角视为相同",
            "kept as written; a search takes both writings for one"),
    /** Field names that a shapefile cut off, or that became one by it. */
    T05(
            Severity.WARNING,
            "字段名被截断或重名",
            "field names cut off or twice",
            "shapefile 的字段名最多 10 个字节；核对原字段名，必要时改用 GeoPackage",
            "names in a shapefile have at most 10 bytes; look up the full names, or send a GeoPackage"),
    /** A file whose declared text encoding is not the one it is in. */
    T06(
            Severity.WARNING,
            "声明的编码与内容不符",
            "declared encoding contradicts the content",
            "已按内容的编码读取；请改正 .cpg 或重新导出，并核对文字",
            "read in the encoding of its content; correct the .cpg or export again, and look at the texts"),
    /** A text encoding that was found out from the bytes. */
    T07(
            Severity.WARNING,
            "编码由内容推断",
            "encoding found out from the content",
            "核对所示文字；如有误，请另存为 UTF-8",
            "look at the text shown; if it is wrong, save the file as UTF-8"),
    /** An id that another record has. */
    D01(
            Severity.ERROR,
            "编号重复",
            "id twice",
            "先出现的记录保留；给另一条记录自己的编号，或删去重复的一条",
            "the first record stays; give the other one an id of its own, or take it out"),
    /** A licence number that another record has. */
    D02(
            Severity.WARNING,
            "许可证重复",
            "licence in two records",
            "核对两条记录是否同一矿业权；均照原样保留",
            "check whether both are of one right; both are kept as they are"),
    /** Records of one name, place and commodity. */
    D03(
            Severity.WARNING,
            "疑似重复",
            "possible duplicate",
            "核对是否同一对象；不会自动合并",
            "check whether they are one; nothing is merged"),
    /** A dataset whose licence does not let it be passed on changed, or not for all uses. */
    S02(
            Severity.ERROR,
            "来源许可不允许再分发",
            "licence forbids redistribution",
            "取得许可，或改用条款允许的来源；数据未载入",
            "get permission, or take a source whose terms allow it; nothing of it was loaded"),
    /** Announced or schematic positions without a word on how they came about. */
    S03(
            Severity.WARNING,
            "示意范围没有说明",
            "schematic outline without a note",
            "在数据集的 caveats 中，或在 position_note 字段中逐条写明来历",
            "say it in the caveats of the dataset, or for each record in a field of the role position_note"),
    /** A mine outside its own licence. */
    G14(
            "矿山点不在其许可证范围内",
            "mine outside its licence",
            "没有基准明确的矿业权边界数据",
            "there are no outlines of mining rights with a stated datum"),
    /** Restricted content. */
    S01("受限内容", "restricted content", "涉密与否由人工审查；没有可据以判断的数据", "people review it; no data tells what is restricted"),
    /** A file that is not the one described; used by the load. */
    F01(
            Severity.ERROR,
            "文件与登记的散列值不符",
            "file differs from its hash",
            "恢复原来的文件；若改动是有意的，先核对内容，再把新的 sha256 写进 dataset.yaml",
            "restore the file; if the change is meant, review it and write the new sha256 into dataset.yaml"),
    /** A file that cannot be read as its format; used by the load. */
    F02(
            Severity.ERROR,
            "文件无法读取",
            "unreadable file",
            "在所指的位置修正文件，或在 dataset.yaml 中改正 format",
            "mend the file at that place, or correct format in dataset.yaml"),
    /** Another number of records than declared. */
    F03(
            Severity.WARNING,
            "记录数与登记不符",
            "number of records differs",
            "核对文件是否完整；若无误，改正 dataset.yaml 中的 records",
            "check that the file is whole; if it is, correct records in dataset.yaml"),
    /** A field whose property no record has. */
    F04(
            Severity.WARNING,
            "字段的来源属性不存在",
            "source property of a field not found",
            "改正 dataset.yaml 中该字段的 property",
            "correct the property of that field in dataset.yaml"),
    /** Properties of the file that no field takes. */
    F05(
            Severity.INFO,
            "未采用的属性",
            "properties not taken over",
            "它们只留在源文件中；若需要，请在 dataset.yaml 中增加字段",
            "they remain in the source file only; add fields to dataset.yaml to take them over"),
    /** A record that is not of its file's shape. */
    F06(
            Severity.ERROR,
            "记录结构错误",
            "record of the wrong shape",
            "核对该行的分隔符与引号",
            "check the separators and quotes of that row"),
    /** Cells parted by something else than commas. */
    F07(
            Severity.INFO,
            "分隔符由表头推断",
            "separator found out from the header",
            "若字段未正确分开，请另存为逗号分隔的 CSV",
            "if the cells are not parted rightly, save the file with commas"),
    /** Values of a kind that is not read. */
    F08(
            Severity.WARNING,
            "有字段未读取",
            "fields that are not read",
            "若需要，请改存为文本或数值字段",
            "to have them, save them as text or numbers"),
    /** A record that is said to be gone and is there; used by the load. */
    R01(
            Severity.WARNING,
            "已停用的编号仍在数据中",
            "retired id still present",
            "从 retired.csv 删去该行，或从数据文件删去该记录；在此之前照常提供该记录",
            "take the row out of retired.csv, or the record out of the data; until then the record is served as before"),
    /** A record that is said to take the place of another and is not there; used by the load. */
    R02(
            Severity.WARNING,
            "后继记录不存在",
            "successor not found",
            "核对 successor：本数据集的编号，或 数据集/编号；在此之前不提供后继",
            "check the successor: an id of this dataset, or dataset/id; until then no successor is told"),
    /** A row about a retired record that says too little; used by the load. */
    R03(
            Severity.ERROR,
            "停用记录的行有误",
            "malformed row about a retired record",
            "写明 id、reason、date（年、年-月或年-月-日）和 source，每个编号只写一行；该行未采用",
            "give id, reason, date (year, month or day) and source, and one row for each id; the row was left out");

    private final Severity severity;
    private final LocalizedText title;
    private final LocalizedText remedy;
    private final boolean applied;

    Rule(Severity severity, String titleZh, String titleEn, String remedyZh, String remedyEn) {
        this.severity = severity;
        this.title = new LocalizedText(titleZh, titleEn);
        this.remedy = new LocalizedText(remedyZh, remedyEn);
        this.applied = true;
    }

    /** A rule that is not applied; its remedy is the reason. */
    Rule(String titleZh, String titleEn, String reasonZh, String reasonEn) {
        this.severity = Severity.INFO;
        this.title = new LocalizedText(titleZh, titleEn);
        this.remedy = new LocalizedText(reasonZh, reasonEn);
        this.applied = false;
    }

    /** The rules that data are not held to, for want of what they need; {@link #remedy()} tells why. */
    public static List<Rule> listUnapplied() {
        return Arrays.stream(values()).filter(rule -> !rule.applied).toList();
    }

    /** The id in findings, such as {@code G10}. */
    public String id() {
        return name();
    }

    /** What a finding of this rule means for the record. */
    public Severity severity() {
        return severity;
    }

    /** The rule in a few words. */
    public LocalizedText title() {
        return title;
    }

    /** How to mend the data, or what was done; of a rule that is not applied, the reason. */
    public LocalizedText remedy() {
        return remedy;
    }
}

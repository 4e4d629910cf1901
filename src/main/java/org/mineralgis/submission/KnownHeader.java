package org.mineralgis.submission;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/**
 * Headers that people write for things the checks know, in Chinese and English. Figures of estimates are not among them:
 * what they mean depends on unit and basis, which headers do not tell. Words are compared as {@link HeaderText#word()}.
 */
enum KnownHeader {
    ID(null, "编号", "identifier", "编号 id 标识 代码 code 统一编号 矿产地编号 矿区编号 矿山编号 objectid fid gid uid @id 主键 key"),
    ROW(null, "序号", "number", "序号 no 行号 number"),
    NAME(null, "名称", "name", "名称 name 矿产地名称 矿产地名 矿床名称 矿山名称 矿区名称 项目名称 namezh 中文名 中文名称 nameznhans 矿名 地名 title"),
    NAME_EN(null, "英文名称", "name in English", "英文名 英文名称 nameen englishname"),
    COUNTY(FieldRole.COUNTY, "县（市）", "county", "县 县市 县(市) 所在县 所在县市 县名 county 行政区 所属县 区县"),
    PREFECTURE(FieldRole.PREFECTURE, "地（州）", "prefecture", "地州 州 地区 地州市 所在地州 prefecture 地市"),
    SHEET(FieldRole.MAP_SHEET, "图幅号", "map sheet", "图幅 图幅号 图幅编号 所在图幅 sheet mapsheet 1:5万图幅号"),
    AREA(FieldRole.DECLARED_AREA_KM2, "面积", "area", "面积 area 矿区面积 登记面积 勘查面积 areakm2 矿权面积"),
    ELEVATION(FieldRole.ELEVATION_M, "高程", "elevation", "高程 海拔 标高 海拔高度 elevation elev altitude alt z"),
    ELEVATION_MIN(FieldRole.ELEVATION_MIN_M, "最低标高", "lowest elevation", "最低标高 最低开采标高 标高下限 开采标高下限 elevationmin"),
    ELEVATION_MAX(FieldRole.ELEVATION_MAX_M, "最高标高", "highest elevation", "最高标高 最高开采标高 标高上限 开采标高上限 elevationmax"),
    ACCURACY(
            FieldRole.ACCURACY_M,
            "位置精度",
            "positional accuracy",
            "精度 位置精度 定位精度 accuracy positionaccuracy coordprecision"),
    COMMODITY(FieldRole.COMMODITY, "矿种", "commodity", "矿种 主矿种 主要矿种 矿产 矿种名称 commodity commodities mineral minerals"),
    STATUS(FieldRole.STATUS, "状态", "status", "状态 矿山状态 开采状态 生产状态 status"),
    STATUS_DATE(FieldRole.STATUS_DATE, "状态日期", "date of the status", "状态日期 statusdate statusasof"),
    LICENCE(
            FieldRole.LICENCE_NUMBER,
            "许可证号",
            "licence number",
            "许可证号 采矿许可证号 勘查许可证号 采矿证号 探矿证号 证号 许可证 licence license licenceno licenseno licencenumber"),
    START(FieldRole.START_DATE, "有效期起", "valid from", "有效期起 起始日期 有效起始日期 开始日期 startdate validfrom"),
    END(FieldRole.END_DATE, "有效期止", "valid until", "有效期止 终止日期 有效终止日期 截止日期 结束日期 enddate validto validuntil"),
    SOURCES(FieldRole.SOURCES, "资料来源", "sources", "资料来源 来源 数据来源 source sources 参考文献"),
    REMARKS(null, "备注", "remarks", "备注 说明 remark remarks note notes comment"),
    TYPE(null, "类型", "type", "类型 类别 矿床类型 type"),
    HOLDER(null, "矿业权人", "holder", "矿业权人 采矿权人 探矿权人 holder owner"),
    PLACE(null, "位置", "place", "位置 地理位置 地点 地址 place location address");

    private static final Map<String, KnownHeader> BY_WORD = new HashMap<>();

    static {
        for (KnownHeader known : values()) {
            Arrays.stream(known.words.split(" "))
                    .map(word -> HeaderText.of(word).word())
                    .forEach(word -> BY_WORD.putIfAbsent(word, known));
        }
    }

    private final @Nullable FieldRole role;
    private final LocalizedText title;
    private final String words;

    KnownHeader(@Nullable FieldRole role, String titleZh, String titleEn, String words) {
        this.role = role;
        this.title = new LocalizedText(titleZh, titleEn);
        this.words = words;
    }

    /** The one that a header of this {@link HeaderText#word()} means. */
    static Optional<KnownHeader> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** What the field is to the checks; null for nothing. */
    @Nullable
    FieldRole role() {
        return role;
    }

    LocalizedText title() {
        return title;
    }

    /** An identifier for a field whose header has no letters that one could be made of. */
    String fieldName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

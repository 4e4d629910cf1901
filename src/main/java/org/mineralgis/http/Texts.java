package org.mineralgis.http;

import java.util.List;
import java.util.Locale;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.Severity;

/** What the service says to people, in both languages: one long list, so that each text stands in one place only. */
final class Texts {

    static final LocalizedText SERVICE = text("矿产地理信息", "mineral-gis");
    static final LocalizedText SERVICE_TITLE = text("喀什与克孜勒苏矿产地理信息", "Mineral resources of Kashgar and Kizilsu");
    static final LocalizedText SERVICE_DESCRIPTION = text(
            "喀什地区和克孜勒苏柯尔克孜自治州的矿产地、矿山、资源量、机构以及行政区、断裂、河流等背景数据：GeoJSON、矢量瓦片和地图。",
            "Mineral occurrences, mines, resource estimates and organisations of Kashgar Prefecture and Kizilsu Kyrgyz"
                    + " Autonomous Prefecture, with counties, faults, rivers and other context: GeoJSON, vector tiles and a"
                    + " map.");

    static final LocalizedText THIS_DOCUMENT = text("本文档", "This document");
    static final LocalizedText MAP = text("地图", "Map");
    static final LocalizedText DATASET = text("数据集", "Dataset");
    static final LocalizedText DATASETS = text("数据集", "Datasets");
    static final LocalizedText DATASETS_AND_DOWNLOADS = text("数据集与下载", "Datasets and downloads");
    static final LocalizedText MAP_NEEDS_SCRIPTS =
            text("地图需要 JavaScript；数据、下载与接口不需要。", "The map needs JavaScript; data, downloads and the API do not.");
    static final LocalizedText DOWNLOAD_REGION = text("下载全部数据", "Download all data");
    static final LocalizedText DOWNLOAD_RECORD = text("下载此记录", "Download this record");
    static final LocalizedText RECORDS = text("记录", "Records");
    static final LocalizedText RECORD = text("记录", "Record");
    static final LocalizedText FINDINGS = text("检查结果", "Findings");
    static final LocalizedText RELEASES = text("数据版本", "Releases");
    static final LocalizedText API = text("接口", "API");
    static final LocalizedText API_DEFINITION = text("接口定义（OpenAPI 3.0）", "API definition (OpenAPI 3.0)");
    static final LocalizedText CONFORMANCE = text("符合的标准", "Conformance");
    static final LocalizedText SCHEMA = text("字段定义（JSON Schema）", "Fields (JSON Schema)");
    static final LocalizedText TILES = text("矢量瓦片", "Vector tiles");
    static final LocalizedText TILE = text("一幅瓦片", "One tile");
    static final LocalizedText MAP_TILES = text("地图瓦片（图片）", "Map tiles as pictures");
    static final LocalizedText MAP_TILE = text("一幅地图瓦片", "One map tile");
    static final LocalizedText MAP_IMAGE = text("地图图片", "The map as a picture");
    static final LocalizedText TILEJSON = text("TileJSON", "TileJSON");
    static final LocalizedText STYLES = text("地图样式", "Styles");
    static final LocalizedText STYLE = text("整幅地图的样式", "Style of the whole map");
    static final LocalizedText STYLE_METADATA = text("样式说明", "About the style");
    static final LocalizedText LEGEND = text("图例", "Legend");
    static final LocalizedText SIGN = text("图例符号", "Sign");
    static final LocalizedText MEANING = text("含义", "Meaning");
    static final LocalizedText HEALTH = text("运行状态", "Health");
    static final LocalizedText LICENCE = text("许可", "Licence");
    static final LocalizedText ORIGIN = text("来源", "Origin");
    static final LocalizedText COLLECTION = text("所属数据集", "The dataset");
    static final LocalizedText NEXT_PAGE = text("下一页", "Next page");
    static final LocalizedText FIRST_PAGE = text("第一页", "First page");
    static final LocalizedText TILE_MATRIX_SET = text("瓦片分级", "Tile matrix set");
    static final LocalizedText TILE_MATRIX_SETS = text("瓦片分级方案", "Tile matrix sets");
    static final LocalizedText LABEL_POINTS = text("注记点", "label points");
    static final LocalizedText POINT_COUNT = text("所代表的记录数，含自身", "records it stands for, itself included");
    static final LocalizedText WHOLE_MAP = text("整幅地图", "Whole map");

    static final LocalizedText KNOWN_FORMAT = text("下列格式之一", "one of these forms");
    static final LocalizedText KNOWN_LANGUAGE = text("下列语言之一", "one of these languages");
    static final LocalizedText GIVEN_ONCE = text("只给一次的参数", "a parameter that is given once");
    static final LocalizedText PERCENT_ENCODED = text("按百分号编码的 UTF-8", "UTF-8 in percent-encoding");
    static final LocalizedText NO_ZERO_CHARACTER = text("不含零字符的文字", "text without a zero character");
    static final LocalizedText LIMIT_EXPECTED = text("从 1 起的整数", "a whole number from 1");
    static final LocalizedText KNOWN_CRS = text("下列坐标系之一", "one of these systems");
    static final LocalizedText KNOWN_PROPERTY = text("以逗号分隔的下列属性", "some of these properties, parted by commas");
    static final LocalizedText KNOWN_SORTABLE =
            text("以逗号分隔的下列字段，前面可加 + 或 -", "some of these fields, parted by commas, with + or - before them");
    static final LocalizedText SORT_EXPECTED =
            text("至多四个不重复的下列字段", "four of these fields at the most, each of them once");
    static final LocalizedText KNOWN_GROUPABLE =
            text("以逗号分隔的下列字段，至多四个", "at most four of these fields, parted by commas");
    static final LocalizedText KNOWN_MEASURABLE = text(
            "以逗号分隔的下列数值字段，每个一次，合计至多16个",
            "some of these fields of numbers, each of them once and sixteen in all, parted by commas");
    static final LocalizedText AGGREGATE_CUT =
            text("只含最大的若干组，较小的组不在表中。", "The largest groups only; smaller ones are not in the table.");
    static final LocalizedText AGGREGATE_LISTS =
            text("一条记录可以同时属于几组，各组的数不能相加。", "A record can be in several groups, so that their numbers do not add up.");
    static final LocalizedText AGGREGATE = text("记录统计", "Counts and measures of records");
    static final LocalizedText TOTALS = text("资源储量合计", "Totals of resources and reserves");
    static final LocalizedText TOTALS_NOTE = text(
            "按 GB/T 17766-2020 第5章：资源量与储量不相加；推断、控制、探明资源量单列；可信与证实储量可以相加；潜在矿产资源不是资源量。整个成矿带的数字不在其中。",
            "By GB/T 17766-2020, clause 5: resources and reserves are never added; inferred, indicated and measured resources stand"
                    + " apart; probable and proved reserves may be added; potential resources are none. Figures of whole belts are not"
                    + " among them.");
    static final LocalizedText DUPLICATES = text("疑似重复的记录", "Records that may be the same");
    static final LocalizedText DUPLICATES_METHOD = text(
            "成对列出可能是同一对象的记录，由人判断，不作合并。得分为两条记录最相似的两个名称（含别名、汉语拼音，去掉矿种与“矿床”等通用词）的"
                    + " Jaro-Winkler 相似度；两处相距不超过精度之和，且不小于 500 m（WGS 84 椭球面大地线；面与线取其上一点）；矿种至少一种相同。"
                    + "一方没有位置时只按同一县和名称比较；一方未说明矿种时不比较矿种。",
            "Pairs of records that may be one thing, for people to judge; nothing is merged. The score is the Jaro-Winkler"
                    + " similarity of the two names that are most alike (other names and pinyin included, without commodities and words"
                    + " such as deposit); the positions are no farther apart than their accuracies together, or 500 m (geodesics on"
                    + " the ellipsoid of WGS 84; of lines and areas a point on them); at least one commodity is shared. Where one has no"
                    + " position, only county and name are compared; where one states no commodity, commodities are not.");
    static final LocalizedText DUPLICATES_NONE = text("没有疑似重复的记录。", "No two records look like the same.");
    static final LocalizedText DUPLICATES_FOUND =
            text("共 %d 对，由第 %d 对起；比较了 %d 对名称。", "%d pairs, from number %d on; names of %d pairs were compared.");
    static final LocalizedText DUPLICATES_LEFT = text(
            "%d 条记录没有名称，或既没有位置也没有县，未作比较。",
            "%d records have no name, or neither position nor county, and were compared with none.");
    static final LocalizedText SCORE = text("得分", "Score");
    static final LocalizedText SCORE_EXPECTED = text("0.7 至 1 之间的数，如 0.9", "a number from 0.7 to 1, such as 0.9");
    static final LocalizedText SCORE_HIGHER =
            text("更高的得分：疑似重复超过 10000 对", "a higher score: there are more than 10,000 pairs");
    static final LocalizedText OTHER_DATASET = text("另一个有名称的数据集", "another dataset whose records have names");
    static final LocalizedText NAMED_DATASET =
            text("这个数据集的记录没有名称，不能找重复。", "The records of this dataset have no names to compare.");
    static final LocalizedText RECORDS_TO_COMPARE =
            text("一个数据集最多比较 %d 条记录。", "Of one dataset no more than %d records are compared.");
    static final LocalizedText PAIRS_TO_COMPARE = text(
            "彼此邻近或同县的记录超过 %d 对，不能一次比较。",
            "More than %d pairs of records lie near each other or in one county, which one answer does not compare.");
    static final LocalizedText OFFSET_OF_PAIRS = text("从 0 到 10000 的整数", "a whole number from 0 to 10000");
    static final LocalizedText NAMES_ALIKE = text("名称“%s”与“%s”相似度 %s", "\"%s\" and \"%s\" are %s alike");
    static final LocalizedText APART_WITHIN =
            text("相距 %s m，两处位置精度合计 ±%s m", "%s m apart, positions accurate to ±%s m together");
    static final LocalizedText APART_NEAR = text("相距 %s m（不超过 500 m）", "%s m apart (no more than 500 m)");
    static final LocalizedText BY_COUNTY_ONLY =
            text("至少一条没有位置：只按县（%s）和名称比较", "one of them has no position: compared by county (%s) and name only");
    static final LocalizedText COMMODITIES_SHARED = text("共有矿种：%s", "shared commodities: %s");
    static final LocalizedText COMMODITIES_UNSTATED =
            text("至少一条未说明矿种，未比较", "one of them states no commodity, so none was compared");
    static final LocalizedText SECOND_RECORD = text("另一条", "Other record");
    static final LocalizedText REASONS = text("理由", "Reasons");
    static final LocalizedText GRADE_TONNAGE = text("品位—吨位", "Grade and tonnage");
    static final LocalizedText GRADE_TONNAGE_NOTE = text(
            "每行是来源的一个数字：矿石量、品位、金属量三者须说明两项，第三项为计算值并注明。各行不相加，可能说的是同一矿床或其一部分；资源量与储量以“类别”区分，从不混合。" + "条件不足的记录列在下面，并说明原因。",
            "Each line is one figure of a source: two of ore, grade and content must be stated, the third is computed and said to be."
                    + " Lines are not added and may be of one body; resources and reserves are told apart by their kind and never mixed."
                    + " Records that do not state enough are listed below with the reason.");
    static final LocalizedText GRADE_TONNAGE_NONE =
            text("没有记录说明所需的数字。", "No record states the figures that are needed.");
    static final LocalizedText LEFT_OUT = text("未列入的记录", "Records left out");
    static final LocalizedText DEPOSIT = text("矿床", "Deposit");
    static final LocalizedText COMMODITY = text("矿种", "Commodity");
    static final LocalizedText ORE_TONNES = text("矿石量 (t)", "Ore (t)");
    static final LocalizedText GRADE = text("品位", "Grade");
    static final LocalizedText CONTAINED_TONNES = text("金属量 (t)", "Contained (t)");
    static final LocalizedText KIND = text("类别", "Kind");
    static final LocalizedText CATEGORY = text("类型", "Category");
    static final LocalizedText BASIS = text("来源所给的量", "Stated quantity");
    static final LocalizedText DATE = text("基准日", "Date");
    static final LocalizedText SOURCES = text("资料来源", "Sources");
    static final LocalizedText COMPUTED_FIGURE = text("（计算值）", " (computed)");
    static final LocalizedText BOTH_RESERVES = text("可信与证实储量", "probable and proved reserves");
    static final LocalizedText A_DAY = text("日期，如 2020-12-31", "a day, such as 2020-12-31");
    static final LocalizedText ONE_OF_THESE_CODES = text("下列代码之一", "one of these codes");
    static final LocalizedText FEWER_ESTIMATES =
            text("能把估算缩小到 50000 条以内的值", "a value that leaves no more than 50,000 estimates");
    static final LocalizedText NOT_STATED = text("未说明", "not stated");
    static final LocalizedText KNOWN_PROFILE = text("下列规格之一", "one of these profiles");
    static final LocalizedText PROFILE = text("GeoJSON 规格", "Profile of GeoJSON");
    static final LocalizedText KNOWN_FILTER_LANG = text("下列语言之一", "one of these encodings");
    static final LocalizedText FILTER_INSIDE =
            text("坐标都在 filter-crs 的有效范围以内的几何", "geometries within the domain of filter-crs");
    static final LocalizedText FILTER_BOX = text("西不大于东、南不大于北的矩形", "boxes with the west and the south first");
    static final LocalizedText OFFSET_EXPECTED = text(
            "从 0 到 1000000 的整数；更远的记录请用下一页链接", "a whole number from 0 to 1000000; links to next pages lead further");
    static final LocalizedText OFFSET_OR_TOKEN = text("不与 token 同时给出", "one that is not given together with token");
    static final LocalizedText TOKEN_EXPECTED =
            text("同一查询的下一页链接中的 token", "the one of a link to the next page of the same question");
    static final LocalizedText QUERYABLES = text("可查询的字段", "Queryables");
    static final LocalizedText SORTABLES = text("可排序的字段", "Sortables");
    static final LocalizedText POSITIONS = text("坐标与图幅的读法", "Readings of a position or map sheet");
    static final LocalizedText WRITTEN_PLACE = text(
            "坐标、拐点坐标串或图幅号，最多 6000 字，如 75°02′30″E 39°40′52″N",
            "coordinates, a list of corners or the number of a map sheet, no more than 6000 characters, such as"
                    + " 75°02′30″E 39°40′52″N");
    static final LocalizedText SURROUNDINGS = text("此处有什么", "What is here");
    static final LocalizedText ONE_POSITION = text("一个位置", "one position");
    static final LocalizedText PROXIMITY = text("附近的记录", "What is near");
    static final LocalizedText PLACE_EXPECTED = text(
            "本区域内的坐标、拐点坐标串（至少三个为面）、图幅号或 WKT，最多 6000 字，如 75°02′30″E 39°40′52″N",
            "coordinates within the region, a list of corners (three or more for an area), the number of a map sheet"
                    + " or well-known text, no more than 6000 characters, such as 75°02′30″E 39°40′52″N");
    static final LocalizedText WELL_KNOWN_PLACE = text("WKT，WGS 84，经度在前", "well-known text, WGS 84, longitude first");
    static final LocalizedText PLACE_AMBIGUOUS = text(
            "属于一个坐标系的坐标；下列坐标系都可能，请用 place-crs 说明",
            "coordinates of one system; all of these are possible, say which with place-crs");
    static final LocalizedText PLACE_CRS_EXPECTED =
            text("这些坐标可能采用的坐标系之一", "one of the systems that the coordinates can be in");
    static final LocalizedText PLACE_CROSSES =
            text("边不相交的多边形，拐点按顺序排列", "an area whose sides do not cross, its corners in their order");
    static final LocalizedText DISTANCE_EXPECTED =
            text("0 至 1000000 之间的米数", "metres from 0 to 1000000, with three digits after the point at the most");
    static final LocalizedText PROXIMITY_METHOD = text(
            "距离与方位角为 WGS 84 椭球面上的大地线，从给定位置指向记录最近的点；面积在同一椭球面上计算，边在经纬度上为直线。" + "精度为各记录所述，未说明者为空；距离不会比两端的位置更准。",
            "Distances and azimuths are those of geodesics on the ellipsoid of WGS 84, from the place towards the nearest point of the"
                    + " record; areas are measured on the same ellipsoid between sides that are straight in degrees. Accuracies are"
                    + " what each record states, empty where none is stated; a distance is no better than the positions at its ends.");
    static final LocalizedText NOT_THE_REGISTER = text(
            "本结果不是矿业权登记，不能代替主管部门的查询。", "This is not the register of mining rights and does not replace its answer.");
    static final LocalizedText SEARCH_NAMES = text("搜索", "Search");
    static final LocalizedText SEARCH_LABEL =
            text("名称、拼音、矿种、代码、坐标或图幅号", "Name, pinyin, commodity, code, coordinates or map sheet");
    static final LocalizedText NAME_EXPECTED = text(
            "要查找的名称，最多 100 字、10 个词，如 乌拉根、wulagen、wlg、Uragen zinc",
            "a name of no more than 100 characters and 10 words, such as 乌拉根, wulagen, wlg or Uragen zinc");
    static final LocalizedText HITS_OFFSET_EXPECTED = text("从 0 到 1000 的整数", "a whole number from 0 to 1000");
    static final LocalizedText HITS = text("共 %d 条，本页从第 %d 条起", "%d records, this page from no. %d");
    static final LocalizedText NO_HIT = text("没有找到“%s”。", "Nothing was found for “%s”.");
    static final LocalizedText BY_ATTRIBUTE = text("按矿种或所在县找到", "found by its commodity or county");
    static final LocalizedText SIMILAR_NAME = text("相近", "similar");
    static final LocalizedText SHOW_ON_MAP = text("在地图上看", "show on the map");
    static final LocalizedText SEARCH_INCOMPLETE =
            text("这些数据集只搜索了一部分记录：%s", "Of these datasets only a part of the records is searched: %s");
    static final LocalizedText FUNCTIONS = text("筛选函数", "Functions of filters");
    static final LocalizedText DATETIME_EXPECTED = text(
            "RFC 3339 的日期或时间，或以斜线分隔的区间，如 2000-01-01/.. 或 2000-01-01/P1Y6M",
            "a date or time of RFC 3339, or an interval such as 2000-01-01/.. or 2000-01-01/P1Y6M");
    static final LocalizedText NEXT_NUMBER_EXPECTED = text("下一页链接中的数", "the number in the link to the next page");
    static final LocalizedText UNAVAILABLE =
            text("数据库暂时不可用，请稍后再试。", "The database is not there just now. Please try again in a moment.");
    static final LocalizedText BUSY =
            text("正在检查其他文件，请稍后再试。", "Other files are being checked just now. Please try again in a moment.");
    static final LocalizedText BUSY_WITH_REQUESTS =
            text("请求太多，请稍后再试。", "There are too many requests just now. Please try again in a moment.");
    static final LocalizedText TOO_LONG = text(
            "查询用时超过 30 秒，已停止。请缩小范围或简化过滤条件。",
            "The query took longer than 30 seconds and was stopped. Please ask for a smaller area or with a simpler filter.");
    static final LocalizedText INTERNAL = text("服务器内部出错，已记录。", "Something went wrong on our side; it has been logged.");
    static final LocalizedText BAD_HOST =
            text("请求头 Host 缺失或不是合法的主机名。", "The Host header is missing or is not a host name.");
    static final LocalizedText NO_BODY =
            text("此地址只供读取，请求不能带正文。", "This address is read only; requests to it have no body.");
    static final LocalizedText URL_TOO_LONG = text("网址超过 8000 个字符。", "The URL is longer than 8,000 characters.");
    static final LocalizedText NO_SUCH_PAGE = text("此地址没有内容。", "Nothing lies at this address.");
    static final LocalizedText NO_SUCH_FILE = text("没有这个文件。", "There is no such file.");
    static final LocalizedText OUTSIDE_THE_TILES =
            text("此瓦片在数据的范围或级别之外。", "This tile lies outside of the extent or the zoom levels of the data.");
    static final LocalizedText MALFORMED = text("无法读懂此请求。", "The request cannot be understood.");

    static final LocalizedText TILE_NUMBER_EXPECTED = text("从 0 起的整数", "a whole number from 0");
    static final LocalizedText MAPPED_DATASETS_EXPECTED =
            text("以逗号分隔的地图数据集编号", "ids of datasets that are on the map, parted by commas");
    static final LocalizedText DATASETS_OR_COLLECTIONS =
            text("datasets 与 collections 只给其一", "either datasets or collections, which are the same");
    static final LocalizedText FILTERS_EXPECTED = text(
            "JSON 对象，由数据集编号到 CQL2 条件，最长 100,000 个字符",
            "a JSON object from ids of datasets to filters of CQL2, with at most 100,000 characters");
    static final LocalizedText FILTERS_OF_DATASETS_EXPECTED =
            text("只含此图上的数据集的对象", "an object of datasets that are on this map");
    static final LocalizedText TILEJSON_IS_MERCATOR = text(
            "此瓦片集的格式之一；TileJSON 只有 WebMercatorQuad",
            "one of the forms of this tileset; TileJSON knows only WebMercatorQuad");
    static final LocalizedText TRUTH_EXPECTED = text("true 或 false", "true or false");
    static final LocalizedText ONE_OF_THESE = text("下列值之一", "one of these");
    static final LocalizedText COLOR_EXPECTED = text(
            "六位十六进制颜色（如 ffffff），或八位（前两位为不透明度）", "six hexadecimal digits such as ffffff, or eight with opacity first");
    static final LocalizedText BOX_WITH_AN_AREA_EXPECTED = text(
            "长宽不为零且在图幅坐标系范围内的矩形", "a box with a width and a height within the domain of the system of the picture");
    static final LocalizedText NO_SUCH_STYLE_FILE = text("地图样式没有这个文件。", "The style of the map has no such file.");

    static final LocalizedText YES = text("是", "yes");
    static final LocalizedText NO = text("否", "no");
    static final LocalizedText NO_POSITION = text("位置不详", "position not known");
    static final LocalizedText SHAPE = text("%s，%d 个点", "%s of %d points");
    static final LocalizedText DESCRIPTION = text("说明", "Description");
    static final LocalizedText COUNT = text("记录数", "Records");
    static final LocalizedText EVIDENCE = text("依据", "Evidence");
    static final LocalizedText ATTRIBUTION = text("署名", "Attribution");
    static final LocalizedText CAVEATS = text("使用须知", "Caveats");
    static final LocalizedText GEOMETRY = text("几何类型", "Geometry");
    static final LocalizedText UPDATED = text("载入时间", "Loaded");
    static final LocalizedText RELEASE = text("版本", "Release");
    static final LocalizedText FIELDS = text("字段", "Fields");
    static final LocalizedText FIELD = text("字段", "Field");
    static final LocalizedText NAME = text("名称", "Name");
    static final LocalizedText TYPE = text("类型", "Type");
    static final LocalizedText TERMS = text("取值", "Values");
    static final LocalizedText ID = text("编号", "Id");
    static final LocalizedText POSITION = text("位置", "Position");
    static final LocalizedText ORIGINAL_POSITION = text("原始坐标", "Position in the source");
    static final LocalizedText ORIGINAL_CRS = text("原始坐标系", "CRS of the source");
    static final LocalizedText DATUM_STEPS = text("坐标处理", "Datum steps");
    static final LocalizedText DATUM_ACCURACY = text("坐标处理精度", "Accuracy of the datum steps");
    static final LocalizedText OPERATIONS = text("坐标转换", "Coordinate operations");
    static final LocalizedText OPERATIONS_MEANING = text(
            "每条记录的“坐标处理”所写的步骤在这里：从哪个坐标系到哪个坐标系、用什么参数、在哪里适用、精度多少。适用范围以外的坐标不会默默照原样使用，而是拒绝或注明。",
            "What the datum steps of a record stand for: from which system to which, by which parameters, where they are"
                    + " valid and how accurate they are. Positions outside are refused or marked, never passed on as they"
                    + " are in silence.");
    static final LocalizedText STEP = text("步骤", "Step");
    static final LocalizedText VALID_AREA = text("适用范围", "Valid in");
    static final LocalizedText ACCURACY = text("精度", "Accuracy");
    static final LocalizedText ADDS_NOTHING = text("不增加误差（小于 1 毫米）", "adds nothing (below 1 mm)");
    static final LocalizedText WITHHELD = text("不公开", "withheld");
    static final LocalizedText NONE = text("无", "none");
    static final LocalizedText SEARCH = text("查找文字", "Search text");
    static final LocalizedText FILTER = text("筛选", "Filter");
    static final LocalizedText CQL_FILTER = text("筛选条件（CQL2）", "Filter (CQL2)");
    static final LocalizedText BY_FIELD = text("按字段筛选", "Filter by field");
    static final LocalizedText ANY = text("不限", "any");
    static final LocalizedText MATCHED = text("共 %d 条记录，本页 %d 条。", "%d records match; %d on this page.");
    static final LocalizedText FINDINGS_LEFT_OUT = text(
            "规则 %s 在 %s 中另有 %d 条，只计数；逐条见载入报告旁的文件。",
            "Rule %s, %s: %d more are counted only; the loader wrote them beside its report.");
    static final LocalizedText FOUND = text("共 %d 条检查结果。", "%d findings.");
    static final LocalizedText NO_FINDINGS = text("检查没有发现问题。", "The checks found nothing to say.");
    static final LocalizedText COUNT_OF = text("次数", "Count");
    static final LocalizedText RULE = text("规则", "Rule");
    static final LocalizedText SEVERITY = text("程度", "Severity");
    static final LocalizedText FILE = text("文件", "File");
    static final LocalizedText ROW = text("行", "Row");
    static final LocalizedText MESSAGE = text("发现", "Found");
    static final LocalizedText EXPECTED = text("应为", "Expected");
    static final LocalizedText COMPUTED = text("算得", "Computed");
    static final LocalizedText SUGGESTION = text("建议（未改动）", "Suggested, not applied");
    static final LocalizedText REMEDY = text("处理", "Remedy");
    static final LocalizedText PROGRAM = text("程序", "Program");
    static final LocalizedText PATH = text("地址", "Address");
    static final LocalizedText SUMMARY = text("内容", "What it is");
    static final LocalizedText PARAMETERS = text("参数", "Parameters");
    static final LocalizedText PROBLEMS = text("错误类型", "Problems");
    static final LocalizedText STATUS = text("状态码", "Status");
    static final LocalizedText HERE = text("这里有", "What is here");
    static final LocalizedText ADDRESSES = text("全部地址", "All addresses");
    static final LocalizedText DOWNLOADS = text("下载", "Downloads");
    static final LocalizedText DATES = text("日期范围", "Dates of its records");

    static final LocalizedText DOWNLOAD_CRS_EXPECTED = text(
            "此格式可用的坐标系，或 zones（按三度带分幅）",
            "a system that the format can be in, or zones (a file for each 3-degree zone)");
    static final LocalizedText ENCODING_EXPECTED = text("此格式可用的文字编码", "an encoding that the format can be in");
    static final LocalizedText BUSY_WITH_DOWNLOADS =
            text("正在为其他人准备下载，请稍后再试。", "Other downloads are under way just now. Please try again in a moment.");

    static final LocalizedText DOWNLOAD_MATCHING = text("下载符合条件的全部记录", "Download all records that match");

    static final LocalizedText ZONES_NUMBERED =
            text("CGCS2000 3° 带，每带一个文件，东坐标带带号", "CGCS2000 3° zones, a file for each, zone number in easting");

    static final LocalizedText ZONES_PLAIN =
            text("CGCS2000 3° 带，每带一个文件，东坐标不带带号", "CGCS2000 3° zones, a file for each, easting without zone number");

    static final LocalizedText BUSY_WITH_SHEETS =
            text("正在绘制其他图幅，请稍后再试。", "Other sheets are being drawn just now. Please try again in a moment.");

    static final LocalizedText CENTER_EXPECTED = text(
            "WGS 84 的经度,纬度（度），纬度在 -85 至 85 之间", "longitude,latitude in degrees of WGS 84, latitudes within -85 and 85");

    static final LocalizedText NOT_WITH_BBOX = text("不与 bbox 同时给出的图幅中心", "a middle without bbox beside it");

    static final LocalizedText PRINT_CRS_EXPECTED = text("以米为单位的高斯-克吕格坐标系", "a Gauss-Krüger system in metres");

    static final LocalizedText GROUND_IN_THE_SYSTEM_EXPECTED = text(
            "图幅全部在坐标系适用范围内（距中央经线 20° 以内）的值",
            "a value with which the whole sheet lies where its system is valid, within 20 degrees of the central meridian");

    private Texts() {}

    /** A release that is not served any more. */
    static LocalizedText releaseIsGone(long current) {
        return text(
                "这个数据版本已被取代；现在的版本是 " + current + "。",
                "This release has been replaced; the current one is " + current + ".");
    }

    /** A release that never was. */
    static LocalizedText noSuchRelease(long current) {
        return text(
                "没有这个数据版本；现在的版本是 " + current + "。", "There is no such release; the current one is " + current + ".");
    }

    /** A filter that leaves fewer records. */
    static LocalizedText fewerRecords(long count, long max) {
        return text(
                "能把记录从 " + count + " 条减到 " + max + " 条以内的条件",
                "one that leaves no more than " + max + " of the " + count + " records");
    }

    /** Types of which there are fewer lines. */
    static LocalizedText fewerVertices(long count, long max) {
        return text(
                "顶点总数不超过 " + max + " 个的类型（现为 " + count + " 个）",
                "types whose lines have no more than " + max + " vertices together, and not " + count);
    }

    /** A length. */
    static LocalizedText kilometers(String min, String max) {
        return text(
                min + " 至 " + max + " 公里的数，小数至多三位",
                "a number of kilometres from " + min + " to " + max + " with at most three digits after the point");
    }

    /** How many records a table is made of. */
    static LocalizedText aggregateRecords(long matched, long releaseId) {
        return text(
                "由 " + matched + " 条记录统计，数据版本 " + releaseId + "。",
                "Made of " + matched + " records, release " + releaseId + ".");
    }

    /** How long a file is. */
    static LocalizedText lengthOfFile(long length) {
        return text("文件只有 " + length + " 字节。", "The file has " + length + " bytes only.");
    }

    /** The download of a dataset in a format. */
    static LocalizedText download(String format) {
        return text("下载全部记录（" + format + "）", "All records as a file (" + format + ")");
    }

    static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, en);
    }

    /** What a form of a document is called. */
    static LocalizedText form(Representation representation) {
        return switch (representation) {
            case HTML -> text("网页", "Page for people");
            case GEOJSON -> text("GeoJSON", "GeoJSON");
            case JSONFG -> text("JSON-FG", "JSON-FG");
            case TILEJSON -> TILEJSON;
            case JSON, SCHEMA, OPENAPI -> text("JSON", "JSON");
            case STYLE -> text("MapLibre 样式", "MapLibre style");
            case SLD -> text("SLD 样式", "SLD style");
            case SVG -> text("图片（SVG）", "Picture (SVG)");
            case PNG -> text("图片（PNG）", "Picture (PNG)");
            case TIFF -> text("格网（GeoTIFF）", "Grid (GeoTIFF)");
            case PDF -> text("图幅（PDF）", "Sheet (PDF)");
            case MVT -> TILES;
            case JSONL -> text("逐行 JSON", "Lines of JSON");
            case ATOM -> HistoryTexts.CHANGES_FEED;
            case CSV -> text("检查结果（CSV）", "Findings (CSV)");
            case TABLE -> text("表格（CSV）", "Table (CSV)");
            case XLSX -> text("表格（Excel）", "Table (Excel)");
            case REJECTED -> text("未通过的记录（CSV）", "Rejected records (CSV)");
        };
    }

    /** What a value of this type looks like. */
    static LocalizedText valueOf(FieldType type) {
        return switch (type) {
            case TEXT, LIST -> text("文字", "text");
            case INTEGER -> text("整数", "a whole number");
            case NUMBER -> text("数", "a number");
            case BOOLEAN -> text("true 或 false", "true or false");
            case DATE -> text("日期，如 2023-09-27", "a date such as 2023-09-27");
        };
    }

    /** What a box is. */
    static LocalizedText box(ServedCrs crs) {
        return text(
                "四个（或带高程的六个）数：" + corners(crs).zh() + "，单位为" + (crs.geographic() ? "度" : "米"),
                "four numbers " + corners(crs).en() + " in " + (crs.geographic() ? "degrees" : "metres")
                        + " (or six with heights)");
    }

    /** In which order its numbers stand. */
    static LocalizedText boxOrder(ServedCrs crs) {
        String zh = crs.geographic() ? "南不大于北，跨 180° 经线时经度在 -180 到 180 之间" : "西不大于东，南不大于北";
        String en = crs.geographic()
                ? "with the south first, and longitudes within -180 and 180 when it crosses the antimeridian"
                : "with the west and the south first";
        return text(corners(crs).zh() + "：" + zh, corners(crs).en() + " " + en);
    }

    private static LocalizedText corners(ServedCrs crs) {
        return crs.northFirst() ? text("南,西,北,东", "south,west,north,east") : text("西,南,东,北", "west,south,east,north");
    }

    /** There is no dataset of this id. */
    static LocalizedText idOfRecord(String dataset) {
        return text("数据集“" + dataset + "”中一条记录的编号", "the id of a record of the dataset \"" + dataset + "\"");
    }

    static LocalizedText noSuchDataset(String id) {
        return text("没有数据集“" + id + "”。", "There is no dataset \"" + id + "\".");
    }

    /** The dataset has no record of this id. */
    static LocalizedText noSuchRecord(String dataset, String id) {
        return text(
                "数据集“" + dataset + "”中没有记录“" + id + "”。",
                "The dataset \"" + dataset + "\" has no record \"" + id + "\".");
    }

    /** There is no tile matrix set of this id. */
    static LocalizedText noSuchTileMatrixSet(String id, List<String> known) {
        String list = String.join(", ", known);
        return text(
                "没有瓦片分级方案“" + id + "”，可用的有：" + list + "。",
                "There is no tile matrix set \"" + id + "\". Known are: " + list + ".");
    }

    /** There is no style of this id. */
    static LocalizedText noSuchStyle(String id, List<String> known) {
        String list = String.join(", ", known);
        return text(
                "没有样式“" + id + "”，可用的有：" + list + "。", "There is no style \"" + id + "\". Known are: " + list + ".");
    }

    /** The dataset has no tiles. */
    static LocalizedText pixels(int most) {
        return text("图片总像素不超过 " + most, "a size of no more than " + most + " pixels in all");
    }

    static LocalizedText lineOf(int most) {
        return text("不超过 " + most + " 个字符的一行文字", "one line of no more than " + most + " characters");
    }

    static LocalizedText wholeNumber(int least, int most) {
        return text(least + " 至 " + most + " 的整数", "a whole number from " + least + " to " + most);
    }

    static LocalizedText noTiles(String dataset) {
        return text("数据集“" + dataset + "”没有矢量瓦片。", "The dataset \"" + dataset + "\" has no tiles.");
    }

    /** What a map sheet is called. */
    static LocalizedText sheet(String number, String oldNumber, int denominator) {
        String scale = String.format(Locale.ROOT, "1:%,d", denominator);
        return text(
                "图幅 " + number + "（旧图号 " + oldNumber + "），" + scale + "，GB/T 13989",
                "Map sheet " + number + " (formerly " + oldNumber + "), " + scale + ", GB/T 13989");
    }

    /** The name of a kind of evidence. */
    static LocalizedText evidence(Evidence evidence) {
        return switch (evidence) {
            case MEASURED -> text("实测", "measured");
            case PUBLISHED -> text("公开资料", "published");
            case ANNOUNCED -> text("仅公布", "announced");
            case SCHEMATIC -> text("示意", "schematic");
        };
    }

    /** What a kind of evidence means. */
    static LocalizedText evidenceMeaning(Evidence evidence) {
        return switch (evidence) {
            case MEASURED -> text("由仪器测得。", "Measured by an instrument.");
            case PUBLISHED -> text("由署名机构公开发表。", "Printed or released by a named publisher.");
            case ANNOUNCED ->
                text("由主管部门或公司公布，没有公开数据。", "Announced by an authority or company without the data behind it.");
            case SCHEMATIC ->
                text("由本服务按文字中的地名拼成，不是测绘边界。", "Built by this service from names in a text; not a surveyed boundary.");
        };
    }

    /** The name of a severity. */
    static LocalizedText severity(Severity severity) {
        return switch (severity) {
            case ERROR -> text("错误", "error");
            case WARNING -> text("警告", "warning");
            case INFO -> text("说明", "information");
        };
    }
}

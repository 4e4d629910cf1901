import { GRID_WORDS } from './grids/words';
import { QUESTION_WORDS } from './tools/question-words';
import { TOOL_WORDS } from './tools/words';

export type Lang = 'zh' | 'en';

/** What a reader may choose. Uyghur has names of records; the words of the page are there in the other two only. */
export type Tongue = Lang | 'ug';

/** What each is called by those who read it. */
export const TONGUES: Readonly<Record<Tongue, string>> = { zh: '中文', en: 'English', ug: 'ئۇيغۇرچە' };

/** The language as an element's `lang` names it. */
export function langTag(tongue: Tongue): string {
  return tongue === 'zh' ? 'zh-CN' : tongue;
}

export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export function isLang(text: string): text is Lang {
  return text === 'zh' || text === 'en';
}

export function other(lang: Lang): Lang {
  return lang === 'zh' ? 'en' : 'zh';
}

/** The page's own words. Titles, units and terms of the data come from the API. */
const WORDS = {
  title: ['喀什·克孜勒苏 矿产资源图', 'Mineral resources of Kashgar and Kizilsu'],
  check: ['检查我的文件', 'Check my file'],
  subtitle: ['公开资料汇编 · 每条记录注明来源', 'Compiled from public sources, each record with its origin'],
  skip: ['跳到地图', 'Skip to the map'],
  panel: ['图例', 'Legend'],
  closePanel: ['收起', 'Close'],
  map: ['地图。用方向键移动，用加减键缩放', 'Map. Arrow keys move it, plus and minus zoom'],
  search: ['检索', 'Search'],
  searchHint: ['名称、拼音、矿种、县市、坐标', 'Name, pinyin, commodity, place'],
  searching: ['正在检索……', 'Searching…'],
  noMatch: ['没有找到「{0}」', 'Nothing found for “{0}”'],
  matches: ['找到 {0} 条', '{0} found'],
  someMatches: ['显示前 {0} 条，共 {1} 条', 'First {0} of {1}'],
  noPosition: ['无位置', 'no position'],
  onTheMap: ['图上数据', 'On the map'],
  accuracyKey: [
    '放大后，虚线圈内是点的真实位置可能所在的范围（误差大于 200 米者）。',
    'Nearer in, a dashed circle says within what the true position lies, where a point may be off by more than 200 m.',
  ],
  tables: ['仅列表数据', 'Tables only'],
  tablesHint: ['这些数据没有地图图形，以表格打开。', 'These have no place on the map; they open as tables.'],
  records: ['{0} 条', '{0} records'],
  unplaced: ['无位置的矿产地', 'Occurrences without a position'],
  unplacedHint: [
    '来源没有给出坐标，因此不在图上标点，按县列出。',
    'Their sources give no coordinates, so no point is drawn; listed by county.',
  ],
  noCounty: ['未说明县市', 'County not stated'],
  ways: ['主导航', 'Main'],
  mapPage: ['地图', 'Map'],
  datasets: ['数据集', 'Datasets'],
  releases: ['数据版本', 'Releases'],
  api: ['接口', 'API'],
  sources: ['数据来源', 'Sources'],
  notOfficial: [
    '边界非标准地图，未经审图，不作为划界依据。',
    'Boundaries are not an official map (no map review number) and settle no border.',
  ],
  loading: ['正在载入……', 'Loading…'],
  failed: ['数据服务暂时不可用', 'The data service is not available'],
  tilesFailed: ['部分地图数据没有载入', 'Part of the map could not be loaded'],
  recordFailed: ['这条记录没有载入', 'This record could not be loaded'],
  recordMissing: ['没有这条记录', 'There is no such record'],
  dataAndDownloads: ['数据与下载', 'Data and downloads'],
  firstRecords: ['前 {0} 条，共 {1} 条；全部见下载文件', 'First {0} of {1} records; the downloads have all'],
  recordColumn: ['记录', 'Record'],
  folderNote: [
    '数据版本 {0}（{1}）的静态副本，不连接服务器。检索、记录和整体下载可用；按条件下载与文件检查需要服务器。',
    'A copy of release {0} ({1}) that needs no server. Search, records and whole files work; downloads by condition and the file check need the server.',
  ],
  folderDownloads: [
    '整个数据集的文件。按范围、检索词或坐标系下载需要服务器。',
    'Files of the whole dataset. Downloads by area, search or coordinate system need the server.',
  ],
  needsServer: [
    '浏览器不能直接读取此文件夹。请在其中运行 python3 -m http.server，再打开 http://localhost:8000/',
    'A browser cannot read this folder by itself. Run “python3 -m http.server” in it and open http://localhost:8000/',
  ],
  noWebgl: ['此浏览器不能绘制地图（缺少 WebGL 2）', 'This browser cannot draw the map (no WebGL 2)'],
  retry: ['重试', 'Try again'],
  close: ['关闭', 'Close'],
  back: ['返回列表', 'Back to the list'],
  here: ['此处有 {0} 条记录', '{0} records here'],
  page: ['记录页面', 'Record page'],
  facts: ['属性', 'Attributes'],
  position: ['位置', 'Position'],
  provenance: ['来历', 'Provenance'],
  evidence: ['依据', 'Evidence'],
  coordinates: ['经纬度 (WGS 84)', 'Lon/lat (WGS 84)'],
  precision: ['位置精度', 'Position precision'],
  notStated: ['未说明', 'not stated'],
  extent: ['范围 (WGS 84)', 'Extent (WGS 84)'],
  originalCoordinates: ['原始坐标', 'Position in the source'],
  originalCrs: ['原始坐标系', 'Original CRS'],
  datumSteps: ['坐标转换', 'Datum steps'],
  datumAccuracy: ['坐标转换精度', 'Accuracy of the steps'],
  'gcj02-inverse': ['GCJ-02 逆算', 'GCJ-02 inverted'],
  'bd09-inverse': ['BD-09 逆算为 GCJ-02', 'BD-09 inverted to GCJ-02'],
  'gauss-kruger-inverse': ['高斯-克吕格投影反算', 'Gauss-Krüger zone left'],
  'epsg-15921': ['1954 北京坐标系转换为 WGS 84', 'Beijing 1954 to WGS 84'],
  'epsg-15921-extrapolated': ['1954 北京坐标系近似转换，超出参数适用范围', 'Beijing 1954 to WGS 84, outside the area of the parameters'],
  'xian-1980-as-wgs84': ['1980 西安坐标系按 WGS 84 使用，没有转换参数', 'Xian 1980 taken for WGS 84 for want of parameters'],
  'cgcs2000-equals-wgs84': ['CGCS2000 视同 WGS 84', 'CGCS2000 taken as WGS 84'],
  'union-of-areas': ['由所列区县合成', 'Built from the areas that are named'],
  'repair-structure': ['修复无效的面', 'Invalid outline repaired'],
  noSteps: ['无，坐标数值未变', 'None, numbers unchanged'],
  attribution: ['署名', 'Attribution'],
  licence: ['许可', 'Licence'],
  caveats: ['注意', 'Caveats'],
  empty: ['未说明的属性', 'Not stated'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  zoomIn: ['放大', 'Zoom in'],
  zoomOut: ['缩小', 'Zoom out'],
  home: ['全图', 'Whole area'],
  downloadOf: ['下载：{0}', 'Download: {0}'],
  downloadFormat: ['格式', 'Format'],
  downloadCrs: ['坐标系', 'Coordinate system'],
  downloadEncoding: ['文字编码', 'Text encoding'],
  downloadEncodingHint: [
    'GBK：MapGIS、旧版 ArcGIS。UTF-8：Excel（CSV 带 BOM）、ArcGIS Pro、QGIS。',
    'GBK for MapGIS and older ArcGIS; UTF-8 for Excel (CSV has a BOM), ArcGIS Pro and QGIS.',
  ],
  downloadInView: ['只要地图当前范围内的', 'Only what is in view'],
  downloadMatching: ['只要与检索词「{0}」相符的', 'Only what matches “{0}”'],
  downloadCounting: ['正在计数……', 'Counting…'],
  downloadCount: ['共 {0} 条记录', 'Records: {0}'],
  downloadNotCounted: ['未能计数', 'The records could not be counted'],
  downloadLink: ['下载 {0}', 'Download {0}'],
  downloadNotes: [
    '说明、数据字典和来源随文件一起提供。',
    'Notes, data dictionary and sources come with the file.',
  ],
  measured: ['实测', 'measured'],
  published: ['公开资料', 'published'],
  announced: ['仅公布', 'announced'],
  schematic: ['示意', 'schematic'],
  measuredHint: ['由仪器测得', 'Measured by an instrument'],
  publishedHint: ['由署名机构公开发表', 'Released by a named publisher'],
  announcedHint: ['由主管部门或公司公布，没有公开数据', 'Announced without the data behind it'],
  filter: ['筛选', 'Filter'],
  filterOf: ['数据', 'Dataset'],
  filterText: ['名称含', 'Name has'],
  filterCount: ['符合 {0} / 共 {1} 条，图内 {2} 条', '{0} of {1} match, {2} in view'],
  filterRemove: ['取消条件：{0}', 'Remove: {0}'],
  filterClear: ['全部清除', 'Clear all'],
  filterMore: ['另外 {0} 项', '{0} more'],
  filterClass: ['图例：{0}', 'Legend: {0}'],
  legendFilter: ['只看：{0}', 'Only: {0}'],
  listRecords: ['列表', 'List'],
  listRange: ['第 {0}–{1} 条，共 {2} 条', '{0}–{1} of {2}'],
  listNone: ['没有符合的记录', 'No records match'],
  listBefore: ['上一页', 'Previous page'],
  listAfter: ['下一页', 'Next page'],
  listInView: ['只列图内的', 'Only in view'],
  listColumns: ['选择列', 'Columns'],
  schematicHint: ['由文字所列县市拼成，不是勘测边界', 'Built from the counties that a text names; not a surveyed outline'],
  ...TOOL_WORDS,
  ...GRID_WORDS,
  ...QUESTION_WORDS,
  factsheet: ['详情', 'Factsheet'],
  compareAdd: ['加入对比', 'Add to the comparison'],
  compareRemove: ['移出对比', 'Leave out of the comparison'],
  compareFull: ['最多对比 {0} 条', 'At most {0} can be compared'],
  compare: ['对比', 'Compare'],
  compareCount: ['对比（{0}）', 'Compare ({0})'],
  compareClear: ['清空', 'Clear'],
  compareTray: ['待对比的记录', 'Records to compare'],
  compareField: ['项目', 'Field'],
  minesHere: ['矿山', 'Mines'],
  statusAsOf: ['{0}（{1}）', '{0} ({1})'],
  noStatus: ['状态未说明', 'status not stated'],
  operator: ['经营者', 'Operator'],
  estimates: ['资源与储量', 'Resources and reserves'],
  estimatesOf: ['资源与储量：{0}', 'Resources and reserves: {0}'],
  noEstimates: ['没有收录资源储量数字', 'No figure of resources or reserves is recorded'],
  notAdded: [
    '各条数字不可相加：资源量与储量分列（GB/T 17766-2020），有的数字是另一条的一部分或更新。',
    'Not to be added up: resources and reserves stand apart (GB/T 17766-2020), and some figures are part of another or replace it.',
  ],
  quantity: ['数量', 'Quantity'],
  grade: ['品位', 'Grade'],
  date: ['日期', 'Date'],
  commodity: ['矿种', 'Commodity'],
  asWritten: ['原文：{0}', 'as written: {0}'],
  notConverted: ['原文，未换算', 'as written, not converted'],
  undated: ['日期未说明', 'undated'],
  surroundings: ['所在', 'Where it lies'],
  byPosition: ['按位置', 'by position'],
  byCounty: ['按所在县', 'by county'],
  nothingFound: ['无', 'none'],
  circle: ['图上虚线圆：半径 {0}', 'Dashed circle on the map: radius {0}'],
  cite: ['引用', 'Cite'],
  citation: ['{0}．{1} {2}（访问日期 {3}）', '{0}. {1} {2} (accessed {3})'],
  copyCitation: ['复制引用', 'Copy the citation'],
  copyLink: ['复制本视图链接', 'Copy a link to this view'],
  copied: ['已复制', 'Copied'],
  notCopied: ['未能复制，请手动选择', 'Could not copy; please select the text'],
  downloadThis: ['下载此条', 'Download this record'],
  partFailed: ['这一部分没有载入', 'This part could not be loaded'],
  sourceLink: ['打开来源', 'Open the source'],
  charts: ['图表', 'Charts'],
  chartsInView: ['只计地图当前范围内有位置的', 'Only those with a position in view'],
  chartsAll: ['全部矿产地。', 'All mineral occurrences.'],
  chartsFiltered: ['与地图相同的筛选条件。', 'The same filter as on the map.'],
  chartsNothing: ['没有符合条件的记录', 'No record passes the filter'],
  chartsCounts: ['矿产地数量', 'Numbers of occurrences'],
  chartsRecords: ['记录数', 'Records'],
  chartsBy_commodity: ['按主要矿种', 'By main commodity'],
  chartsBy_county: ['按县市', 'By county'],
  chartsBy_size: ['按规模（计算）', 'By size class (computed)'],
  chartsBy_declared: ['按规模（来源所称）', 'By size class as declared'],
  chartsOthers: ['其他', 'others'],
  chartsOrder: ['排列', 'Order'],
  chartsFigures: [
    '每一条是一个矿床的一个数字：该类别中最新的，同日期取最大的；矿体不计。各条从不相加，资源量与储量分开。虚线条是下限。整个矿带的数字只在不筛选时显示。',
    'Each bar is one figure of one deposit: the latest of its kind, and of one date the largest; orebodies are left out. Bars are never added, resources and reserves stand apart. A dashed bar is a lower bound. Figures of whole belts are shown without a filter only.',
  ],
  grades: ['品位—吨位图', 'Grade and tonnage'],
  gradesHint: [
    '每点是来源的一个数字，两轴为对数；斜线上金属量相等。三者缺一时为计算值；各点不相加，可能是同一矿床的不同说法或一部分。',
    'Each mark is one figure of a source, both axes logarithmic; along a slanting line the content is the same. One of the three is computed. Marks are never added and may be of one deposit, or of a part of it.',
  ],
  gradesNone: ['没有数字同时说明数量与品位', 'No figure states both quantity and grade'],
  gradesOf: ['{0}：矿石量与品位', '{0}: ore and grade'],
  gradesOre: ['矿石量', 'Ore'],
  gradesGrade: ['品位（{0}）', 'Grade ({0})'],
  gradesContained: ['金属量', 'Contained'],
  gradesKind: ['类别', 'Kind'],
  gradesKinds: ['形状：类别', 'Shapes: kinds'],
  gradesTypes: ['颜色：矿床类型', 'Colours: types of deposit'],
  gradesNoType: ['类型未说明', 'type not stated'],
  gradesComputed: ['{0}（计算值）', '{0} (computed)'],
  listedOf: ['只列出 {1} 条中的前 {0} 条。', 'The first {0} of {1} are listed.'],
  gradesLeft: ['未列入 {0} 条', '{0} left out'],
  inItsWords: ['类别（原文）', 'Kind in the words of the source'],
  asTable: ['以表格显示', 'As a table'],
  'size_ultra-large': ['超大型', 'ultra-large'],
  size_large: ['大型', 'large'],
  size_medium: ['中型', 'medium'],
  size_small: ['小型', 'small'],
  size_contested: ['说法不一', 'contested'],
  size_none: ['未说明', 'not stated'],
  size_undetermined: ['未定', 'not determined'],
  opacity: ['不透明度', 'Opacity'],
  opacityOf: ['不透明度：{0}', 'Opacity: {0}'],
  wholeGroup: ['整组开关：{0}', 'Whole group: {0}'],
  offline: ['没有网络连接，已载入的内容仍可使用', 'No connection; what is loaded stays'],
  nothingHere: ['此处没有数据', 'There is no data here'],
  standsFor: ['代表附近另外 {0} 条', 'stands for {0} more nearby'],
  notDrawn: ['其中 {0} 条在此比例下没有单独画出。', '{0} of them are not drawn by themselves at this scale.'],
  nearer: ['放大', 'Zoom in'],
  noUyghurWords: [
    '本页文字尚无维吾尔文，以中文显示。记录有维吾尔文名称的，显示该名称；没有的，显示中文或英文名称。',
    'The words of this page are not there in Uyghur yet and stand here in English. A record shows its Uyghur name where it has one, else its Chinese or English name.',
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type Word = keyof typeof WORDS;

/** A word of the page in a language; `{0}`, `{1}` take the arguments. */
export function say(lang: Lang, word: Word, ...args: (string | number)[]): string {
  return format(WORDS[word][lang === 'zh' ? 0 : 1], args);
}

/** A text with its arguments in place of `{0}`, `{1}`. */
export function format(text: string, args: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)] ?? ''));
}

export function isWord(text: string): text is Word {
  return Object.hasOwn(WORDS, text);
}

/** A count with separators, as the language writes it. */
export function count(lang: Lang, value: number): string {
  return value.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB');
}

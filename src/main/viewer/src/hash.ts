import { formatGrids, parseGrids, type Grids } from './grids/grids';
import { isLang, type Lang, type Tongue } from './i18n';
import { formatOpacities, parseOpacities, type Opacities } from './opacity';
import { formatDensity, parseDensity, type DensityQuestion } from './tools/density-question';
import { formatNear, parseNear, type NearQuestion } from './tools/near-question';
import type { Sheet } from './tools/print-frame';

/** What the address of the page remembers: `#map=z/lat/lon&lang=zh&off=a,b&opacity=a:60&grid=degrees&where.a=..&list=a&order=-b&columns=b,c&from=50&inview=list&dataset=..&fid=..&compare=../..&panel=charts&by=county`. */
export interface Place {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

export interface RecordKey {
  readonly dataset: string;
  readonly fid: string;
}

export interface View {
  readonly map: Place | null;
  /** The language of the page's words and titles. */
  readonly lang: Lang;
  /** Whether the page is read from right to left and names are Uyghur where there are any. */
  readonly uyghur: boolean;
  /** Datasets that are switched off. */
  readonly off: readonly string[];
  /** The record that is open. */
  readonly record: RecordKey | null;
  /** Records that stand side by side, in this order. */
  readonly compare: readonly RecordKey[];
  /** Filters by dataset, as `formatFilter` writes them. */
  readonly where: Readonly<Record<string, string>>;
  /** The dataset whose records are listed below the map. */
  readonly list: string | null;
  /** The field that the list is sorted by, behind a minus from the largest down; null for the order of the dataset. */
  readonly order: string | null;
  /** The fields that the list shows; empty for the usual ones. */
  readonly columns: readonly string[];
  /** How many records of the list come before those that it shows. */
  readonly from: number;
  /** What the figures of the charts are ordered by; null for the usual order. */
  readonly grouping: string | null;
  /** What holds to the records in the map's view; without them it takes all that the filter selects. */
  readonly inView: readonly Scope[];
  /** The tool that is open. */
  readonly tool: Tool | null;
  /** Corners of what is measured or drawn: longitude, latitude. */
  readonly sketch: readonly Corner[];
  /** The place of which is told what is there. */
  readonly here: Corner | null;
  /** What is asked of the surroundings of the sketch. */
  readonly near: NearQuestion | null;
  /** How dense the records of a dataset are shown to lie; null for the usual cells. */
  readonly density: DensityQuestion | null;
  /** The sheet that is printed; null for one that fits the map. */
  readonly print: Sheet | null;
  /** A written position or map sheet that is marked. */
  readonly find: Find | null;
  /** The dialog that is open: `charts` or `compare`. */
  readonly panel: string | null;
  readonly opacity: Opacities;
  /** The lines of coordinates over the map. */
  readonly grids: Grids;
}

/** What can be held to the map's view, while it is open. */
const SCOPES = ['list', 'charts'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Find {
  readonly text: string;
  /** Which of the ways to read it, 0 first. */
  readonly reading: number;
}

export type Corner = readonly [lon: number, lat: number];

export const TOOLS = ['distance', 'area', 'here', 'near', 'density', 'print'] as const;
export type Tool = (typeof TOOLS)[number];

/** More corners than this are a file. */
export const CORNERS_MAX = 300;

const WHERE = 'where.';

const PLACE = /^(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/;

/** Reads a hash; what it does not say, or says wrongly, has its default. */
export function parseView(hash: string, browserLanguage: string): View {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const lang = words.get('lang') ?? '';
  const dataset = words.get('dataset');
  const fid = words.get('fid');
  return {
    map: parsePlace(words.get('map') ?? ''),
    lang: isLang(lang) ? lang : browserLanguage.toLowerCase().startsWith('en') ? 'en' : 'zh',
    uyghur: lang === 'ug',
    off: (words.get('off') ?? '').split(',').filter(Boolean),
    record: dataset && fid ? { dataset, fid } : null,
    compare: parseKeys(words.getAll('compare')),
    where: parseWhere(hash),
    list: words.get('list'),
    order: words.get('order') || null,
    columns: (words.get('columns') ?? '').split(',').filter(Boolean),
    from: /^\d{1,9}$/.test(words.get('from') ?? '') ? Number(words.get('from')) : 0,
    inView: SCOPES.filter((scope) => words.get('inview')?.split(',').includes(scope)),
    grouping: words.get('by'),
    tool: TOOLS.find((tool) => tool === words.get('tool')) ?? null,
    sketch: parseCorners(words.get('sketch') ?? ''),
    here: parseCorners(words.get('here') ?? '')[0] ?? null,
    near: parseNear(words.get('near') ?? ''),
    density: parseDensity(words.get('density') ?? ''),
    print: parseSheet(words.get('print') ?? ''),
    find: parseFind(words),
    panel: words.get('panel'),
    opacity: parseOpacities(words.get('opacity') ?? ''),
    grids: parseGrids(words.get('grid') ?? ''),
  };
}

function parseSheet(text: string): Sheet | null {
  const [, size, orientation, scale] = /^(a4|a3)-(landscape|portrait)-(\d{4,8})$/.exec(text) ?? [];
  return scale ? ({ size, orientation, scale: Number(scale) } as Sheet) : null;
}

function parseFind(words: URLSearchParams): Find | null {
  const text = words.get('find');
  const reading = Number(words.get('reading') ?? 0);
  return text ? { text, reading: Number.isInteger(reading) && reading > 0 ? reading : 0 } : null;
}

function parseCorners(text: string): Corner[] {
  const corners = text.split(';').map((pair) => pair.split(',').map(Number));
  return corners
    .flatMap(([lon = NaN, lat = NaN]): Corner[] => (Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [[lon, lat]] : []))
    .slice(0, CORNERS_MAX);
}

function formatCorners(corners: readonly Corner[]): string {
  return corners.map((corner) => corner.map((degrees) => round(degrees, 7)).join(',')).join(';');
}

/** More than this do not fit beside each other. */
export const COMPARED_MAX = 4;

function parseKeys(texts: readonly string[]): RecordKey[] {
  const keys = texts.flatMap((text) => {
    const [, dataset, fid] = /^([^/]+)\/(.+)$/.exec(text) ?? [];
    return dataset && fid ? { dataset, fid } : [];
  });
  return keys.filter((key, index) => keys.findIndex((each) => sameRecord(each, key)) === index).slice(0, COMPARED_MAX);
}

export function sameRecord(a: RecordKey | null, b: RecordKey | null): boolean {
  return a?.dataset === b?.dataset && a?.fid === b?.fid;
}

/** Filters hold escaped signs of their own, so they are read as they stand. */
function parseWhere(hash: string): Readonly<Record<string, string>> {
  const filters = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part.startsWith(WHERE))
    .map((part) => part.slice(WHERE.length).split('='));
  return Object.fromEntries(filters.flatMap(([dataset, filter]) => (dataset && filter ? [[dataset, filter]] : [])));
}

/** Whether both filter alike. */
export function sameWhere(a: View, b: View): boolean {
  return formatWhere(a).join() === formatWhere(b).join();
}

function formatWhere({ where }: View): string[] {
  return Object.entries(where)
    .filter(([, filter]) => filter)
    .map(([dataset, filter]) => `${WHERE}${dataset}=${filter}`)
    .sort();
}

function parsePlace(text: string): Place | null {
  const found = PLACE.exec(text);
  if (!found) return null;
  const [zoom, lat, lon] = found.slice(1).map(Number) as [number, number, number];
  return zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : null;
}

/** Whether an address would name both alike. */
export function samePlace(a: Place, b: Place): boolean {
  return formatPlace(a) === formatPlace(b);
}

function formatPlace({ zoom, lat, lon }: Place): string {
  return `${round(zoom, 2)}/${round(lat, 5)}/${round(lon, 5)}`;
}

/** Writes a view as a hash that {@link parseView} reads back. */
export function formatView(view: View): string {
  const parts: string[] = [];
  if (view.map) parts.push(`map=${formatPlace(view.map)}`);
  parts.push(`lang=${tongueOf(view)}`);
  if (view.off.length) parts.push(`off=${view.off.map(encodeURIComponent).join(',')}`);
  parts.push(...formatWhere(view));
  if (view.list) parts.push(`list=${encodeURIComponent(view.list)}`);
  if (view.list && view.order) parts.push(`order=${encodeURIComponent(view.order)}`);
  if (view.list && view.columns.length) parts.push(`columns=${view.columns.map(encodeURIComponent).join(',')}`);
  if (view.list && view.from) parts.push(`from=${view.from}`);
  const scopes = openScopes(view);
  if (scopes.length) parts.push(`inview=${scopes.join(',')}`);
  if (view.record) {
    parts.push(`dataset=${encodeURIComponent(view.record.dataset)}`, `fid=${encodeURIComponent(view.record.fid)}`);
  }
  for (const { dataset, fid } of view.compare) parts.push(`compare=${encodeURIComponent(dataset)}/${encodeURIComponent(fid)}`);
  if (view.tool) parts.push(`tool=${view.tool}`);
  if (view.sketch.length) parts.push(`sketch=${formatCorners(view.sketch)}`);
  if (view.here) parts.push(`here=${formatCorners([view.here])}`);
  if (view.near) parts.push(`near=${formatNear(view.near)}`);
  if (view.density) parts.push(`density=${formatDensity(view.density)}`);
  if (view.print) parts.push(`print=${view.print.size}-${view.print.orientation}-${view.print.scale}`);
  if (view.find) parts.push(`find=${encodeURIComponent(view.find.text)}`);
  if (view.find?.reading) parts.push(`reading=${view.find.reading}`);
  const faint = formatOpacities(view.opacity);
  if (faint) parts.push(`opacity=${faint}`);
  if (view.grids.kinds.length) parts.push(`grid=${formatGrids(view.grids)}`);
  if (view.panel) parts.push(`panel=${encodeURIComponent(view.panel)}`);
  if (view.panel === 'charts' && view.grouping) parts.push(`by=${encodeURIComponent(view.grouping)}`);
  return `#${parts.join('&')}`;
}

/** What is closed is no longer held to the view of the map. */
export function openScopes({ inView, list, panel }: View): readonly Scope[] {
  return inView.filter((scope) => (scope === 'list' ? list !== null : panel === scope));
}

/** The scopes with one of them in or out. */
export function withScope(scopes: readonly Scope[], scope: Scope, on: boolean): readonly Scope[] {
  return SCOPES.filter((each) => (each === scope ? on : scopes.includes(each)));
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** What the language switch stands at. */
export function tongueOf({ lang, uyghur }: Speech): Tongue {
  return uyghur ? 'ug' : lang;
}

/** In which language a page speaks. */
export type Speech = Pick<View, 'lang' | 'uyghur'>;

/** The change that the language switch makes: with Uyghur the words stay as they are. */
export function speaking(tongue: Tongue): Partial<Speech> {
  return tongue === 'ug' ? { uyghur: true } : { lang: tongue, uyghur: false };
}

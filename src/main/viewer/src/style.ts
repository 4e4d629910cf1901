import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Catalogue, Dataset } from './catalogue';
import { isLang, other, type Lang, type Localized } from './i18n';

/** What the style's metadata says about groups, datasets and legend; and the labels in the page's language. */

export interface Group {
  readonly id: string;
  readonly title: Localized;
  /** Top first. */
  readonly datasets: readonly string[];
}

/** Families tried after the style's own, so that CJK labels are drawn on systems without them. */
const FALLBACK_FONTS = ['Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'];

export function groupsOf(style: StyleSpecification): readonly Group[] {
  const metadata = style.metadata as Record<string, unknown> | undefined;
  return (metadata?.['mineralgis:groups'] as Group[] | undefined) ?? [];
}

export function datasetOf(layer: { metadata?: unknown }): string | null {
  const metadata = layer.metadata as Record<string, unknown> | undefined;
  return (metadata?.['mineralgis:dataset'] as string | undefined) ?? null;
}

export function legendOf(layer: LayerSpecification): Localized | null {
  const metadata = layer.metadata as Record<string, unknown> | undefined;
  return (metadata?.['mineralgis:legend'] as Localized | null | undefined) ?? null;
}

export function layersOf(style: StyleSpecification, dataset: string): readonly LayerSpecification[] {
  return style.layers.filter((layer) => datasetOf(layer) === dataset);
}

export function mappedDatasets(style: StyleSpecification): ReadonlySet<string> {
  return new Set(style.layers.map(datasetOf).filter((id) => id !== null));
}

/** The style as the map starts with it: labels in the language, switched-off datasets hidden. */
export function prepare(
  style: StyleSpecification,
  lang: Lang,
  catalogue: Catalogue,
  off: readonly string[],
): StyleSpecification {
  const layers = style.layers.map((layer) => {
    const hidden = off.includes(datasetOf(layer) ?? '');
    const label = labelOf(layer, lang, catalogue);
    const layout = { ...layer.layout, ...(hidden ? { visibility: 'none' } : {}), ...(label ?? {}) };
    return { ...layer, layout } as LayerSpecification;
  });
  return { ...style, layers };
}

/** The text of a label layer in a language, in the language first and the other where that has no name. */
export function labelOf(layer: LayerSpecification, lang: Lang, catalogue: Catalogue): Label | null {
  const field = layer.type === 'symbol' ? layer.layout?.['text-field'] : undefined;
  if (layer.type !== 'symbol' || field === undefined) return null;
  const fonts = layer.layout?.['text-font'];
  const own = Array.isArray(fonts) && fonts.every((font) => typeof font === 'string') ? (fonts as string[]) : [];
  return {
    'text-field': inLanguage(field, lang, catalogue.get(datasetOf(layer) ?? '')),
    'text-font': [...new Set([...own.filter((font) => font !== 'sans-serif'), ...FALLBACK_FONTS])],
  };
}

export interface Label {
  'text-field': unknown;
  'text-font': string[];
}

/** Replaces each reading of a name field by: the language's field, else the title of the code, else the other's field. */
export function inLanguage(expression: unknown, lang: Lang, dataset: Dataset | undefined): unknown {
  if (!Array.isArray(expression)) return expression;
  const [operator, field] = expression as unknown[];
  if (operator !== 'get' || typeof field !== 'string') {
    return expression.map((part) => inLanguage(part, lang, dataset));
  }
  const pair = pairOf(field, dataset?.titleField ?? {});
  if (!pair) return expression;
  const terms = [...(dataset?.idTerms ?? [])].flatMap(([fid, title]) => [fid, title[lang]]);
  const otherName = ['to-string', ['get', pair[other(lang)]]];
  const fallback = terms.length ? ['match', ['get', 'fid'], ...terms, otherName] : otherName;
  return ['coalesce', ['get', pair[lang]], fallback];
}

function pairOf(field: string, names: Partial<Localized>): Localized | null {
  if (names.zh && names.en && (field === names.zh || field === names.en)) return { zh: names.zh, en: names.en };
  const [, stem, suffix] = /^(.*)_([a-z]{2})$/.exec(field) ?? [];
  return stem && suffix && isLang(suffix) ? { zh: `${stem}_zh`, en: `${stem}_en` } : null;
}

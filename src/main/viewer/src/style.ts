import { getRTLTextPluginStatus, setRTLTextPlugin, type LayerSpecification, type StyleSpecification } from 'maplibre-gl';
import { own } from './api';
import { tongueOf, type Speech } from './hash';
import type { Localized, Tongue } from './i18n';
import { opacityPaint, type Opacities } from './opacity';

/** What the style's metadata says about groups, datasets and legend; and the labels in the page's language. */

export interface Group {
  readonly id: string;
  readonly title: Localized;
  /** Top first. */
  readonly datasets: readonly string[];
}

/** Draws apostrophes as wide as in a Latin word; Chinese fonts give them the width of a character (`viewer.css`). */
const QUOTES_FONT = 'Label Quotes';

/** Families tried after the style's own, so that CJK labels are drawn on systems without them. */
export const FALLBACK_FONTS = ['Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'];

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

/** The style as the map starts with it: labels in the language, switched-off datasets hidden, others as faint as is asked for. */
export function prepare(
  style: StyleSpecification,
  speech: Speech,
  off: readonly string[],
  opacity: Opacities = {},
): StyleSpecification {
  const layers = style.layers.map((layer) => {
    const hidden = off.includes(datasetOf(layer) ?? '');
    const label = labelOf(layer, speech);
    const layout = { ...layer.layout, ...(hidden ? { visibility: 'none' } : {}), ...(label ?? {}) };
    const percent = opacity[datasetOf(layer) ?? ''];
    const paint = percent === undefined ? {} : { paint: { ...layer.paint, ...opacityPaint(layer, percent) } };
    return { ...layer, layout, ...paint } as LayerSpecification;
  });
  return { ...style, layers };
}

/** The text of a label layer in a language, where it has none in Uyghur in that of the page's words; null for layers without text. */
export function labelOf(layer: LayerSpecification, speech: Speech): Label | null {
  if (layer.type !== 'symbol' || layer.layout?.['text-field'] === undefined) return null;
  const metadata = layer.metadata as { 'mineralgis:label'?: Partial<Record<Tongue, unknown>> } | undefined;
  const texts = metadata?.['mineralgis:label'];
  const fonts = layer.layout['text-font'];
  const [first, ...own] = Array.isArray(fonts) && fonts.every((font) => typeof font === 'string') ? (fonts as string[]) : [];
  return {
    'text-field': texts?.[tongueOf(speech)] ?? texts?.[speech.lang] ?? layer.layout['text-field'],
    // MapLibre reads weight and slant out of the first name, which is no family of its own.
    'text-font': [...new Set([...(first ? [first] : []), QUOTES_FONT, ...own.filter((font) => font !== 'sans-serif'), ...FALLBACK_FONTS])],
  };
}

export interface Label {
  'text-field': unknown;
  'text-font': string[];
}

/** A font of the style sheet is there for canvases only once it was asked for. */
export function loadQuotes(): void {
  document.fonts.load(`16px "${QUOTES_FONT}"`, '’').catch(() => undefined);
}

/** Labels with letters that run from right to left wait for what joins them; nobody else fetches it. */
export function joinLetters(): void {
  if (getRTLTextPluginStatus() === 'unavailable') void setRTLTextPlugin(own('viewer/joined-letters.js'), true);
}

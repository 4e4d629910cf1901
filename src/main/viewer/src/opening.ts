import type { Map as MapLibreMap, StyleSpecification, VectorSourceSpecification } from 'maplibre-gl';
import * as api from './api';
import { readCatalogue, type Catalogue } from './catalogue';
import { conditionsOf } from './filter/conditions';
import type { View } from './hash';
import type { Lang } from './i18n';
import { mappedDatasets } from './style';

/** What the map opens with. */
export interface Opening {
  readonly catalogue: Catalogue;
  readonly style: StyleSpecification;
  /** Conditions of the filters in CQL2, by dataset. */
  readonly conditions: ReadonlyMap<string, string>;
}

/** Asks for all that the map opens with; filters take one answer more. */
export async function opening(view: View): Promise<Opening> {
  const { lang, where } = view;
  const [catalogue, style] = [readCatalogue(view), api.style(lang)];
  const filtered = async (): Promise<Opening['conditions']> => conditionsOf(where, { catalogue: await catalogue, style: await style, lang });
  const conditions = api.inFolder || !Object.keys(where).length ? NONE : filtered();
  const [read, conditioned, drawn] = await Promise.all([catalogue, conditions, openingStyle(style, conditions, lang)]);
  return { catalogue: read, style: drawn, conditions: conditioned };
}

const NONE: Opening['conditions'] = new Map();

/**
 * The style of the map with what its vector sources say of themselves in place of where they say it, so that the map asks for
 * its first tiles at once and not after one more answer. Datasets that are filtered are left out of them.
 */
async function openingStyle(
  asked: Promise<StyleSpecification>,
  filtered: Opening['conditions'] | Promise<Opening['conditions']>,
  lang: Lang,
): Promise<StyleSpecification> {
  const [style, conditions] = await Promise.all([asked, filtered]);
  const kept = [...mappedDatasets(style)].filter((dataset) => !conditions.has(dataset));
  const sources = await Promise.all(
    Object.entries(style.sources).map(async ([id, source]) => [
      id,
      source.type === 'vector' && source.url ? await told(source, conditions.size ? only(kept, source.url) : source.url, lang) : source,
    ]),
  );
  return { ...style, sources: Object.fromEntries(sources) as StyleSpecification['sources'] };
}

/** No address for no datasets: nothing is drawn from it then. */
function only(datasets: readonly string[], address: string): string {
  if (!datasets.length) return address;
  const url = new URL(address);
  url.searchParams.set('collections', datasets.join(','));
  return url.href;
}

async function told({ url: _, ...source }: VectorSourceSpecification, address: string, lang: Lang): Promise<VectorSourceSpecification> {
  const { tiles, minzoom, maxzoom, bounds, attribution } = await api.tileJson(address, lang);
  const told = { tiles, minzoom, maxzoom, bounds, attribution };
  const known = Object.entries(told).filter(([, value]) => value !== undefined);
  return { ...source, ...Object.fromEntries(known) } as VectorSourceSpecification;
}

/** Between two pictures of a map whose tiles are still coming in. */
const PAUSE_MILLISECONDS = 700;

/**
 * Draws seldom while the first tiles come in, and at once when all are there: a frame takes long where there is no graphics
 * processor, and as long for one tile as for all. Ends when the map has opened or the reader moves it.
 */
export function drawSparingly(map: MapLibreMap): void {
  const draw = map.triggerRepaint;
  let drawn = -Infinity;
  let timer = 0;
  const remember = (): void => void (drawn = performance.now());
  const drawNow = (): void => {
    window.clearTimeout(timer);
    timer = 0;
    draw.call(map);
  };
  const end = (): void => {
    map.off('render', remember);
    map.triggerRepaint = draw;
    if (timer) drawNow();
  };
  map.triggerRepaint = () => {
    const wait = drawn + PAUSE_MILLISECONDS - performance.now();
    if (wait <= 0 || !map.style || map.areTilesLoaded()) drawNow();
    else timer ||= window.setTimeout(drawNow, wait);
  };
  map.on('render', remember);
  map.once('load', end);
  map.once('movestart', end);
}

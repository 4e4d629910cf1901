import type { Map as MapLibreMap, StyleSpecification, VectorSourceSpecification } from 'maplibre-gl';
import * as api from './api';
import type { Lang } from './i18n';

/**
 * The style of the map with what its vector sources say of themselves in place of where they say it, so that the map asks for
 * its first tiles at once and not after one more answer.
 */
export async function openingStyle(lang: Lang): Promise<StyleSpecification> {
  const style = await api.style(lang);
  const sources = await Promise.all(
    Object.entries(style.sources).map(async ([id, source]) => [
      id,
      source.type === 'vector' && source.url ? await told(source, source.url, lang) : source,
    ]),
  );
  return { ...style, sources: Object.fromEntries(sources) as StyleSpecification['sources'] };
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

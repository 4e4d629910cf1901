import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { h, svg } from './dom';
import type { Localized } from './i18n';
import { legendOf } from './style';

/** The legend: small pictures drawn from the same paint properties that draw the map. */

export interface LegendEntry {
  readonly title: Localized;
  readonly layers: readonly LayerSpecification[];
}

const WIDTH = 30;
const HEIGHT = 20;
/** A zoom at which the whole area fills a screen; sizes that grow with the zoom are shown as they are there. */
const LEGEND_ZOOM = 8;

/** One entry per title, in the order of the style; layers with the same title make one picture together. */
export function legendEntries(layers: readonly LayerSpecification[]): readonly LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  for (const layer of layers.some(atLegendZoom) ? layers.filter(atLegendZoom) : layers) {
    const title = legendOf(layer);
    if (!title || (layer.type === 'symbol' && !layer.layout?.['icon-image'])) continue;
    const key = `${title.zh}|${title.en}`;
    entries.set(key, { title, layers: [...(entries.get(key)?.layers ?? []), layer] });
  }
  return [...entries.values()];
}

function atLegendZoom({ minzoom = 0, maxzoom = 24 }: LayerSpecification): boolean {
  return minzoom <= LEGEND_ZOOM && LEGEND_ZOOM < maxzoom;
}

/** The picture of an entry. Symbols come from the map's sprite, which must be loaded. */
export function swatch(entry: LegendEntry, map: MapLibreMap): Element {
  const picture = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, 'aria-hidden': 'true' });
  picture.classList.add('swatch');
  const icons: Element[] = [];
  for (const layer of entry.layers) {
    const icon = iconName(layer);
    if (icon) icons.push(...[iconPicture(icon, map)].filter((each) => each !== null));
    else picture.append(...shapes(layer));
  }
  return icons.length ? h('span', { class: 'swatch' }, ...icons) : picture;
}

function shapes(layer: LayerSpecification): SVGElement[] {
  const paint = (name: string): unknown => constant((layer.paint as Record<string, unknown> | undefined)?.[name]);
  const number = (name: string, otherwise: number): number => Number(paint(name) ?? otherwise);
  const text = (name: string, otherwise: string): string => String(paint(name) ?? otherwise);
  if (layer.type === 'fill') {
    const fill = { fill: text('fill-color', '#000'), 'fill-opacity': number('fill-opacity', 1) };
    return [svg('rect', { x: 1, y: 2, width: WIDTH - 2, height: HEIGHT - 4, ...fill })];
  }
  if (layer.type === 'line') return [linePicture(layer, number, text)];
  if (layer.type !== 'circle') return [];
  // MapLibre draws the border outside of the radius.
  const border = number('circle-stroke-width', 0);
  const radius = Math.min(number('circle-radius', 5), HEIGHT / 2 - border);
  return [
    svg('circle', {
      cx: WIDTH / 2,
      cy: HEIGHT / 2,
      r: radius + border / 2,
      fill: text('circle-color', '#000'),
      'fill-opacity': number('circle-opacity', 1),
      stroke: text('circle-stroke-color', '#000'),
      'stroke-width': border,
      'stroke-opacity': number('circle-stroke-opacity', 1),
    }),
  ];
}

function linePicture(
  layer: LayerSpecification,
  number: (name: string, otherwise: number) => number,
  text: (name: string, otherwise: string) => string,
): SVGElement {
  const width = number('line-width', 1);
  const dashes = constant((layer.paint as Record<string, unknown>)['line-dasharray']);
  return svg('path', {
    d: `M1 ${HEIGHT / 2 + 3}C9 ${HEIGHT / 2 - 8} 18 ${HEIGHT / 2 + 10} ${WIDTH - 1} ${HEIGHT / 2 - 3}`,
    fill: 'none',
    stroke: text('line-color', '#000'),
    'stroke-opacity': number('line-opacity', 1),
    'stroke-width': width,
    ...(Array.isArray(dashes) ? { 'stroke-dasharray': dashes.map((dash) => Number(dash) * width).join(' ') } : {}),
  });
}

function iconName(layer: LayerSpecification): string | null {
  const layout = layer.layout as Record<string, unknown> | undefined;
  const paint = layer.paint as Record<string, unknown> | undefined;
  const name = constant(layer.type === 'fill' ? paint?.['fill-pattern'] : layout?.['icon-image']);
  return typeof name === 'string' ? name : null;
}

function iconPicture(name: string, map: MapLibreMap): Element | null {
  const image = map.getImage(name);
  if (!image) return null;
  const { width, height, data } = image.data;
  const canvas = h('canvas', { width, height, 'aria-hidden': 'true' });
  const scale = Math.min(1, (HEIGHT * image.pixelRatio) / height) / image.pixelRatio;
  canvas.style.width = `${width * scale}px`;
  canvas.style.height = `${height * scale}px`;
  canvas.getContext('2d')?.putImageData(new ImageData(straight(data), width, height), 0, 0);
  return canvas;
}

/** MapLibre keeps pictures with their colours multiplied by alpha; a canvas wants them straight. */
function straight(data: Uint8Array | Uint8ClampedArray): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(data);
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = pixels[i + 3] ?? 0;
    if (alpha) for (let band = i; band < i + 3; band++) pixels[band] = ((pixels[band] ?? 0) * 255) / alpha;
  }
  return pixels;
}

/** The value that a property has in the legend: of an expression, its value at the legend's zoom or its last branch. */
export function constant(value: unknown): unknown {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return value;
  const [operator, ...rest] = value as [string, ...unknown[]];
  if (operator === 'literal') return rest[0];
  if (operator === 'interpolate') return stop(rest.slice(2));
  if (operator === 'step') return stop([-Infinity, ...rest.slice(1)]);
  return ['match', 'case', 'coalesce'].includes(operator) ? constant(rest.at(-1)) : undefined;
}

function stop(pairs: readonly unknown[]): unknown {
  let chosen = pairs[1];
  for (let i = 0; i < pairs.length; i += 2) if (Number(pairs[i]) <= LEGEND_ZOOM) chosen = pairs[i + 1];
  return constant(chosen);
}

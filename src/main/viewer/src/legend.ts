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
  for (const layer of withClasses(layers.some(atLegendZoom) ? layers.filter(atLegendZoom) : layers)) {
    const title = legendOf(layer);
    if (!title || (layer.type === 'symbol' && !layer.layout?.['icon-image'])) continue;
    const key = `${title.zh}|${title.en}`;
    entries.set(key, { title, layers: [...(entries.get(key)?.layers ?? []), layer] });
  }
  return [...entries.values()];
}

interface LegendClass {
  readonly title: Localized;
  readonly filter?: unknown;
  readonly cql2?: unknown;
  readonly layout?: object;
  readonly paint?: object;
}

/** After each layer, the same as it draws the records of one value of a field that its signs follow, for each such value. */
function withClasses(layers: readonly LayerSpecification[]): readonly LayerSpecification[] {
  return layers.flatMap((layer) => {
    const metadata = (layer.metadata ?? {}) as Record<string, unknown>;
    const classes = (metadata['mineralgis:classes'] ?? []) as readonly LegendClass[];
    return [
      layer,
      ...classes.map(
        ({ title, filter, cql2, layout, paint }) =>
          ({
            ...layer,
            filter,
            layout: { ...layer.layout, ...layout },
            paint: { ...layer.paint, ...paint },
            metadata: {
              ...metadata,
              'mineralgis:classes': [],
              'mineralgis:legend': title,
              'mineralgis:filter': cql2,
            },
          }) as LayerSpecification,
      ),
    ];
  });
}

function atLegendZoom({ minzoom = 0, maxzoom = 24 }: LayerSpecification): boolean {
  return minzoom <= LEGEND_ZOOM && LEGEND_ZOOM < maxzoom;
}

/** The picture of an entry, its layers over each other. Symbols come from the map's sprite, which must be loaded. */
export function swatch(entry: LegendEntry, map: MapLibreMap): Element {
  return h('span', { class: 'swatch', 'aria-hidden': 'true' }, ...entry.layers.map((layer) => picture(layer, map)));
}

function picture(layer: LayerSpecification, map: MapLibreMap): Element | null {
  const icon = iconName(layer);
  if (icon) return iconPicture(icon, layer, map);
  const shape = shapeOf(layer);
  return shape && svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT }, shape);
}

/** The values of a layer's paint properties in the legend. */
class Paint {
  readonly #paint: Record<string, unknown>;

  constructor(layer: LayerSpecification) {
    this.#paint = (layer.paint as Record<string, unknown> | undefined) ?? {};
  }

  value(name: string): unknown {
    return constant(this.#paint[name]);
  }

  number(name: string, otherwise: number): number {
    return Number(this.value(name) ?? otherwise);
  }

  color(name: string): string {
    return String(this.value(name) ?? '#000');
  }
}

function shapeOf(layer: LayerSpecification): SVGElement | null {
  const paint = new Paint(layer);
  if (layer.type === 'fill') {
    const fill = { fill: paint.color('fill-color'), 'fill-opacity': paint.number('fill-opacity', 1) };
    return svg('rect', { x: 1, y: 2, width: WIDTH - 2, height: HEIGHT - 4, ...fill });
  }
  if (layer.type === 'line') return linePicture(paint);
  return layer.type === 'circle' ? circlePicture(paint) : null;
}

function circlePicture(paint: Paint): SVGElement {
  // MapLibre draws the border outside of the radius.
  const border = paint.number('circle-stroke-width', 0);
  const radius = Math.min(paint.number('circle-radius', 5), HEIGHT / 2 - border);
  return svg('circle', {
    cx: WIDTH / 2,
    cy: HEIGHT / 2,
    r: radius + border / 2,
    fill: paint.color('circle-color'),
    'fill-opacity': paint.number('circle-opacity', 1),
    stroke: paint.color('circle-stroke-color'),
    'stroke-width': border,
    'stroke-opacity': paint.number('circle-stroke-opacity', 1),
  });
}

function linePicture(paint: Paint): SVGElement {
  const width = paint.number('line-width', 1);
  const dashes = paint.value('line-dasharray');
  return svg('path', {
    d: `M1 ${HEIGHT / 2 + 3}C9 ${HEIGHT / 2 - 8} 18 ${HEIGHT / 2 + 10} ${WIDTH - 1} ${HEIGHT / 2 - 3}`,
    fill: 'none',
    stroke: paint.color('line-color'),
    'stroke-opacity': paint.number('line-opacity', 1),
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

function iconPicture(name: string, layer: LayerSpecification, map: MapLibreMap): Element | null {
  const image = map.getImage(name);
  if (!image) return null;
  const { width, height, data } = image.data;
  const canvas = h('canvas', { width, height });
  const scale = Math.min(1, (HEIGHT * image.pixelRatio) / height) / image.pixelRatio;
  canvas.style.width = `${width * scale}px`;
  canvas.style.height = `${height * scale}px`;
  const turned = constant((layer.layout as Record<string, unknown> | undefined)?.['icon-rotate']);
  if (turned) canvas.style.transform = `rotate(${Number(turned)}deg)`;
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas;
}

/** The value that a property has in the legend: of an expression, its value at the legend's zoom or its last branch. */
export function constant(value: unknown): unknown {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return value;
  const [operator, ...rest] = value as [string, ...unknown[]];
  if (operator === 'literal') return rest[0];
  if (operator === 'interpolate') return stop(rest.slice(2));
  if (operator === 'step') return stop([-Infinity, ...rest.slice(1)]);
  if (operator === 'concat') return rest.map((part) => String(constant(part))).join('');
  return ['match', 'case', 'coalesce'].includes(operator) ? constant(rest.at(-1)) : undefined;
}

function stop(pairs: readonly unknown[]): unknown {
  let chosen = pairs[1];
  for (let i = 0; i < pairs.length; i += 2) if (Number(pairs[i]) <= LEGEND_ZOOM) chosen = pairs[i + 1];
  return constant(chosen);
}

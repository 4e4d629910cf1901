import type { LayerSpecification } from 'maplibre-gl';

/** How far datasets are seen through: a share of what the style says, so that a faint fill stays fainter than its outline. */

/** By dataset, in percent; what is not named is as the style has it. */
export type Opacities = Readonly<Record<string, number>>;

/** Fainter than this nobody would see that something is there; that is what the switch is for. */
export const OPACITY_MIN = 10;

const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  symbol: ['icon-opacity', 'text-opacity'],
  raster: ['raster-opacity'],
};

/** The paint properties of a layer with a share of their opacity. */
export function opacityPaint(layer: LayerSpecification, percent: number): Readonly<Record<string, unknown>> {
  const paint = (layer.paint as Record<string, unknown> | undefined) ?? {};
  const names = PROPERTIES[layer.type] ?? [];
  return Object.fromEntries(names.map((name) => [name, scaled(paint[name] ?? 1, percent / 100)]));
}

/** A value or expression times a factor. Zoom stands only at the head of an expression, so the factor goes to what it leads to. */
export function scaled(value: unknown, factor: number): unknown {
  if (factor === 1) return value;
  if (typeof value === 'number') return value * factor;
  if (!Array.isArray(value)) return value;
  const [operator, ...rest] = value as unknown[];
  if (operator === 'interpolate') return [operator, rest[0], rest[1], ...everyOther(rest.slice(2), factor)];
  if (operator === 'step') return [operator, rest[0], scaled(rest[1], factor), ...everyOther(rest.slice(2), factor)];
  return ['*', factor, value];
}

/** Of pairs of a stop and its output, the outputs. */
function everyOther(pairs: readonly unknown[], factor: number): unknown[] {
  return pairs.map((each, index) => (index % 2 ? scaled(each, factor) : each));
}

/** As it stands in the address: `fault:60,river:30`. */
export function formatOpacities(opacities: Opacities): string {
  return Object.entries(opacities)
    .filter(([, percent]) => percent < 100)
    .map(([dataset, percent]) => `${encodeURIComponent(dataset)}:${percent}`)
    .join(',');
}

export function parseOpacities(text: string): Opacities {
  const pairs = text.split(',').flatMap((each): [string, number][] => {
    const [dataset = '', percent] = each.split(':');
    const value = Math.round(Number(percent));
    return dataset && value >= OPACITY_MIN && value < 100 ? [[dataset, value]] : [];
  });
  return Object.fromEntries(pairs);
}

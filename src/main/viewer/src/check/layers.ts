import type { DataDrivenPropertyValueSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';

/** How positions are drawn: those of the file hollow, what they became filled and coloured by what became of them. */

export const COLORS = { accepted: '#1f6b4a', flagged: '#b8860b', rejected: '#8f2f24', before: '#5b5b5b' } as const;

const FONTS = ['Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'];
const BY_OUTCOME: DataDrivenPropertyValueSpecification<string> = [
  'match',
  ['get', 'outcome'],
  'accepted',
  COLORS.accepted,
  'flagged',
  COLORS.flagged,
  COLORS.rejected,
];
const POINT: FilterSpecification = ['==', ['geometry-type'], 'Point'];
const NOT_POINT: FilterSpecification = ['!=', ['geometry-type'], 'Point'];
const AREA: FilterSpecification = ['==', ['geometry-type'], 'Polygon'];
const CANDIDATE: FilterSpecification = ['has', 'candidate'];

/** Chooses the places of one row; none with -1. */
export function ofRow(row: number): FilterSpecification {
  return ['==', ['get', 'row'], row];
}

/** Those whose places react to a click. */
export const CLICKABLE = ['after-point', 'after-area', 'after-line', 'before-point'];

/** Those that show one row, whose filter changes. */
export const PICKED = ['picked-line', 'picked-point'];

export const LAYERS: readonly LayerSpecification[] = [
  {
    id: 'shift',
    type: 'line',
    source: 'shift',
    paint: { 'line-color': COLORS.before, 'line-width': 1.2, 'line-dasharray': [3, 2], 'line-opacity': 0.8 },
  },
  {
    id: 'before-line',
    type: 'line',
    source: 'before',
    filter: NOT_POINT,
    paint: { 'line-color': COLORS.before, 'line-width': 1.5 },
  },
  {
    id: 'after-area',
    type: 'fill',
    source: 'after',
    filter: AREA,
    paint: { 'fill-color': BY_OUTCOME, 'fill-opacity': 0.25 },
  },
  {
    id: 'after-line',
    type: 'line',
    source: 'after',
    filter: NOT_POINT,
    paint: { 'line-color': BY_OUTCOME, 'line-width': 1.8 },
  },
  {
    id: 'before-point',
    type: 'circle',
    source: 'before',
    filter: POINT,
    paint: {
      'circle-radius': 6.5,
      'circle-color': 'rgba(255, 255, 255, 0.01)',
      'circle-stroke-color': COLORS.before,
      'circle-stroke-width': 1.8,
    },
  },
  {
    id: 'after-point',
    type: 'circle',
    source: 'after',
    filter: POINT,
    paint: {
      'circle-radius': 4.5,
      'circle-color': BY_OUTCOME,
      'circle-opacity': ['case', CANDIDATE as never, 0.35, 1],
      'circle-stroke-color': ['case', CANDIDATE as never, COLORS.rejected, '#fff'],
      'circle-stroke-width': 1.4,
    },
  },
  {
    id: 'picked-line',
    type: 'line',
    source: 'after',
    filter: ofRow(-1),
    paint: { 'line-color': '#1b6ef3', 'line-width': 4, 'line-opacity': 0.7 },
  },
  {
    id: 'picked-point',
    type: 'circle',
    source: 'after',
    filter: ofRow(-1),
    paint: {
      'circle-radius': 11,
      'circle-color': 'rgba(27, 110, 243, 0.15)',
      'circle-stroke-color': '#1b6ef3',
      'circle-stroke-width': 2.5,
    },
  },
  {
    id: 'candidate-label',
    type: 'symbol',
    source: 'after',
    filter: CANDIDATE,
    layout: {
      'text-field': ['concat', ['to-string', ['get', 'row']], ': ', ['get', 'candidate'], '?'],
      'text-font': FONTS,
      'text-size': 12,
      'text-offset': [0, 1.1],
      'text-anchor': 'top',
    },
    paint: { 'text-color': COLORS.rejected, 'text-halo-color': '#fff', 'text-halo-width': 1.6 },
  },
];

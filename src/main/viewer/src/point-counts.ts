import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { datasetOf } from './style';

/** Where points are too many for a zoom, one stands for its neighbours: the style with how many it stands for, beside it. */
export function withPointCounts(style: StyleSpecification): StyleSpecification {
  const marks = new Map<string, PointLayer[]>();
  for (const layer of style.layers) {
    const dataset = datasetOf(layer);
    if (dataset && isPoint(layer)) marks.set(dataset, [...(marks.get(dataset) ?? []), layer]);
  }
  const counts = [...marks].map(([dataset, layers]) => countLayer(dataset, layers));
  return { ...style, layers: [...style.layers, ...counts] };
}

type PointLayer = Extract<LayerSpecification, { type: 'circle' | 'symbol' }>;

function isPoint(layer: LayerSpecification): layer is PointLayer {
  const marks = layer.type === 'circle' || (layer.type === 'symbol' && layer.layout?.['icon-image'] !== undefined);
  return marks && layer['source-layer'] === datasetOf(layer);
}

/** 12, or 3.4k. */
const COUNT = ['get', 'point_count'];
const TEXT = ['case', ['<', COUNT, 1000], ['to-string', COUNT], ['concat', ['to-string', ['/', ['round', ['/', COUNT, 100]], 10]], 'k']];

function countLayer(dataset: string, marks: readonly PointLayer[]): LayerSpecification {
  const layer = {
    id: `${dataset}/count`,
    type: 'symbol',
    source: marks[0]?.source,
    'source-layer': dataset,
    metadata: { 'mineralgis:dataset': dataset },
    filter: ['all', ['==', ['geometry-type'], 'Point'], ['>', ['coalesce', COUNT, 1], 1], drawn(marks)],
    layout: {
      'text-field': TEXT,
      'text-font': ['Noto Sans CJK SC'],
      'text-size': 10.5,
      'text-anchor': 'bottom-left',
      'text-offset': [0.55, -0.35],
      'symbol-sort-key': ['-', ['coalesce', COUNT, 1]],
    },
    paint: { 'text-color': '#2b2822', 'text-halo-color': '#fdfbf5', 'text-halo-width': 1.6 },
  };
  return layer as unknown as LayerSpecification;
}

/** What one of the layers draws at the zoom: no number stands where there is no mark. */
function drawn(marks: readonly PointLayer[]): unknown[] {
  const conditions = marks.map(({ minzoom, maxzoom, filter = true }) => {
    const zooms = [minzoom === undefined ? true : ['>=', ['zoom'], minzoom], maxzoom === undefined ? true : ['<', ['zoom'], maxzoom]];
    return ['all', ...zooms, filter];
  });
  return ['any', ...conditions];
}

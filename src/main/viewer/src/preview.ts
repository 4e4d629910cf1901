import { Map as MapLibreMap, NavigationControl } from 'maplibre-gl';
import type { LngLatBoundsLike, StyleSpecification } from 'maplibre-gl';
import { own } from './api';
import { datasetOf, prepare } from './style';

/** Datasets that say where on Earth a preview is. */
const AROUND = ['admin_area', 'river', 'place'];
const ACCENT = '#8f2f24';

/** Draws the small map of a page of the API: one dataset, or one of its records, with what helps to find one's way. */
export async function openPreview(): Promise<void> {
  const place = document.querySelector<HTMLElement>('.map-preview');
  const { style: address, dataset, bounds, record } = place?.dataset ?? {};
  if (!place || !address || !dataset || !bounds) return;
  const answer = await fetch(own(address));
  if (!answer.ok) return;
  const style = (await answer.json()) as StyleSpecification;
  await laidOut();
  const lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const shown = new Set([...AROUND, dataset]);
  const off = style.layers.map(datasetOf).filter((id): id is string => id !== null && !shown.has(id));
  const [west, south, east, north] = bounds.split(',').map(Number) as [number, number, number, number];
  const map = new MapLibreMap({
    container: place,
    style: prepare(style, { lang, uyghur: false }, off),
    bounds: [west, south, east, north] as LngLatBoundsLike,
    fitBoundsOptions: { padding: 24, maxZoom: 9 },
    transformRequest: (url) => ({ url: own(url) }),
    attributionControl: { compact: true },
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
    fadeDuration: 0,
    renderWorldCopies: false,
    locale:
      lang === 'zh'
        ? {
            'Map.Title': '地图预览',
            'AttributionControl.ToggleAttribution': '数据来源',
            'NavigationControl.ZoomIn': '放大',
            'NavigationControl.ZoomOut': '缩小',
            'CooperativeGesturesHandler.WindowsHelpText': '按住 Ctrl 并滚动以缩放',
            'CooperativeGesturesHandler.MacHelpText': '按住 ⌘ 并滚动以缩放',
            'CooperativeGesturesHandler.MobileHelpText': '用两个手指移动地图',
          }
        : { 'Map.Title': 'Map preview' },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  place.setAttribute('aria-busy', 'true');
  map.on('idle', () => place.setAttribute('aria-busy', 'false'));
  map.once('idle', () => foldAttribution(place));
  if (record) map.on('load', () => mark(map, own(record)));
}

/** Until the style sheets are there the place has no size, and a map that begins without one keeps a wrong one. */
async function laidOut(): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
}

/** Whose data is drawn stays one press away; unfolded, the lines of all datasets would cover a small map. */
function foldAttribution(place: HTMLElement): void {
  const lines = place.querySelector('.maplibregl-ctrl-attrib');
  lines?.removeAttribute('open');
  lines?.classList.remove('maplibregl-compact-show');
}

/** Lifts one record out of its neighbours. */
function mark(map: MapLibreMap, address: string): void {
  map.addSource('record', { type: 'geojson', data: address });
  map.addLayer({ id: 'record-line', type: 'line', source: 'record', paint: { 'line-color': ACCENT, 'line-width': 3 } });
  map.addLayer({
    id: 'record-point',
    type: 'circle',
    source: 'record',
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-radius': 11,
      'circle-color': 'rgba(0,0,0,0)',
      'circle-stroke-color': ACCENT,
      'circle-stroke-width': 3,
    },
  });
}

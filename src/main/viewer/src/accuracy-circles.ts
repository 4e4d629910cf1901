import type { Feature as Drawn } from 'geojson';
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import * as api from './api';
import { ApiError, inFolder, type Feature, type Schema } from './api';
import type { Catalogue, Dataset } from './catalogue';
import { inBox } from './cql';
import { conditionOf } from './filter/conditions';
import { parseFilter } from './filter/record-filter';
import type { View } from './hash';
import { Overlay } from './overlay';
import { circleAround, precisionField, radiusOf } from './precision';
import { mappedDatasets } from './style';
import { boxOf, type Box } from './values';

/** As on printed sheets: a better position has no circle, and with more than so many in view nothing else could be seen. */
const OVER_METERS = 200;
const MOST = 200;

/** Farther out the circles lie within the marks. */
const ZOOM_MIN = 8;
const LEAST_PIXELS = 11;

/** Metres that a pixel is at zoom 0 on the equator, with tiles of 512 pixels. */
const METERS_PER_PIXEL = (2 * Math.PI * 6_378_137) / 512;

const COLOUR = '#6a5a48';

export interface AccuracyContext {
  readonly style: StyleSpecification;
  readonly catalogue: () => Catalogue;
  readonly view: () => View;
  readonly box: () => Box;
  /** Told whether records could not be had, each time that they were asked for. */
  readonly onMissing: (missing: boolean) => void;
}

/**
 * Around each point in view within which circle its true position may lie, so that no point looks surveyed that is not. Of the
 * records that are on the map: switched on, and selected by the filters.
 */
export class AccuracyCircles {
  readonly #map: MapLibreMap;
  readonly #context: AccuracyContext;
  readonly #overlay: Overlay;
  #asking = new AbortController();

  constructor(map: MapLibreMap, context: AccuracyContext) {
    this.#map = map;
    this.#context = context;
    const paint = { 'line-color': COLOUR, 'line-width': 1.3, 'line-dasharray': [3.2, 2.2] };
    this.#overlay = new Overlay(map, 'accuracy', [{ id: 'line', type: 'line', paint }], 'circle');
    map.on('moveend', () => void this.refresh());
  }

  async refresh(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    if (this.#map.getZoom() < ZOOM_MIN) {
      this.#context.onMissing(false);
      return this.#overlay.show(null);
    }
    try {
      const found = await Promise.all(this.#datasets().map((dataset) => this.#circlesOf(dataset, signal)));
      if (signal.aborted) return;
      this.#context.onMissing(false);
      const circles = found.flat();
      this.#overlay.show(circles.length && circles.length <= MOST ? { type: 'FeatureCollection', features: circles } : null);
    } catch (problem) {
      if (signal.aborted) return;
      this.#overlay.show(null);
      this.#context.onMissing(true);
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
    }
  }

  #datasets(): readonly Dataset[] {
    const mapped = mappedDatasets(this.#context.style);
    const { off } = this.#context.view();
    return [...this.#context.catalogue().values()].filter(({ id, geometryType }) => geometryType === 'Point' && mapped.has(id) && !off.includes(id));
  }

  async #circlesOf(dataset: Dataset, signal: AbortSignal): Promise<readonly Drawn[]> {
    const schema = await api.schema(dataset.id, this.#context.view().lang);
    const field = precisionField(schema);
    if (!field) return [];
    return (await this.#records(dataset, field, signal)).flatMap((record) => this.#circle(record, schema) ?? []);
  }

  async #records({ id }: Dataset, field: string, signal: AbortSignal): Promise<readonly Feature[]> {
    const { lang, where } = this.#context.view();
    const box = this.#context.box();
    if (inFolder) return (await api.allFeatures(id, lang)).filter(({ geometry }) => geometry && meets(boxOf(geometry), box));
    const { style, catalogue } = this.#context;
    const chosen = where[id] ? await conditionOf(id, parseFilter(where[id]), { style, catalogue: catalogue(), lang }) : null;
    const conditions = [inBox(box), `${field} > 0`, ...(chosen ? [chosen] : [])];
    const filter = conditions.map((each) => `(${each})`).join(' AND ');
    // The worst first: among many good positions those that need a circle would be behind the last that is asked for.
    return (await api.items(id, new URLSearchParams({ filter, sortby: `-${field}`, limit: String(MOST + 1) }), lang, signal)).features;
  }

  #circle(record: Feature, schema: Schema): Drawn | null {
    const radius = radiusOf(record, schema);
    if (record.geometry?.type !== 'Point' || radius <= OVER_METERS) return null;
    const [lon = 0, lat = 0] = record.geometry.coordinates;
    const metersPerPixel = (METERS_PER_PIXEL * Math.cos((lat * Math.PI) / 180)) / 2 ** this.#map.getZoom();
    if (radius < LEAST_PIXELS * metersPerPixel) return null;
    return { type: 'Feature', properties: {}, geometry: circleAround([lon, lat], radius) };
  }
}

function meets(a: Box, b: Box): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

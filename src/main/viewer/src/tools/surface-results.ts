import { ask, own } from '../api';
import { h, type Child } from '../dom';
import { count, say, type Lang } from '../i18n';
import type { DensityAnswer, DensityAsked } from './density-results';
import { SurfaceLayer, type Bounds } from './surface-layer';
import type { ToolContext } from './toolbox';

/** A kernel density in figures. */
interface Surface {
  readonly bandwidthKm: number;
  readonly unit: string;
  readonly method: string;
  readonly caution: string;
  readonly placedBy?: string;
  readonly numberUsed: number;
  readonly numberWithoutPosition: number;
  readonly numberBeyondGrid: number;
  readonly maximum: number | null;
  /** Null where no record is used. */
  readonly picture: { readonly bounds: Bounds; readonly colours: readonly Colour[] } | null;
}

interface Colour {
  readonly value: number;
  readonly colour: string;
  readonly opacity: number;
}

/** How densely records lie, as a picture on the map with its legend. */
export class SurfaceResults implements DensityAnswer {
  readonly #layer: SurfaceLayer;

  constructor({ view }: ToolContext) {
    this.#layer = new SurfaceLayer(view);
  }

  clear(): void {
    this.#layer.clear();
  }

  async answer(asked: DensityAsked, wanted: () => boolean, lang: Lang): Promise<Child[]> {
    const query = new URLSearchParams({ bandwidth: String(asked.kilometers), ...(asked.filter ? { filter: asked.filter } : {}) });
    const path = `collections/${encodeURIComponent(asked.dataset)}/density?${query}`;
    const found = await ask<Surface>(path, lang);
    const { picture } = found;
    if (picture && wanted()) this.#layer.show(own(`${path}&f=png`), picture.bounds);
    return [...told(found, asked.filter !== null, lang), ...(picture ? legend(picture.colours, found, lang) : []), ...made(found, own(`${path}&f=tiff`), lang)];
  }
}

function told({ numberUsed, numberWithoutPosition: unplaced, numberBeyondGrid: beyond, bandwidthKm }: Surface, filtered: boolean, lang: Lang): Child[] {
  return [
    h('p', { class: 'density-counted' }, numberUsed ? say(lang, 'surfaceMade', count(lang, numberUsed), bandwidthKm) : say(lang, 'surfaceNothing')),
    h('p', { class: 'density-unplaced' }, unplaced ? say(lang, 'surfaceUnplaced', count(lang, unplaced)) : say(lang, 'densityAll')),
    beyond > 0 && h('p', {}, say(lang, 'densityBeyond', count(lang, beyond))),
    filtered && h('p', { class: 'hint' }, say(lang, 'insideFiltered')),
  ];
}

function legend(colours: readonly Colour[], { unit }: Surface, lang: Lang): Child[] {
  const items = colours.map(({ value, colour, opacity }) => {
    const swatch = h('span', { class: 'density-swatch', 'aria-hidden': 'true' });
    swatch.style.backgroundColor = colour;
    swatch.style.opacity = String(Math.max(0.1, opacity));
    return h('li', {}, swatch, String(Number(value.toPrecision(3))));
  });
  return [h('h3', {}, say(lang, 'surfaceLegend', unit)), h('ul', { class: 'density-legend' }, ...items)];
}

function made({ picture, placedBy, caution, method }: Surface, address: string, lang: Lang): Child[] {
  return [
    picture && h('p', {}, h('a', { href: address }, say(lang, 'surfaceFile'))),
    placedBy !== undefined && h('p', { class: 'hint' }, placedBy),
    h('p', { class: 'hint' }, caution),
    h('p', { class: 'hint' }, method),
  ];
}

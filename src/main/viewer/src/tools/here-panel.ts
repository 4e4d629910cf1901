import type { LngLat } from 'maplibre-gl';
import { fill, h } from '../dom';
import type { Corner } from '../hash';
import { say, type Lang } from '../i18n';
import { laterPart } from '../part';
import { hereAnswer } from './here-answer';
import { PlaceForm } from './place-form';
import { surroundingsOf } from './questions';
import type { Drawn, ToolContext, ToolPanel } from './toolbox';
import type { Permalink } from '../permalink';

/** Tells all that is known of one place: by a click, at the centre of the map, or where somebody writes. */
export class HerePanel implements ToolPanel {
  readonly element = h('div', { class: 'tool-body here-panel' });
  readonly draws = true;
  readonly #context: ToolContext;
  readonly #buttons = h('div', {});
  readonly #answer = h('div', { 'aria-live': 'polite' });
  readonly #form = new PlaceForm({
    id: 'here-text',
    kinds: ['point'],
    words: { open: 'hereWrite', label: 'hereText', hint: 'hereTextHint', unread: 'hereUnread' },
    take: ({ geometry }) => geometry.type === 'Point' && this.#go(geometry.coordinates as [number, number]),
  });
  #shown = '';

  constructor(context: ToolContext) {
    this.#context = context;
    fill(this.element, this.#buttons, this.#form.element, this.#answer);
  }

  /** Opens the tool at a place of the map. */
  static open(permalink: Permalink, { lng, lat }: LngLat): void {
    permalink.update({ tool: 'here', here: rounded([lng, lat]) });
  }

  draw(lang: Lang): void {
    const { view, permalink } = this.#context;
    const { here } = permalink.view;
    const centre = (): void => HerePanel.open(permalink, view.map.getCenter());
    fill(this.#buttons, h('p', { class: 'tool-buttons' }, h('button', { type: 'button', class: 'here-centre', onclick: centre }, say(lang, 'hereCentre'))));
    this.#form.draw(lang);
    const asked = `${lang} ${String(here)}`;
    if (asked === this.#shown) return;
    this.#shown = asked;
    fill(this.#answer, here ? this.#ask(here, lang) : h('p', { class: 'hint' }, say(lang, 'hereHint')));
  }

  get drawn(): Drawn {
    const { here } = this.#context.permalink.view;
    return { corners: here ? [here] : [], closed: false };
  }

  clicked(corner: Corner): void {
    this.#context.permalink.update({ here: rounded(corner) });
  }

  closed(): void {
    this.#shown = '';
    fill(this.#answer);
  }

  #go(place: Corner): void {
    this.#context.permalink.update({ here: rounded(place) });
    this.#context.view.flyTo([...place], { right: 0, bottom: 0 });
  }

  #ask(here: Corner, lang: Lang): HTMLElement {
    const { open } = this.#context;
    return laterPart(lang, 'here', async () => {
      const answer = await surroundingsOf(here[0], here[1], lang);
      return hereAnswer(here, answer, { lang, open });
    });
  }
}

/** To a centimetre. */
function rounded([lon, lat]: Corner): Corner {
  return [Number(lon.toFixed(7)), Number(lat.toFixed(7))];
}

import { h } from '../dom';
import { say, type Lang, type Word } from '../i18n';
import type { Sketch } from './sketch';
import type { ToolContext } from './toolbox';

/** What can be done with a sketch without a pointer on the map. */
export function sketchButtons({ permalink, view }: ToolContext, sketch: Sketch, lang: Lang): HTMLElement {
  const corners = permalink.view.sketch;
  const button = (word: Word, act: () => void, disabled: boolean): HTMLElement =>
    h('button', { type: 'button', class: `sketch-${word}`, disabled, onclick: act }, say(lang, word));
  return h(
    'p',
    { class: 'tool-buttons' },
    button('addCentre', () => sketch.add([view.map.getCenter().lng, view.map.getCenter().lat]), false),
    button('removeLast', () => permalink.update({ sketch: corners.slice(0, -1) }), !corners.length),
    button('removeAll', () => permalink.update({ sketch: [] }), !corners.length),
  );
}

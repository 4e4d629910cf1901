import type { Hit } from './api';
import type { Dataset } from './catalogue';
import { h, type Child } from './dom';
import { say, type Lang } from './i18n';

/** What the search found, the best first: the name with what matched in it, and below it the type, the county, the other name. */

export interface Suggested {
  readonly hit: Hit;
  readonly dataset: Dataset;
}

export function suggestion({ hit, dataset }: Suggested, lang: Lang, open: (dataset: string, fid: string) => void): HTMLElement {
  const whole = hit.match.parts.map((part) => part.text).join('');
  const ofTitle = whole === hit.title;
  const about: Child[] = [dataset.title, hit.county ? ` · ${hit.county}` : null];
  if (whole && !ofTitle) about.push(' · ', ...marked(hit));
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'record', onclick: () => open(hit.collection, hit.id) },
      h(
        'span',
        { class: 'suggestion' },
        h('span', { class: 'name' }, ...(ofTitle ? marked(hit) : [hit.title])),
        h('span', { class: 'about' }, ...about),
      ),
      !hit.geometry && h('span', { class: 'badge badge-unplaced' }, say(lang, 'noPosition')),
    ),
  );
}

function marked(hit: Hit): Child[] {
  return hit.match.parts.map((part) => (part.matched ? h('mark', {}, part.text) : part.text));
}

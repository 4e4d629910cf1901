import { ApiError } from './api';
import { fill, h, type Child } from './dom';
import { say, type Lang } from './i18n';

/**
 * A part of a page that comes later than the rest: says that it is loading, is filled when its content is here and goes
 * when there is none, and offers another try when it could not be had.
 */
export function laterPart(lang: Lang, name: string, load: () => Promise<Child[]>): HTMLElement {
  const part = h('div', { class: `part part-${name}`, 'aria-busy': 'true' }, h('p', { class: 'hint' }, say(lang, 'loading')));
  void run(part, lang, load);
  return part;
}

async function run(part: HTMLElement, lang: Lang, load: () => Promise<Child[]>): Promise<void> {
  part.setAttribute('aria-busy', 'true');
  try {
    fill(part, ...(await load()));
  } catch (problem) {
    const retry = h('button', { type: 'button', onclick: () => void run(part, lang, load) }, say(lang, 'retry'));
    fill(part, h('p', { role: 'alert' }, say(lang, 'partFailed'), ' ', retry));
    if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
  } finally {
    part.setAttribute('aria-busy', 'false');
  }
}

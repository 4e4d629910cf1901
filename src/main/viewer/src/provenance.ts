import { inFolder, type Feature } from './api';
import type { Dataset } from './catalogue';
import { h, type Child } from './dom';
import { isWord, say, type Lang } from './i18n';
import { row } from './rows';
import { isEmpty } from './values';

/** Where a record comes from and how far it can be trusted. */

/** How the record came to be known, as a badge; nothing for a word that is not known. */
export function evidenceBadge(evidence: string, lang: Lang): HTMLElement | null {
  const hint = `${evidence}Hint`;
  if (!isWord(evidence) || !isWord(hint)) return null;
  return h('span', { class: `badge badge-${evidence}`, title: say(lang, hint) }, say(lang, evidence));
}

/** What was done to the coordinates, in order: the service's own names, explained where the page knows them, and linked. */
function datumSteps(steps: readonly string[], lang: Lang): HTMLElement {
  const items = steps.map((step) => {
    // Without its version, and without the code that tells zones apart: epsg-15921 has a word of its own.
    const [name = step] = step.split('@');
    const word = [name, name.replace(/-\d+$/, '')].find(isWord);
    const known = inFolder || name.startsWith('repair-') ? step : h('a', { href: `operations?f=html&lang=${lang}#${step}` }, step);
    return h('li', {}, ...(word ? [`${say(lang, word)} (`, known, ')'] : [known]));
  });
  return h('ol', { class: 'steps' }, ...items);
}

/** Longer texts are lists of corners; the record's page has more of them. */
const WORDS_MAX = 300;

/** What the file says of the position, in its own words. */
function originalCoordinates(words: unknown, lang: Lang): HTMLElement[] {
  if (isEmpty(words)) return [];
  const text = String(words);
  const shown = text.length > WORDS_MAX ? `${text.slice(0, WORDS_MAX)}…` : text;
  return [row(say(lang, 'originalCoordinates'), h('span', { class: 'words' }, shown))];
}

/** Evidence, what happened to the coordinates, whose data it is and on which terms. */
export function provenance(dataset: Dataset, feature: Feature, lang: Lang): HTMLElement[] {
  const { evidence, original_crs: crs, datum_steps: steps, datum_accuracy_m: accuracy } = feature.properties;
  const hint = `${String(evidence)}Hint`;
  const { title = '', url } = dataset.licence ?? {};
  const licence = url ? h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, title) : title;
  const made = Array.isArray(steps) && steps.length ? datumSteps(steps.map(String), lang) : say(lang, 'noSteps');
  return [
    row(say(lang, 'evidence'), isWord(hint) ? say(lang, hint) : String(evidence ?? '')),
    ...originalCoordinates(feature.properties['original_coordinates'], lang),
    ...(feature.geometry ? [row(say(lang, 'originalCrs'), String(crs ?? '')), row(say(lang, 'datumSteps'), made)] : []),
    ...(isEmpty(accuracy) ? [] : [row(say(lang, 'datumAccuracy'), `${String(accuracy)} m`)]),
    row(say(lang, 'attribution'), dataset.attribution ?? ''),
    ...(title ? [row(say(lang, 'licence'), licence)] : []),
  ];
}

/** What one must know of the whole dataset; folded, since it can be long. */
export function caveats(dataset: Dataset, lang: Lang): Child {
  const { caveats: list = [] } = dataset;
  if (!list.length) return null;
  const summary = h('summary', {}, `${say(lang, 'caveats')} · ${dataset.title} (${list.length})`);
  return h('details', { class: 'caveats' }, summary, h('ul', {}, ...list.map((caveat) => h('li', {}, caveat))));
}

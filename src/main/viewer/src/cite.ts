import * as api from './api';
import type { CardContext } from './card';
import { copyButton } from './clipboard';
import { h, type Child } from './dom';
import { say } from './i18n';
import { laterPart } from './part';
import { featureName } from './values';

/** How to cite a record, and a link to it as it is shown. */
export function cite(context: CardContext): HTMLElement {
  const { lang } = context;
  const text = citation(context);
  return h(
    'section',
    { class: 'cite' },
    h('h3', {}, say(lang, 'cite')),
    h('p', { class: 'citation' }, text),
    h(
      'p',
      { class: 'actions' },
      copyButton(say(lang, 'copyCitation'), () => text, lang),
      copyButton(say(lang, 'copyLink'), () => location.href, lang),
    ),
  );
}

/** The record's name and address in the citation of its dataset, which the service words, and the day. */
function citation({ dataset, feature, lang, linkTo }: CardContext): string {
  const fid = String(feature.id);
  const address = api.inFolder ? new URL(linkTo(dataset.id, fid), location.href).href : api.own(api.recordPath(dataset.id, fid));
  const today = new Date().toISOString().slice(0, 10);
  const name = featureName(feature, dataset, lang);
  const whole = dataset.citation ?? `${dataset.title}. ${dataset.attribution ?? ''} -`;
  return say(lang, 'citation', name, whole.slice(0, whole.lastIndexOf(' ')), address, today);
}

/** Links to files with just this record, one for each format; a folder has whole files only. */
export function downloadThis({ dataset, feature, lang }: CardContext): Child {
  if (api.inFolder) return null;
  return laterPart(lang, 'downloads', async () => {
    const { downloads } = await api.collection(dataset.id, lang);
    if (!downloads) return [];
    const links = downloads.formats.map(({ f, title }) => {
      const query = new URLSearchParams({ f, id: String(feature.id) });
      return h('li', {}, h('a', { href: api.own(`${downloads.href}?${query}`), download: true }, title));
    });
    return [h('section', {}, h('h3', {}, say(lang, 'downloadThis')), h('ul', { class: 'formats' }, ...links))];
  });
}

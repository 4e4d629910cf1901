import * as api from './api';
import type { CardContext } from './card';
import { fill, h, type Child } from './dom';
import { say } from './i18n';
import { laterPart } from './part';

/** What else the service says of a record, where it does: other records that may be the same thing, and its history. */

interface Side {
  readonly collection: string;
  readonly id: string;
  readonly title: string;
}

interface Pair {
  readonly first: Side;
  readonly second: Side;
  readonly reasons: readonly string[];
}

interface Pairs {
  readonly method: string;
  readonly numberMatched: number;
  readonly duplicates: readonly Pair[];
}

const PAIRS_MAX = 1000;

/** The way to the earlier states of the record; nothing where the service keeps none. */
export function history({ feature, lang }: CardContext): Child {
  const past = feature.links?.find(({ rel }) => rel === 'version-history');
  if (api.inFolder || !past) return null;
  const href = `${api.own(past.href)}?f=html&lang=${lang}`;
  return h('p', { class: 'record-history' }, h('a', { href, target: '_blank', rel: 'noopener' }, `${say(lang, 'recordHistory')} ↗`));
}

/** Records that may be the same thing, for people to judge; folded, and asked for when somebody unfolds it. */
export function lookalikes(context: CardContext): Child {
  const { dataset, lang } = context;
  const listed = dataset.links?.some(({ href }) => new URL(href, document.baseURI).pathname.endsWith('/duplicates'));
  if (api.inFolder || !listed) return null;
  const body = h('div', {});
  const part = h('details', { class: 'lookalikes' }, h('summary', {}, say(lang, 'lookalikes')), body);
  part.addEventListener('toggle', () => {
    if (part.open && !body.hasChildNodes()) fill(body, laterPart(lang, 'lookalikes', () => load(context)));
  });
  return part;
}

async function load({ dataset, feature, lang, linkTo }: CardContext): Promise<Child[]> {
  const fid = String(feature.id);
  const answer = await api.ask<Pairs>(`collections/${encodeURIComponent(dataset.id)}/duplicates?limit=${PAIRS_MAX}`, lang);
  const is = ({ collection, id }: Side): boolean => collection === dataset.id && id === fid;
  const items = answer.duplicates.flatMap(({ first, second, reasons }) => {
    if (!is(first) && !is(second)) return [];
    const other = is(first) ? second : first;
    return [h('li', {}, h('a', { href: linkTo(other.collection, other.id) }, other.title), ...reasons.map((reason) => h('small', {}, reason)))];
  });
  const beyond = answer.numberMatched > answer.duplicates.length;
  return [
    items.length ? h('ul', {}, ...items) : h('p', { role: 'status' }, say(lang, 'lookalikesNone')),
    beyond && h('p', { class: 'hint' }, say(lang, 'lookalikesSome', answer.duplicates.length, answer.numberMatched)),
    h('p', { class: 'hint' }, answer.method),
  ];
}

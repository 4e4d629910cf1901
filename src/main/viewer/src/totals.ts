import * as api from './api';
import type { CardContext } from './card';
import { fill, h, type Child } from './dom';
import { isWord, say, type Lang } from './i18n';
import { laterPart } from './part';
import { ESTIMATES, OCCURRENCES, subjectOf } from './related';
import { isEmpty } from './values';

/** Totals of the region for the commodities of a record: sums where the standard allows them, else the rule that forbids them. */

interface Quantity {
  readonly text: string;
}

interface Part {
  readonly id: string;
  readonly deposit: string;
  readonly orebody: string;
  readonly quantity: Quantity | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly counted: boolean;
  readonly left: string | null;
}

interface Total {
  readonly commodityTitle: string;
  readonly kind: string;
  readonly kindTitle: string;
  readonly categoryTitle: string;
  readonly basis: string;
  readonly substance: string;
  readonly extent: string;
  readonly sum: Quantity | null;
  readonly refusals: readonly { readonly text: string }[];
  readonly numberOfParts: number;
  readonly parts: readonly Part[];
}

interface Totals {
  readonly note: string;
  readonly totals: readonly Total[];
}

/** Kinds that stand in blocks of their own; what is neither follows. */
const BLOCKS = ['resource', 'reserve'];

/** Folded, and asked for when somebody unfolds it. */
export function totals(context: CardContext): Child {
  const { catalogue, dataset, feature, lang } = context;
  const subject = subjectOf(dataset.id, feature);
  const commodities = [feature.properties['commodities']].flat().filter((each) => !isEmpty(each)).map(String);
  if (api.inFolder || subject?.dataset !== OCCURRENCES || !commodities.length || !catalogue.has(ESTIMATES)) return null;
  const body = h('div', {});
  const part = h('details', { class: 'totals' }, h('summary', {}, say(lang, 'totals')), body);
  part.addEventListener('toggle', () => {
    if (!part.open || body.hasChildNodes()) return;
    fill(body, laterPart(lang, 'totals', () => load(commodities, subject.fid, context)));
  });
  return part;
}

async function load(commodities: readonly string[], deposit: string, context: CardContext): Promise<Child[]> {
  const { lang } = context;
  const answers = await Promise.all(
    commodities.map((commodity) => api.ask<Totals>(`resources/totals?${new URLSearchParams({ commodity })}`, lang)),
  );
  const all = answers.flatMap((answer) => answer.totals);
  const note = h('p', { class: 'hint' }, answers[0]?.note ?? '');
  if (!all.length) return [h('p', { role: 'status' }, say(lang, 'noEstimates')), note];
  const kinds = [...new Set([...BLOCKS, ...all.map(({ kind }) => kind)])];
  return [...kinds.flatMap((kind) => block(all.filter((each) => each.kind === kind), deposit, context)), note];
}

function block(some: readonly Total[], deposit: string, context: CardContext): HTMLElement[] {
  const [first] = some;
  return first ? [h('section', { class: 'totals-block' }, h('h4', {}, first.kindTitle), ...some.flatMap((each) => shown(each, deposit, context)))] : [];
}

function shown(total: Total, deposit: string, context: CardContext): HTMLElement[] {
  const { lang } = context;
  const about = [
    total.commodityTitle,
    total.categoryTitle,
    say(lang, total.basis === 'ore' ? 'totalsOre' : 'totalsContained', total.substance),
    extentText(total.extent, lang),
  ];
  const sum = total.sum
    ? h('p', { class: 'total-sum' }, say(lang, 'totalsSum', total.sum.text))
    : h('p', { class: 'not-added' }, say(lang, 'totalsNoSum', total.refusals.map(({ text }) => text).join(lang === 'zh' ? '；' : '; ')));
  const parts = total.parts.map((part) => h('li', {}, ...partText(part, part.deposit === deposit, context)));
  const some = h('p', { class: 'hint', hidden: parts.length === total.numberOfParts }, say(lang, 'listedOf', String(parts.length), String(total.numberOfParts)));
  return [h('p', { class: 'total-about' }, about.filter(Boolean).join(' · ')), sum, h('ul', {}, ...parts), some];
}

function partText({ id, deposit, orebody, quantity, from, to, left }: Part, own: boolean, { lang, linkTo }: CardContext): Child[] {
  const date = from === null ? say(lang, 'undated') : from === to || to === null ? from : `${from}/${to}`;
  const name = [deposit, orebody].filter(Boolean).join(', ');
  return [
    h('a', { href: linkTo(ESTIMATES, id) }, name || id),
    ` · ${quantity?.text ?? say(lang, 'totalsNoQuantity')} · ${date}`,
    own && ' ',
    own && h('span', { class: 'badge' }, say(lang, 'totalsOwn')),
    left !== null && h('small', {}, say(lang, 'totalsLeft', left)),
  ];
}

function extentText(extent: string, lang: Lang): string {
  const word = `extent_${extent}`;
  return isWord(word) ? say(lang, word) : extent;
}

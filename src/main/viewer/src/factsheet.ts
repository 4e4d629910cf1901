import { card, glanceRows, heading, type CardContext } from './card';
import { cite, downloadThis } from './cite';
import { append, h, type Child } from './dom';
import { estimates } from './estimates';
import { COMPARED_MAX } from './hash';
import { say, type Lang } from './i18n';
import { history, lookalikes } from './lookalikes';
import { mines, surroundings } from './surroundings';
import { totals } from './totals';

/** What can be done with the record that is shown. */
export interface RecordActions {
  /** Shows everything there is to say of it. */
  readonly onFactsheet: () => void;
  /** Takes it into the comparison, or out of it when it is there. */
  readonly onCompare: () => void;
  readonly compared: Compared;
}

/** Whether a record is in the comparison, or cannot be since that is full. */
export type Compared = 'in' | 'out' | 'full';

/** Everything about a record, with what other datasets say of it. */
export function factsheet(context: CardContext, actions: RecordActions): HTMLElement {
  return card(context, {
    atHead: [h('p', { class: 'actions' }, compareButton(context, actions))],
    afterFacts: [mines(context), estimates(context), totals(context), surroundings(context), lookalikes(context)],
    atEnd: [cite(context), history(context), downloadThis(context)],
  });
}

/** The few facts by which a record is known, and the way to all of them. */
export function glance(context: CardContext, actions: RecordActions): HTMLElement {
  const { lang } = context;
  const more = h('button', { type: 'button', class: 'to-factsheet', onclick: actions.onFactsheet }, `${say(lang, 'factsheet')} ›`);
  const article = h('article', { class: 'card glance', lang: lang === 'zh' ? 'zh-CN' : 'en' }, heading(context));
  append(article, h('dl', {}, ...glanceRows(context)), h('p', { class: 'actions' }, more, compareButton(context, actions)));
  return article;
}

function compareButton({ lang }: CardContext, { compared, onCompare }: RecordActions): Child {
  const button = h('button', { type: 'button', class: 'to-compare', onclick: onCompare });
  drawCompared(button, compared, lang);
  return button;
}

/** Brings the buttons of the record that is shown into agreement with the comparison. */
export function setCompared(compared: Compared, lang: Lang): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.to-compare')) drawCompared(button, compared, lang);
}

function drawCompared(button: HTMLButtonElement, compared: Compared, lang: Lang): void {
  button.disabled = compared === 'full';
  const word = compared === 'full' ? 'compareFull' : compared === 'in' ? 'compareRemove' : 'compareAdd';
  button.textContent = say(lang, word, COMPARED_MAX);
}

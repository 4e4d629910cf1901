import { append, fill, h, type Child } from '../dom';
import { count, type Lang } from '../i18n';
import type { Finding, Receipt, Severity } from './receipt';
import { severityBadge } from './summary';
import { tell, type CheckWord } from './words';

const AT_ONCE = 200;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const HEADS: readonly CheckWord[] = ['severity', 'rule', 'row', 'field', 'message', 'change', 'remedy'];

/** The findings as a table that is narrowed by severity, rule and row. */
export class FindingsTable {
  readonly element = h('section', { class: 'findings' });
  readonly #receipt: Receipt;
  readonly #lang: Lang;
  readonly #onRow: (row: number) => void;
  readonly #body = h('tbody');
  readonly #status = h('p', { class: 'shown', role: 'status' });
  readonly #severity: HTMLSelectElement;
  readonly #rule: HTMLSelectElement;
  readonly #more = h('button', { type: 'button', class: 'more', onclick: () => this.#show(AT_ONCE) });
  readonly #rowFilter = h('button', { type: 'button', class: 'row-filter', hidden: true });
  #row: number | null = null;
  #matching: readonly Finding[] = [];
  #shown = 0;

  /** @param onRow called with the row whose place the reader wants to see */
  constructor(receipt: Receipt, lang: Lang, onRow: (row: number) => void) {
    this.#receipt = receipt;
    this.#lang = lang;
    this.#onRow = onRow;
    const severities = SEVERITIES.map((each) => [each, tell(lang, each)] as const);
    const rules = [...new Map(receipt.rules.map((each) => [each.rule, `${each.rule} ${each.title[lang]}`]))];
    this.#severity = this.#choice('severity', severities);
    this.#rule = this.#choice('rule', rules);
    this.#rowFilter.addEventListener('click', () => this.narrowToRow(null));
    const head = HEADS.map((word) => h('th', { scope: 'col' }, tell(lang, word)));
    fill(
      this.element,
      h('h3', {}, tell(lang, 'findings')),
      h(
        'div',
        { class: 'filters' },
        h('label', {}, tell(lang, 'severity'), this.#severity),
        h('label', {}, tell(lang, 'rule'), this.#rule),
        this.#rowFilter,
        this.#status,
      ),
      h('div', { class: 'scroll' }, h('table', {}, h('thead', {}, h('tr', {}, ...head)), this.#body)),
      this.#more,
    );
    this.#narrow();
  }

  narrowToRule(rule: string): void {
    this.#rule.value = rule;
    this.#narrow();
    this.#rule.focus();
  }

  /** Shows the findings of one row only; of all with null. */
  narrowToRow(row: number | null): void {
    this.#row = row;
    this.#rowFilter.hidden = row === null;
    if (row !== null) this.#rowFilter.textContent = `${tell(this.#lang, 'onlyRow', row)} ×`;
    this.#narrow();
  }

  #choice(word: CheckWord, options: readonly (readonly [string, string])[]): HTMLSelectElement {
    const all = h('option', { value: '' }, tell(this.#lang, 'all'));
    const select = h('select', { name: word }, all, ...options.map(([value, text]) => h('option', { value }, text)));
    select.addEventListener('change', () => this.#narrow());
    return select;
  }

  #narrow(): void {
    const severity = this.#severity.value;
    const rule = this.#rule.value;
    this.#matching = this.#receipt.findings.filter(
      (each) =>
        (!severity || each.severity === severity) &&
        (!rule || each.rule === rule) &&
        (this.#row === null || each.row === this.#row),
    );
    this.#shown = 0;
    this.#body.replaceChildren();
    this.#show(AT_ONCE);
  }

  #show(more: number): void {
    const next = this.#matching.slice(this.#shown, this.#shown + more);
    append(this.#body, ...next.map((each) => this.#line(each)));
    this.#shown += next.length;
    const left = this.#matching.length - this.#shown;
    this.#more.hidden = left === 0;
    this.#more.textContent = tell(this.#lang, 'more', Math.min(left, AT_ONCE));
    const { findingsLeftOut } = this.#receipt;
    const shown = tell(this.#lang, 'findingsShown', count(this.#lang, this.#shown), count(this.#lang, this.#matching.length));
    const leftOut = findingsLeftOut ? `; ${tell(this.#lang, 'leftOut', count(this.#lang, findingsLeftOut))}` : '';
    this.#status.textContent = shown + leftOut;
  }

  #line(finding: Finding): HTMLElement {
    const lang = this.#lang;
    const cell = (word: CheckWord, ...content: Child[]): HTMLElement =>
      h('td', { 'data-head': tell(lang, word), class: `cell-${word}` }, ...content);
    return h(
      'tr',
      { class: finding.severity, 'data-row': finding.row },
      cell('severity', severityBadge(finding.severity, lang)),
      cell('rule', finding.rule),
      cell('row', this.#rowButton(finding.row)),
      cell('field', finding.field),
      cell('message', finding.message[lang]),
      cell('change', ...change(finding)),
      cell('remedy', finding.remedy[lang]),
    );
  }

  #rowButton(row: number): Child {
    if (row <= 0) return tell(this.#lang, 'wholeFile');
    const label = tell(this.#lang, 'rowN', row);
    return h('button', { type: 'button', class: 'link', 'aria-label': label, onclick: () => this.#onRow(row) }, String(row));
  }
}

/** An arrow leads to what is suggested only; what was computed or expected stands behind it in brackets. */
function change({ found, suggestion, computed, expected }: Finding): Child[] {
  const beside = computed ?? expected;
  return [
    found && h('code', {}, found),
    suggestion && ' → ',
    suggestion && h('strong', {}, suggestion),
    !suggestion && beside && ` (${beside})`,
  ];
}

import { h, type Child } from '../dom';
import { count, type Lang } from '../i18n';
import type { Offer, Receipt, RuleCount, Severity } from './receipt';
import { tell } from './words';

/** What became of the records, in words, and how often each rule spoke. */
export function summary(receipt: Receipt, offer: Offer, lang: Lang): HTMLElement {
  const { records, accepted, flagged, rejected } = receipt;
  const counts = records
    ? h(
        'ul',
        { class: 'counts' },
        h('li', {}, tell(lang, 'records', count(lang, records))),
        h('li', { class: 'accepted' }, tell(lang, 'accepted', count(lang, accepted))),
        flagged > 0 && h('li', { class: 'flagged' }, tell(lang, 'flagged', count(lang, flagged))),
        rejected > 0 && h('li', { class: 'rejected' }, tell(lang, 'rejected', count(lang, rejected))),
      )
    : h('p', {}, tell(lang, 'noRecords'));
  return h(
    'section',
    { class: 'summary' },
    h('h2', { tabindex: '-1' }, receipt.file),
    counts,
    receipt.stopped && h('p', { class: 'stopped' }, tell(lang, 'stopped', receipt.stopped[lang])),
    system(receipt, offer, lang),
    receipt.rules.length ? null : h('p', {}, tell(lang, 'clean')),
  );
}

function system({ crs, records }: Receipt, offer: Offer, lang: Lang): Child {
  const name = (key: string): string => {
    const known = offer.crs.find((each) => each.key === key);
    return known ? `${known.title[lang]} (${key})` : key;
  };
  if (!records && !crs.declared && !crs.used) return null;
  const used = crs.used ? tell(lang, 'crsUsed', name(crs.used)) : tell(lang, 'crsUnknown');
  const declared = crs.declared && crs.declared !== crs.used && tell(lang, 'crsDeclared', name(crs.declared));
  return h(
    'div',
    { class: 'system' },
    h('p', {}, declared ? `${declared}; ${used}` : used),
    h('ul', {}, ...crs.evidence.map((each) => h('li', {}, each[lang]))),
  );
}

/** @param onRule called with the rule that the reader wants to see only */
export function ruleTable(rules: readonly RuleCount[], lang: Lang, onRule: (rule: string) => void): HTMLElement {
  const head = (['rule', 'severity', 'count'] as const).map((word) => h('th', { scope: 'col' }, tell(lang, word)));
  const rows = rules.map(({ rule, severity, count: times, title }) =>
    h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row' },
        h('button', { type: 'button', class: 'link', onclick: () => onRule(rule) }, rule),
        ` ${title[lang]}`,
      ),
      h('td', {}, severityBadge(severity, lang)),
      h('td', { class: 'number' }, count(lang, times)),
    ),
  );
  return h(
    'section',
    { class: 'rules' },
    h('h3', {}, tell(lang, 'rules')),
    h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows)),
  );
}

export function severityBadge(severity: Severity, lang: Lang): HTMLElement {
  return h('span', { class: `severity ${severity}` }, tell(lang, severity));
}

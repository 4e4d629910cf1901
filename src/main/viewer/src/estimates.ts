import * as api from './api';
import type { Feature, Schema } from './api';
import type { CardContext } from './card';
import { h, type Child } from './dom';
import type { RecordKey } from './hash';
import { say } from './i18n';
import { laterPart } from './part';
import { asWritten, quantityOf, quantityText } from './quantities';
import { recordsOf } from './references';
import { ESTIMATES, estimatesOf, subjectOf } from './related';
import { featureName, isEmpty, shown } from './values';

/** The figures of resources and reserves of a record: a list for each kind, never a sum. */
export function estimates(context: CardContext): Child {
  const { catalogue, dataset, feature, lang } = context;
  const subject = subjectOf(dataset.id, feature);
  if (!subject || !catalogue.has(ESTIMATES)) return null;
  return laterPart(lang, 'estimates', async () => {
    const [schema, figures] = await Promise.all([api.schema(ESTIMATES, lang), estimatesOf(subject, lang)]);
    const kinds = figures.length ? byKind(figures, schema, context) : [h('p', { class: 'hint' }, say(lang, 'noEstimates'))];
    const title = subject.dataset === dataset.id ? say(lang, 'estimates') : await titleOfOther(subject, context);
    return [h('section', { class: 'estimates' }, h('h3', {}, title), ...kinds)];
  });
}

/** The figures of a mine are those of its deposit, which is named. */
async function titleOfOther({ dataset, fid }: RecordKey, { catalogue, lang, linkTo }: CardContext): Promise<HTMLElement> {
  const deposit = await api.feature(dataset, fid, lang);
  const name = featureName(deposit, catalogue.get(dataset), lang);
  return h('a', { href: linkTo(dataset, fid) }, say(lang, 'estimatesOf', name));
}

/** In the order of the vocabulary: resources, reserves, then what is neither. */
function byKind(figures: readonly Feature[], schema: Schema, context: CardContext): HTMLElement[] {
  const { lang } = context;
  const terms = schema.properties['kind']?.['x-terms'] ?? [];
  const tables = terms.flatMap((term) => {
    const some = figures.filter(({ properties }) => properties['kind'] === term.value);
    return some.length ? table(term[lang], latestFirst(some), schema, context) : [];
  });
  return [...tables, h('p', { class: 'hint not-added' }, say(lang, 'notAdded'))];
}

function latestFirst(figures: readonly Feature[]): readonly Feature[] {
  const date = ({ properties }: Feature): string => String(properties['effective_date'] ?? '');
  return [...figures].sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
}

function table(kind: string, figures: readonly Feature[], schema: Schema, context: CardContext): HTMLElement {
  const { lang } = context;
  const heads = (['commodity', 'quantity', 'grade', 'date'] as const).map((word) => h('th', { scope: 'col' }, say(lang, word)));
  const rows = figures.flatMap((figure) => figureRows(figure, schema, context));
  return h('table', {}, h('caption', {}, kind), h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows));
}

function figureRows(figure: Feature, schema: Schema, context: CardContext): HTMLElement[] {
  const { lang, linkTo } = context;
  const { properties } = figure;
  const told = (name: string): Child[] => valueOf(properties[name], name, schema, context);
  const number = quantityText(quantityOf(figure), lang);
  const written = asWritten(figure);
  const first = h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('a', { href: linkTo(ESTIMATES, String(figure.id)) }, ...told('commodity')), detail(told('orebody'))),
    h('td', {}, number || written, detail([number ? say(lang, 'asWritten', written) : say(lang, 'notConverted')])),
    h('td', {}, ...(isEmpty(properties['grade_original']) ? ['—'] : [String(properties['grade_original'])])),
    h('td', {}, ...(isEmpty(properties['effective_date']) ? [say(lang, 'undated')] : told('effective_date'))),
  );
  const about = ['category', 'category_original', 'classification_system', 'quantity_basis'].flatMap((name) => {
    const said = told(name);
    return said.length ? [h('span', {}, ...said)] : [];
  });
  const sources = [properties['source_ids']].flat().filter((id) => !isEmpty(id)).map(String);
  return [first, h('tr', { class: 'more' }, h('td', { colspan: 4 }, ...about, ...sourceLinks(sources, context)))];
}

function valueOf(value: unknown, name: string, schema: Schema, { lang }: CardContext): Child[] {
  return isEmpty(value) ? [] : shown(value, schema.properties[name] ?? {}, lang);
}

function detail(content: Child[]): Child {
  return content.length > 0 && h('small', {}, ...content);
}

/** Links to the documents, by their identifiers until their titles are here. */
function sourceLinks(ids: readonly string[], { lang, linkTo, catalogue }: CardContext): HTMLElement[] {
  if (!catalogue.has('source_document')) return [];
  const links = ids.map((id) => h('a', { href: linkTo('source_document', id) }, id));
  recordsOf('source_document', lang).then(
    (documents) =>
      links.forEach((link, index) => {
        const title = documents.get(ids[index] ?? '')?.properties['title'];
        if (typeof title === 'string') link.textContent = title;
      }),
    () => undefined, // The identifiers stay: they are what the record says.
  );
  return links;
}

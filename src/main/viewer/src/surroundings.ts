import type { Feature } from './api';
import type { CardContext } from './card';
import type { Dataset } from './catalogue';
import { h, type Child } from './dom';
import { say } from './i18n';
import { laterPart } from './part';
import { evidenceBadge } from './provenance';
import { AREAS, areasAround, lookupOf, minesOf, OCCURRENCES } from './related';
import { row } from './rows';
import { featureName, isEmpty } from './values';
import * as api from './api';

/** The administrative areas, territories and resource areas that a record lies in, and how that was found. */
export function surroundings(context: CardContext): Child {
  const { catalogue, dataset, feature, lang } = context;
  const lookup = lookupOf(feature);
  const areas = AREAS.flatMap((id) => (id === dataset.id ? [] : (catalogue.get(id) ?? [])));
  if (!lookup || !areas.length) return null;
  return laterPart(lang, 'surroundings', async () => {
    const found = await Promise.all(areas.map((area) => areasAround(area.id, feature, lang)));
    const rows = areas.map((area, index) => row(area.title, ...named(found[index] ?? [], area, context)));
    return [h('section', {}, h('h3', {}, `${say(lang, 'surroundings')} · ${say(lang, lookup)}`), h('dl', {}, ...rows))];
  });
}

function named(areas: readonly Feature[], dataset: Dataset, { lang, linkTo }: CardContext): Child[] {
  if (!areas.length) return [say(lang, 'nothingFound')];
  const items = areas.map((area) =>
    h(
      'li',
      {},
      h('a', { href: linkTo(dataset.id, String(area.id)) }, featureName(area, dataset, lang)),
      ' ',
      area.properties['evidence'] === 'schematic' && evidenceBadge('schematic', lang),
    ),
  );
  return [h('ul', { class: 'references' }, ...items)];
}

/** The mines on a deposit, with status and operator. */
export function mines(context: CardContext): Child {
  const { catalogue, dataset, feature, lang, linkTo } = context;
  const mine = catalogue.get('mine');
  if (dataset.id !== OCCURRENCES || !mine) return null;
  return laterPart(lang, 'mines', async () => {
    const [schema, found] = await Promise.all([api.schema(mine.id, lang), minesOf(String(feature.id), lang)]);
    if (!found.length) return [];
    const rows = found.map(({ id, properties }, index) => {
      const term = schema.properties['status']?.['x-terms']?.find(({ value }) => value === properties['status']);
      const asOf = properties['status_as_of'];
      const status = term ? (isEmpty(asOf) ? term[lang] : say(lang, 'statusAsOf', term[lang], String(asOf))) : say(lang, 'noStatus');
      const operator = properties['operator_name'];
      return row(
        featureName(found[index] as Feature, mine, lang),
        h('a', { href: linkTo(mine.id, String(id)) }, status),
        isEmpty(operator) ? null : h('div', {}, `${say(lang, 'operator')}: ${String(operator)}`),
      );
    });
    return [h('section', {}, h('h3', {}, say(lang, 'minesHere')), h('dl', {}, ...rows))];
  });
}

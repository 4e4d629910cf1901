import { copyButton } from '../clipboard';
import { h, type Child } from '../dom';
import type { Corner, RecordKey } from '../hash';
import { count, say, type Lang } from '../i18n';
import { lengthText } from '../precision';
import { evidenceBadge } from '../provenance';
import { row } from '../rows';
import type { RecordGroup, Surroundings } from './questions';
import { angle } from './readout';
import { relationText } from './relation';

/** What an answer is drawn with. */
export interface HereContext {
  readonly lang: Lang;
  readonly open: (key: RecordKey) => void;
}

/** What people ask for first; the rest is folded. */
const FIRST = ['fault', 'mine', 'mineral_occurrence'];

const SIX_DEGREES = ['EPSG:4491', 'EPSG:4492', 'EPSG:4502', 'EPSG:4503'];

/** All that is known of a place, each part with its source, and a button that copies it. */
export function hereAnswer([lon, lat]: Corner, answer: Surroundings, context: HereContext): Child[] {
  const { lang } = context;
  const degrees = `${angle(lon, 'E', 'W')} ${angle(lat, 'N', 'S')}`;
  const [first, others] = [true, false].map((wanted) => answer.nearest.filter((each) => FIRST.includes(each.collection) === wanted));
  const content = h(
    'div',
    { class: 'here-answer' },
    h('dl', {}, row(say(lang, 'hereDegrees'), degrees, h('small', {}, `${lon.toFixed(7)}, ${lat.toFixed(7)}`))),
    areas(answer.areas, context),
    nearest(say(lang, 'hereNearest'), first ?? [], context),
    elevation(answer, lang),
    plane(answer, lang),
    sheets(answer, lang),
    folded(say(lang, 'hereOthers'), ...groups(others ?? [], context)),
    h('p', { class: 'hint' }, answer.caution),
    h('p', { class: 'hint' }, answer.method),
  );
  return [h('p', { class: 'tool-buttons' }, copyButton(say(lang, 'hereCopy'), () => textOf(content), lang)), content];
}

/** As it is read, folded parts included: a line for each line. */
function textOf(content: HTMLElement): string {
  const lines = [...content.querySelectorAll('h3, summary, dl > div, p')].map((each) => {
    const parts = [...each.querySelectorAll('dt, li, small, .value')].filter((part) => !part.querySelector('li, small, .value'));
    return (parts.length ? parts : [each]).map((part) => (part.textContent ?? '').replace(/\s+/g, ' ').trim()).join('\t');
  });
  return lines.filter(Boolean).join('\n');
}

function folded(title: string, ...content: Child[]): HTMLElement {
  return h('details', {}, h('summary', {}, title), ...content);
}

function areas(all: readonly RecordGroup[], context: HereContext): HTMLElement {
  const { lang } = context;
  const empty = all.filter(({ records }) => !records.length).map(({ title }) => title);
  return h(
    'section',
    {},
    h('h3', {}, say(lang, 'hereAreas')),
    ...groups(all.filter(({ records }) => records.length), context),
    empty.length > 0 && h('p', { class: 'hint' }, say(lang, 'hereNone', empty.join(lang === 'zh' ? '、' : ', '))),
  );
}

function nearest(title: string, all: readonly RecordGroup[], context: HereContext): HTMLElement {
  return h('section', {}, h('h3', {}, title), ...groups(all, context));
}

function groups(all: readonly RecordGroup[], context: HereContext): HTMLElement[] {
  return all.map((group) => h('dl', {}, row(group.title, records(group, context), source(group.source, context.lang))));
}

function source(text: string, lang: Lang): Child {
  return text !== '' && h('small', { class: 'here-source' }, say(lang, 'source', text));
}

function records({ collection, records: found }: RecordGroup, { lang, open }: HereContext): HTMLElement {
  if (!found.length) return h('span', { class: 'value' }, say(lang, 'nothingFound'));
  const items = found.map((record) =>
    h(
      'li',
      {},
      h('button', { type: 'button', class: 'link', onclick: () => open({ dataset: collection, fid: record.id }) }, record.title),
      record.type ? ` ${record.type} ` : ' ',
      evidenceBadge(record.evidence, lang),
      h('span', { class: 'here-relation' }, ` ${relationText(record, lang)}`),
    ),
  );
  return h('ul', {}, ...items);
}

function elevation({ elevation: cell }: Surroundings, lang: Lang): Child {
  if (!cell || typeof cell.elevation_m !== 'number') return null;
  return h(
    'section',
    {},
    h('h3', {}, say(lang, 'hereElevation')),
    h(
      'dl',
      {},
      row(
        `${count(lang, cell.elevation_m)} m`,
        h('span', { class: 'value' }, say(lang, 'hereCell', lengthText(cell.distance_m))),
        ' ',
        evidenceBadge(cell.evidence, lang),
        ...cell.caveats.map((caveat) => h('small', {}, caveat)),
        source(cell.source, lang),
      ),
    ),
  );
}

/** The zones that the place lies in, the others folded: beyond its zone a projection stretches. */
function plane({ gaussKruger }: Surroundings, lang: Lang): HTMLElement {
  const near = gaussKruger.filter(({ crs, degreesFromMeridian: off }) => Math.abs(off) <= (SIX_DEGREES.includes(crs) ? 3 : 1.5));
  const list = (zones: Surroundings['gaussKruger']): HTMLElement =>
    h(
      'dl',
      {},
      ...zones.map(({ title, northing_m: north, easting_m: east }) =>
        row(title, h('span', { class: 'value' }, `N ${north.toFixed(2)} E ${east.toFixed(2)}`)),
      ),
    );
  const far = gaussKruger.filter((zone) => !near.includes(zone));
  return h('section', {}, h('h3', {}, say(lang, 'herePlane')), list(near), far.length > 0 && folded(say(lang, 'herePlaneOther'), list(far)));
}

function sheets({ mapSheets }: Surroundings, lang: Lang): HTMLElement {
  const rows = mapSheets.map(({ scaleDenominator, number, oldNumber }) =>
    row(
      `1:${count(lang, scaleDenominator)}`,
      h('span', { class: 'value' }, number),
      number !== oldNumber && h('small', {}, say(lang, 'hereOldSheet', oldNumber)),
    ),
  );
  return h('section', {}, h('h3', {}, say(lang, 'hereSheets')), h('dl', {}, ...rows));
}

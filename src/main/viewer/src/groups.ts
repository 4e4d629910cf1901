import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { htmlPage, inFolder } from './api';
import type { Catalogue, Dataset } from './catalogue';
import { h, svg, type Child } from './dom';
import { count, say, type Lang } from './i18n';
import { classCondition } from './filter/legend-class';
import { legendEntries, swatch, type LegendEntry } from './legend';
import { evidenceBadge } from './provenance';
import { opacityControl } from './opacity-control';
import type { Opacities } from './opacity';
import { groupsOf, layersOf, mappedDatasets } from './style';
import { recordCount } from './values';

/** The datasets on the map, in their groups, each with its switch and legend; and those that are tables only. */
export interface GroupsContext {
  readonly lang: Lang;
  readonly style: StyleSpecification;
  readonly catalogue: Catalogue;
  readonly map: MapLibreMap;
  readonly off: readonly string[];
  readonly opacity: Opacities;
  readonly onSwitch: (datasets: readonly string[], on: boolean) => void;
  readonly onOpacity: (dataset: string, percent: number) => void;
  readonly onDownload: (dataset: Dataset) => void;
  /** Classes of the legend that are asked for, by dataset: their English titles. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Asks for a class of the legend only, or no longer; null where nothing can be asked for. */
  readonly onClass: ((dataset: string, title: string) => void) | null;
  /** Shows all records of a dataset where there is no page for them. */
  readonly onTable: (dataset: Dataset) => void;
}

const SWITCH = 'switch-';
/** A legend with more entries than this has two columns. */
const LONG = 6;

/** Brings the switches into agreement with the address. */
export function setSwitches(panel: HTMLElement, off: readonly string[]): void {
  for (const box of panel.querySelectorAll<HTMLInputElement>(`input[id^="${SWITCH}"]`)) {
    box.checked = !off.includes(box.id.slice(SWITCH.length));
    box.closest('.dataset')?.classList.toggle('is-off', !box.checked);
  }
  for (const box of panel.querySelectorAll<HTMLInputElement>('.group-switch')) agree(box, off);
}

/** A group is on when all its datasets are, and half on when some are. */
function agree(box: HTMLInputElement, off: readonly string[]): void {
  const members = box.value.split(' ');
  const on = members.filter((id) => !off.includes(id)).length;
  box.checked = on === members.length;
  box.indeterminate = on > 0 && on < members.length;
}

/** Switches all datasets of a group. */
function groupSwitch(title: string, members: readonly Dataset[], { lang, off, onSwitch }: GroupsContext): HTMLElement {
  const ids = members.map(({ id }) => id);
  const attributes = { type: 'checkbox', class: 'group-switch', value: ids.join(' '), 'aria-label': say(lang, 'wholeGroup', title) };
  const box = h('input', { ...attributes, title: say(lang, 'wholeGroup', title) });
  agree(box, off);
  box.addEventListener('change', () => onSwitch(ids, box.checked));
  return h('legend', {}, box, title);
}

export function mappedGroups(context: GroupsContext): HTMLElement[] {
  const { lang, style, catalogue } = context;
  return groupsOf(style).flatMap((group) => {
    const members = group.datasets.flatMap((id) => catalogue.get(id) ?? []);
    if (!members.length) return [];
    const items = members.map((dataset) => datasetItem(dataset, context));
    return h('fieldset', { class: 'group' }, groupSwitch(group.title[lang], members, context), ...items);
  });
}

function datasetItem(dataset: Dataset, context: GroupsContext): HTMLElement {
  const { lang, off } = context;
  const id = SWITCH + dataset.id;
  const entries = legendEntries(layersOf(context.style, dataset.id));
  // One symbol needs no list: it stands beside the dataset's title.
  const only = entries.length === 1 && entries[0];
  const box = h('input', { type: 'checkbox', id, checked: !off.includes(dataset.id) });
  const item = h('div', { class: 'dataset' });
  item.classList.toggle('is-off', !box.checked);
  box.addEventListener('change', () => context.onSwitch([dataset.id], box.checked));
  const fade = opacityControl(dataset, context);
  item.append(
    h(
      'div',
      { class: 'dataset-row' },
      box,
      only && swatch(only, context.map),
      h('label', { for: id, title: dataset.description }, dataset.title),
      evidenceBadge(dataset.evidence ?? '', lang),
      tableLink(dataset, context),
      fade.button,
      downloadButton(dataset, context),
    ),
    fade.row,
    only ? '' : legend(dataset, entries, context),
  );
  return item;
}

function downloadButton(dataset: Dataset, { lang, onDownload }: GroupsContext): HTMLElement {
  const label = say(lang, 'downloadOf', dataset.title);
  const act = (): void => onDownload(dataset);
  const arrow = svg('path', { d: 'M8 2v8.3M4.3 6.7 8 10.4l3.7-3.7M2.5 13.7h11' });
  const sign = svg('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, arrow);
  return h('button', { type: 'button', class: 'download-button', title: label, 'aria-label': label, onclick: act }, sign);
}

function tableLink(dataset: Dataset, context: GroupsContext): HTMLElement {
  const { lang } = context;
  const label = `${dataset.title}: ${recordCount(lang, dataset)}`;
  const attributes = { class: 'count', title: label, 'aria-label': label };
  return toTable(dataset, context, attributes, count(lang, dataset.featureCount ?? 0));
}

/** The page with all records of a dataset, or where there are no pages a dialog with them. */
function toTable(
  dataset: Dataset,
  { lang, onTable }: GroupsContext,
  attributes: Record<string, string | undefined>,
  text: string,
): HTMLElement {
  return inFolder
    ? h('button', { type: 'button', ...attributes, class: `${attributes['class'] ?? ''} to-table`, onclick: () => onTable(dataset) }, text)
    : h('a', { href: htmlPage(`collections/${dataset.id}/items`, lang), ...attributes }, text);
}

/** Brings the classes of the legend into agreement with the filters. */
export function setClasses(panel: HTMLElement, classes: GroupsContext['classes']): void {
  for (const button of panel.querySelectorAll<HTMLElement>('.legend button')) {
    const { dataset = '', title = '' } = button.dataset;
    button.setAttribute('aria-pressed', String(classes[dataset]?.includes(title) ?? false));
  }
}

/** A class of the legend is also a filter: a click leaves only its records, another one takes that back. */
function legend(dataset: Dataset, entries: readonly LegendEntry[], context: GroupsContext): HTMLElement {
  const { lang, map, onClass, classes } = context;
  const items = entries.map((entry) => {
    const { en } = entry.title;
    const parts = [swatch(entry, map), h('span', {}, entry.title[lang])];
    if (!onClass || classCondition(entry.layers) === null) return h('li', {}, ...parts);
    const attributes = {
      type: 'button',
      'data-dataset': dataset.id,
      'data-title': en,
      title: say(lang, 'legendFilter', entry.title[lang]),
      'aria-pressed': String(classes[dataset.id]?.includes(en) ?? false),
    };
    return h('li', {}, h('button', { ...attributes, onclick: () => onClass(dataset.id, en) }, ...parts));
  });
  return h('ul', { class: items.length > LONG ? 'legend is-long' : 'legend' }, ...items);
}

/** Datasets without a place on the map, with links to their pages. */
export function tables(context: GroupsContext): Child {
  const { lang, style, catalogue } = context;
  const mapped = mappedDatasets(style);
  const others = [...catalogue.values()].filter((dataset) => !mapped.has(dataset.id));
  if (!others.length) return null;
  return h(
    'fieldset',
    { class: 'group tables' },
    h('legend', {}, say(lang, 'tables')),
    h('p', { class: 'hint' }, say(lang, 'tablesHint')),
    ...others.map((dataset) =>
      h(
        'div',
        { class: 'dataset-row' },
        toTable(dataset, context, { title: dataset.description }, dataset.title),
        evidenceBadge(dataset.evidence ?? '', lang),
        h('span', { class: 'count', title: recordCount(lang, dataset) }, count(lang, dataset.featureCount ?? 0)),
        downloadButton(dataset, context),
      ),
    ),
  );
}


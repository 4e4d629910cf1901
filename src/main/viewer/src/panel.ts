import { htmlPage, inFolder, own } from './api';
import { fill, h, svg } from './dom';
import { gridSwitches, type GridsContext } from './grids/grid-switches';
import { mappedGroups, tables, type GroupsContext } from './groups';
import { say, type Lang, type Tongue } from './i18n';
import { OCCURRENCES } from './related';
import { searchBox, type SearchContext } from './search';
import { switchTheme, theme } from './theme';
import { noWordsNote, tongueSwitch } from './tongues';
import { unplacedList } from './unplaced';

/** The panel at the left: title, language, search, legend with switches, lists, sources. */
export interface PanelContext extends GroupsContext, SearchContext, GridsContext {
  /** The attribution line of the tiles, as text. */
  readonly attribution: string;
  readonly tongue: Tongue;
  readonly onTongue: (tongue: Tongue) => void;
  /** The filter; null where there is no server to ask. */
  readonly filters: HTMLElement | null;
  readonly onCharts: () => void;
}

/** Draws the panel anew; what the reader typed, unfolded or has the focus on stays. */
export function drawPanel(panel: HTMLElement, context: PanelContext): void {
  const { lang } = context;
  const typed = panel.querySelector<HTMLInputElement>('#search')?.value ?? '';
  const unfolded = panel.querySelector<HTMLDetailsElement>('#unplaced')?.open ?? false;
  const switching = document.activeElement?.matches('#panel .langs button') ?? false;
  fill(
    panel,
    titleBlock(context),
    inFolder
      ? h('p', { class: 'folder-note' }, say(lang, 'folderNote', release(), released()))
      : h('a', { class: 'check-link', href: `${own('check')}#lang=${context.tongue}` }, `${say(lang, 'check')} ›`),
    searchBox(context, typed),
    context.filters,
    context.catalogue.has(OCCURRENCES) && chartsButton(context),
    h('h2', { class: 'section' }, say(lang, 'onTheMap')),
    ...mappedGroups(context),
    accuracyKey(context),
    gridSwitches(context),
    unplacedList(context, unfolded),
    tables(context),
    footer(context),
  );
  if (switching) panel.querySelector<HTMLElement>('.langs button')?.focus();
}

/** What the dashed circles on the map are. */
function accuracyKey({ lang }: PanelContext): HTMLElement {
  const circle = svg('circle', { cx: 10, cy: 10, r: 8, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.3, 'stroke-dasharray': '3.2 2.2' });
  const sign = svg('svg', { viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true' }, circle);
  return h('p', { class: 'hint accuracy-key' }, sign, h('span', {}, say(lang, 'accuracyKey')));
}

function chartsButton({ lang, onCharts }: PanelContext): HTMLElement {
  return h('p', { class: 'to-charts' }, h('button', { type: 'button', onclick: onCharts }, `${say(lang, 'charts')} ›`));
}

/** The head of the sheet: also shown while the rest is loading. */
export function titleBlock({ lang, tongue, onTongue }: Pick<PanelContext, 'lang' | 'tongue' | 'onTongue'>): HTMLElement {
  return h(
    'header',
    { class: 'title' },
    h('h1', {}, say(lang, 'title')),
    h('p', {}, say(lang, 'subtitle')),
    ways(lang),
    tongueSwitch(tongue, onTongue),
    themeButton(lang),
    noWordsNote({ lang, uyghur: tongue === 'ug' }),
  );
}

/** What the folder is a copy of. */
function release(): string {
  return document.documentElement.dataset['release'] ?? '';
}

function released(): string {
  return document.documentElement.dataset['released'] ?? '';
}

/** The same ways as at the head of every other page. */
function ways(lang: Lang): HTMLElement {
  return h(
    'nav',
    { class: 'ways', 'aria-label': say(lang, 'ways') },
    h('span', { 'aria-current': 'page' }, say(lang, 'mapPage')),
    h('a', { class: 'api', href: htmlPage('collections', lang) }, say(lang, inFolder ? 'dataAndDownloads' : 'datasets')),
    !inFolder && h('a', { href: htmlPage('releases', lang) }, say(lang, 'releases')),
    !inFolder && h('a', { href: htmlPage('api', lang) }, say(lang, 'api')),
  );
}

function footer({ lang, attribution }: PanelContext): HTMLElement {
  return h(
    'footer',
    {},
    h('p', { class: 'honesty' }, say(lang, 'notOfficial')),
    h('details', {}, h('summary', {}, say(lang, 'sources')), h('p', { class: 'attribution' }, attribution)),
  );
}

function themeButton(lang: Lang): HTMLElement {
  return h('button', { type: 'button', class: 'theme', onclick: switchTheme }, themeWord(lang));
}

/** What the button for the theme leads to. */
export function themeWord(lang: Lang): string {
  return say(lang, theme() === 'dark' ? 'byDay' : 'byNight');
}

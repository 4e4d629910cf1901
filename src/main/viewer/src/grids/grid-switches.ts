import { h } from '../dom';
import { say, type Lang, type Word } from '../i18n';
import { zoneOf } from '../tools/gauss-kruger';
import type { Box } from '../values';
import { GRID_KINDS, withGrid, type GridKind, type Grids } from './grids';

export interface GridsContext {
  readonly lang: Lang;
  readonly grids: Grids;
  /** The region: zones that it touches can be chosen. */
  readonly region: Box;
  readonly onGrids: (grids: Grids) => void;
}

const WORDS: Readonly<Record<GridKind, readonly [title: Word, hint: Word]>> = {
  degrees: ['gridDegrees', 'gridDegreesHint'],
  kilometers: ['gridKilometers', 'gridKilometersHint'],
  sheets: ['gridSheets', 'gridSheetsHint'],
};

/** The switches of the grids, in the panel. */
export function gridSwitches(context: GridsContext): HTMLElement {
  const { lang } = context;
  return h('fieldset', { class: 'group grid-switches' }, h('legend', {}, say(lang, 'grids')), ...GRID_KINDS.map((kind) => row(kind, context)));
}

/** Brings the switches into agreement with the address. */
export function setGrids(panel: HTMLElement, { kinds, zone }: Grids): void {
  for (const kind of GRID_KINDS) {
    const box = panel.querySelector<HTMLInputElement>(`#grid-${kind}`);
    if (box) box.checked = kinds.includes(kind);
  }
  const choice = panel.querySelector<HTMLSelectElement>('#grid-zone');
  if (!choice) return;
  choice.disabled = !kinds.includes('kilometers');
  choice.value = String(zone ?? '');
}

function row(kind: GridKind, context: GridsContext): HTMLElement {
  const { lang, grids, onGrids } = context;
  const [title, hint] = WORDS[kind];
  const box = h('input', { type: 'checkbox', id: `grid-${kind}`, checked: grids.kinds.includes(kind) });
  box.addEventListener('change', () => onGrids(withGrid(chosen(box, grids), kind, box.checked)));
  const label = h('label', { for: box.id, title: say(lang, hint) }, say(lang, title));
  return h('div', { class: 'dataset-row' }, box, label, kind === 'kilometers' && zones(context));
}

/** What all switches stand at, since the address may have changed after they were drawn. */
function chosen(within: HTMLElement, grids: Grids): Grids {
  const group = within.closest('.grid-switches');
  const kinds = GRID_KINDS.filter((kind) => group?.querySelector<HTMLInputElement>(`#grid-${kind}`)?.checked);
  const zone = group?.querySelector<HTMLSelectElement>('#grid-zone')?.value;
  return { ...grids, kinds, zone: zone ? Number(zone) : null };
}

function zones({ lang, grids, region, onGrids }: GridsContext): HTMLElement {
  const [first, last] = [zoneOf(region[0], 3).number, zoneOf(region[2], 3).number];
  const numbers = [...Array(last - first + 1).keys()].map((index) => first + index);
  const offered = grids.zone === null || numbers.includes(grids.zone) ? numbers : [...numbers, grids.zone];
  const choice = h(
    'select',
    { id: 'grid-zone', 'aria-label': say(lang, 'gridZone'), title: say(lang, 'gridZone'), disabled: !grids.kinds.includes('kilometers') },
    h('option', { value: '' }, say(lang, 'gridOwnZones')),
    ...offered.map((zone) => h('option', { value: zone, selected: zone === grids.zone }, say(lang, 'gridOneZone', zone, 3 * zone))),
  );
  choice.addEventListener('change', () => onGrids(chosen(choice, grids)));
  return choice;
}

import { ask } from '../api';
import { h, type Child } from '../dom';
import { count, say, type Lang } from '../i18n';
import type { DensityAnswer, DensityAsked } from './density-results';

/** How far records lie from faults, held to chance; or why that is refused. */
interface FaultDistances {
  readonly n?: number;
  readonly numberWithoutPosition?: number;
  readonly numberOutsideRegion?: number;
  readonly method?: string;
  readonly caution?: string;
  readonly refusal: { readonly text: string } | null;
  readonly bands: readonly Band[];
  readonly test: { readonly statistic: number; readonly pValue: number } | null;
}

interface Band {
  readonly fromKm: number;
  readonly toKm: number | null;
  readonly observed: number;
  readonly expected: number;
  readonly pValue: number | null;
}

/** Records by their distance to the nearest fault beside what chance would give, as a table. */
export class FaultResults implements DensityAnswer {
  clear(): void {
    // Nothing of it is on the map.
  }

  async answer({ dataset, filter }: DensityAsked, _wanted: () => boolean, lang: Lang): Promise<Child[]> {
    const query = filter ? `?${new URLSearchParams({ filter })}` : '';
    const found = await ask<FaultDistances>(`collections/${encodeURIComponent(dataset)}/fault-distances${query}`, lang);
    return [...told(found, filter !== null, lang), found.refusal && h('p', { class: 'density-refusal' }, found.refusal.text), ...tested(found, lang), ...notes(found)];
  }
}

function told({ n, numberWithoutPosition: unplaced, numberOutsideRegion: outside }: FaultDistances, filtered: boolean, lang: Lang): Child[] {
  return [
    n !== undefined && h('p', { class: 'density-counted' }, say(lang, 'faultsTested', count(lang, n))),
    Boolean(unplaced) && h('p', { class: 'density-unplaced' }, say(lang, 'faultsUnplaced', count(lang, unplaced ?? 0))),
    Boolean(outside) && h('p', {}, say(lang, 'faultsOutside', count(lang, outside ?? 0))),
    filtered && h('p', { class: 'hint' }, say(lang, 'insideFiltered')),
  ];
}

function tested({ bands, test }: FaultDistances, lang: Lang): Child[] {
  if (!test) return [];
  const heads = ['faultsDistance', 'faultsObserved', 'faultsExpected', 'faultsChance'] as const;
  return [
    h(
      'table',
      { class: 'fault-bands', 'aria-label': say(lang, 'faultsTable') },
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, say(lang, head))))),
      h('tbody', {}, ...bands.map((band) => row(band, lang))),
    ),
    h('p', {}, say(lang, 'faultsWhole', test.statistic.toFixed(3), chance(test.pValue))),
  ];
}

function row({ fromKm, toKm, observed, expected, pValue }: Band, lang: Lang): HTMLElement {
  const distance = toKm === null ? say(lang, 'faultsBeyond', fromKm) : `${fromKm}–${toKm} km`;
  return h('tr', {}, h('th', { scope: 'row' }, distance), h('td', {}, count(lang, observed)), h('td', {}, expected.toFixed(1)), h('td', {}, pValue === null ? '–' : chance(pValue)));
}

function chance(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}

function notes({ caution, method }: FaultDistances): Child[] {
  return [caution, method].filter((text) => text !== undefined).map((text) => h('p', { class: 'hint' }, text));
}

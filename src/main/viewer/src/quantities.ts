import type { Feature } from './api';
import type { Lang } from './i18n';

/** Quantities of estimates, in tonnes, and how they are written. */

/** What a figure says; a bound is not a value. */
export interface Quantity {
  readonly tonnes: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

export function quantityOf({ properties }: Feature): Quantity {
  const number = (name: string): number | null => {
    const value = properties[name];
    return typeof value === 'number' ? value : null;
  };
  return { tonnes: number('value_parsed'), least: number('value_min'), most: number('value_max') };
}

/** 506 万 t or 5.06 Mt; ≥ 127 t for a lower bound; empty when nothing could be read as tonnes. */
export function quantityText({ tonnes, least, most }: Quantity, lang: Lang): string {
  if (tonnes !== null) return tonnesText(tonnes, lang);
  if (least !== null && most !== null) return `${tonnesText(least, lang)} – ${tonnesText(most, lang)}`;
  if (least !== null) return `≥ ${tonnesText(least, lang)}`;
  return most === null ? '' : `≤ ${tonnesText(most, lang)}`;
}

const STEPS: Readonly<Record<Lang, readonly (readonly [number, string])[]>> = {
  zh: [
    [1e8, ' 亿吨'],
    [1e4, ' 万吨'],
    [1, ' 吨'],
  ],
  en: [
    [1e6, ' Mt'],
    [1e3, ' kt'],
    [1, ' t'],
  ],
};

/** All digits that the number has, in the largest unit that leaves at least one before the point. */
export function tonnesText(tonnes: number, lang: Lang): string {
  const [size, unit] = STEPS[lang].find(([least]) => tonnes >= least) ?? ([1, STEPS[lang].at(-1)?.[1] ?? ''] as const);
  const value = (tonnes / size).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB', { maximumSignificantDigits: 10 });
  return value + unit;
}

/** The words of the source, number and unit. */
export function asWritten({ properties }: Feature): string {
  return [properties['value_original'], properties['unit_original']].filter((each) => (each ?? '') !== '').join(' ');
}

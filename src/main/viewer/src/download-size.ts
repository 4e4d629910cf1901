import * as api from './api';
import type { Lang } from './i18n';

/** How large a file will be: told by files of the same form with a few of its records. */

const FEW = 5;
const SOME = 25;

/** Bytes; exact for few records. Asks for the first records that the selection has, one sample after the other. */
export async function estimate(
  dataset: string,
  matched: number,
  form: URLSearchParams,
  href: string,
  selection: URLSearchParams,
  lang: Lang,
  signal: AbortSignal,
): Promise<number> {
  if (matched <= SOME) return bytesOf(href, new URLSearchParams([...form, ...selection]), signal);
  const ids = await api.firstIds(dataset, selection, SOME, lang, signal);
  const few = await bytesOf(href, withIds(form, ids.slice(0, FEW)), signal);
  const some = await bytesOf(href, withIds(form, ids), signal);
  const each = Math.max(0, some - few) / Math.max(1, ids.length - FEW);
  return few + each * (matched - FEW);
}

function withIds(form: URLSearchParams, ids: readonly string[]): URLSearchParams {
  const listed = ids.map((id) => `'${id.replace(/'/g, "''")}'`).join(',');
  return new URLSearchParams([...form, ['filter', `id IN (${listed})`]]);
}

async function bytesOf(href: string, query: URLSearchParams, signal: AbortSignal): Promise<number> {
  const response = await fetch(api.own(`${href}?${query}`), { signal });
  if (!response.ok) throw new api.ApiError(response.status, href);
  return (await response.blob()).size;
}

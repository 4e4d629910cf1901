import * as api from '../api';
import type { PlaceReading } from '../api';
import { h } from '../dom';
import type { Find } from '../hash';
import type { Lang } from '../i18n';

/** Places that people write or paste: the server reads them, here they are offered. */

interface WrittenContext {
  readonly lang: Lang;
  readonly onPlace: (reading: PlaceReading, find: Find) => void;
}

/** Two numbers, or the beginning of the number of a map sheet. */
const LIKELY = /\d[^\d.]+\d|^\s*[A-V]\s*[-‐–—－]?\s*\d{2}/i;

/** Whether it is worth asking. */
export function looksWritten(text: string): boolean {
  return !api.inFolder && LIKELY.test(text);
}

/**
 * A list item for each way to read the text; null where it is no place.
 *
 * @param go whether to show the place at once when there is just one way
 */
export async function written(
  text: string,
  { lang, onPlace }: WrittenContext,
  signal: AbortSignal,
  go: boolean,
): Promise<HTMLElement[] | null> {
  if (!looksWritten(text)) return null;
  const readings = await api.readPlace(text, lang, signal);
  const [only] = readings;
  if (!only) return null;
  if (go && readings.length === 1 && !signal.aborted) onPlace(only, { text, reading: 0 });
  return readings.map((reading, index) =>
    h('li', {}, readingButton(reading, () => onPlace(reading, { text, reading: index }))),
  );
}

export function readingButton(reading: PlaceReading, act: () => void): HTMLElement {
  return h('button', { type: 'button', class: 'record', onclick: act }, h('span', { class: 'name' }, reading.how));
}

/** Lines that are pasted stay apart, although the box has one only; then what is there is looked for. */
export function pasted(input: HTMLInputElement, act: () => void): void {
  input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (!looksWritten(text)) return;
    event.preventDefault();
    input.setRangeText(text.replace(/\s*[\r\n]+\s*/g, '; '), input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
    act();
  });
}

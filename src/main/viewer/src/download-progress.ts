import { ApiError } from './api';
import { size } from './download-files';
import { fill, h } from './dom';
import { say, type Lang } from './i18n';

/** Larger files than this are left to the browser, which does not hold them in memory. */
export const HELD_BYTES_MAX = 200_000_000;

/** The same where only the number of records is known. */
export const HELD_RECORDS_MAX = 50_000;

/** While the server makes files for others: seconds between tries, and how many. */
const BUSY_SECONDS = 2;
const TRIES = 4;

/** Fetches a file, tells how far it is, and hands it to the reader; it can be given up. */
export class DownloadProgress {
  readonly element = h('div', { class: 'download-progress', role: 'status' });
  #running: AbortController | null = null;

  /** @param expected bytes, roughly; null when that is not known */
  async fetch(address: string, expected: number | null, lang: Lang): Promise<void> {
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    const known = expected === null ? {} : { max: Math.max(1, Math.round(expected)), value: 0 };
    const bar = h('progress', { ...known, 'aria-label': say(lang, 'downloading') });
    const told = h('span', {}, say(lang, 'downloading'));
    const cancel = h('button', { type: 'button', onclick: () => running.abort() }, say(lang, 'downloadCancel'));
    fill(this.element, bar, told, cancel);
    try {
      const response = await answered(address, running.signal);
      if (!response.ok || !response.body) throw new ApiError(response.status, address);
      const parts: Uint8Array<ArrayBuffer>[] = [];
      let bytes = 0;
      const reader = response.body.getReader();
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        parts.push(read.value);
        bytes += read.value.length;
        if (expected !== null) bar.value = Math.min(bytes, bar.max);
        told.textContent = size(bytes, lang);
      }
      const link = linkTo(new Blob(parts), nameIn(response.headers.get('Content-Disposition') ?? ''));
      this.#handOver(link, size(bytes, lang), lang);
    } catch (problem) {
      if (running.signal.aborted) return fill(this.element, say(lang, 'downloadCancelled'));
      const busy = problem instanceof ApiError && problem.status === 503;
      const retry = (): void => void this.fetch(address, expected, lang);
      fill(
        this.element,
        h('span', { class: 'failure' }, say(lang, busy ? 'downloadBusy' : 'downloadFailed')),
        h('button', { type: 'button', onclick: retry }, say(lang, 'retry')),
      );
      if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
    }
  }

  /** Some seconds after a click browsers let pages save one file by themselves at the most; then the reader does it. */
  #handOver(link: HTMLAnchorElement, bytes: string, lang: Lang): void {
    if (navigator.userActivation?.isActive === false) return fill(this.element, say(lang, 'downloadSave'), ' ', link);
    fill(this.element, say(lang, 'downloaded', bytes));
    link.click();
  }
}

/** The answer; a server that is busy is asked again. */
async function answered(address: string, signal: AbortSignal): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(address, { signal });
    if (response.status !== 503 || attempt === TRIES) return response;
    await new Promise((resolve) => window.setTimeout(resolve, BUSY_SECONDS * 1000));
    signal.throwIfAborted();
  }
}

/** The name that the server gives it (RFC 6266). */
function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(disposition)?.[1] ?? 'download');
}

function linkTo(file: Blob, name: string): HTMLAnchorElement {
  const address = URL.createObjectURL(file);
  window.setTimeout(() => URL.revokeObjectURL(address), 600_000);
  return h('a', { href: address, download: name, class: 'save' }, name);
}

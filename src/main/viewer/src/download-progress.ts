import { ApiError } from './api';
import { size } from './download-files';
import { fill, h } from './dom';
import { say, type Lang } from './i18n';

/** Larger files than this are left to the browser, which does not hold them in memory. */
export const HELD_BYTES_MAX = 200_000_000;

/** Fetches a file, tells how far it is, and hands it to the reader; it can be given up. */
export class DownloadProgress {
  readonly element = h('div', { class: 'download-progress', role: 'status' });
  #running: AbortController | null = null;

  /** @param expected bytes, roughly */
  async fetch(address: string, expected: number, lang: Lang): Promise<void> {
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    const bar = h('progress', { max: Math.max(1, Math.round(expected)), value: 0, 'aria-label': say(lang, 'downloading') });
    const told = h('span', {}, say(lang, 'downloading'));
    const cancel = h('button', { type: 'button', onclick: () => running.abort() }, say(lang, 'downloadCancel'));
    fill(this.element, bar, told, cancel);
    try {
      const response = await fetch(address, { signal: running.signal });
      if (!response.ok || !response.body) throw new ApiError(response.status, address);
      const parts: Uint8Array<ArrayBuffer>[] = [];
      let bytes = 0;
      const reader = response.body.getReader();
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        parts.push(read.value);
        bytes += read.value.length;
        bar.value = Math.min(bytes, bar.max);
        told.textContent = size(bytes, lang);
      }
      save(new Blob(parts), nameIn(response.headers.get('Content-Disposition') ?? ''));
      fill(this.element, say(lang, 'downloaded', size(bytes, lang)));
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
}

/** The name that the server gives it (RFC 6266). */
function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(disposition)?.[1] ?? 'download');
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = h('a', { href: address, download: name });
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

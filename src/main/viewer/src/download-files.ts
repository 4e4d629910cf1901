import { own } from './api';
import { h } from './dom';
import type { StoredFile } from './download-offer';
import { say, type Lang } from './i18n';

/** The files of a whole dataset, where no server makes others. */
export function downloadFiles(files: readonly StoredFile[], lang: Lang): HTMLElement {
  const items = files.map(({ href, title, bytes }) =>
    h('li', {}, h('a', { href: own(href), download: true }, title), ` ${size(bytes, lang)}`),
  );
  return h(
    'div',
    {},
    h('ul', { class: 'download-files' }, ...items),
    h('p', { class: 'hint' }, say(lang, 'folderDownloads')),
  );
}

/** A size in the largest unit that leaves a number of at least one. */
export function size(bytes: number, lang: Lang): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const value = bytes / 1000 ** step;
  return `${value.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB', { maximumSignificantDigits: 3 })} ${units[step]}`;
}

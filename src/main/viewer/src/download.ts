import * as api from './api';
import { ApiError } from './api';
import type { Dataset } from './catalogue';
import { append, fill, h } from './dom';
import { DownloadForm, type DownloadContext } from './download-form';
import { say, type Lang } from './i18n';

/** The dialog in which a download of a dataset is put together: what, in which form, and a link to it. */

/** Opens the dialog over the page; it goes when it is closed. */
export async function openDownload(dataset: Dataset, context: DownloadContext): Promise<void> {
  const { lang } = context;
  const body = h('div', { class: 'download-body' }, h('p', { role: 'status' }, say(lang, 'loading')));
  const dialog = frame(dataset, lang, body);
  document.body.append(dialog);
  dialog.showModal();
  await load(dataset, context, body);
}

function frame(dataset: Dataset, lang: Lang, body: HTMLElement): HTMLDialogElement {
  const dialog = h('dialog', { class: 'download', 'aria-labelledby': 'download-title' });
  const close = h(
    'button',
    { type: 'button', class: 'quiet close', 'aria-label': say(lang, 'close'), onclick: () => dialog.close() },
    '×',
  );
  const title = h('h2', { id: 'download-title' }, say(lang, 'downloadOf', dataset.title));
  append(dialog, h('header', {}, title, close), body);
  // Escape closes the dialog, not also what lies below it.
  dialog.addEventListener('keydown', (event) => event.key === 'Escape' && event.stopPropagation());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}

async function load(dataset: Dataset, context: DownloadContext, body: HTMLElement): Promise<void> {
  const { lang } = context;
  try {
    const { downloads } = await api.collection(dataset.id, lang);
    if (!downloads) throw new TypeError(`no downloads of ${dataset.id}`);
    new DownloadForm(dataset, downloads, context).putInto(body);
  } catch (problem) {
    const retry = h('button', { type: 'button', onclick: () => void load(dataset, context, body) }, say(lang, 'retry'));
    fill(body, h('p', { role: 'alert' }, say(lang, 'failed'), ' ', retry));
    if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
  }
}

import * as api from './api';
import { ApiError } from './api';
import type { Dataset } from './catalogue';
import { dialogOf } from './dialog';
import { fill, h } from './dom';
import { downloadFiles } from './download-files';
import { DownloadForm, type DownloadContext } from './download-form';
import { say } from './i18n';

/** The dialog in which a download of a dataset is put together: what, in which form, and a link to it. */

/** Opens the dialog over the page; it goes when it is closed. */
export async function openDownload(dataset: Dataset, context: DownloadContext): Promise<void> {
  const { lang } = context;
  const body = h('div', { class: 'download-body' }, h('p', { role: 'status' }, say(lang, 'loading')));
  dialogOf('download', say(lang, 'downloadOf', dataset.title), lang, body);
  await load(dataset, context, body);
}

async function load(dataset: Dataset, context: DownloadContext, body: HTMLElement): Promise<void> {
  const { lang } = context;
  try {
    const { downloads } = await api.collection(dataset.id, lang);
    if (!downloads) throw new TypeError(`no downloads of ${dataset.id}`);
    if (downloads.files) fill(body, downloadFiles(downloads.files, lang));
    else new DownloadForm(dataset, downloads, context).putInto(body);
  } catch (problem) {
    const retry = h('button', { type: 'button', onclick: () => void load(dataset, context, body) }, say(lang, 'retry'));
    fill(body, h('p', { role: 'alert' }, say(lang, 'failed'), ' ', retry));
    if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
  }
}

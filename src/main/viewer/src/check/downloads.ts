import { h } from '../dom';
import type { Lang } from '../i18n';
import type { Receipt, Submission } from './receipt';
import { fetchAs } from './send';
import { tell, type CheckWord } from './words';

/** Buttons that save the receipt. Forms other than JSON are written by the server, which gets the file once more. */
export function downloads(
  receipt: Receipt,
  submission: Submission,
  lang: Lang,
  onFailure: (problem: unknown) => void,
): HTMLElement {
  const button = (word: CheckWord, form: string, make: () => Promise<Blob>): HTMLElement =>
    h(
      'button',
      { type: 'button', 'data-form': form, onclick: () => void make().then((blob) => save(blob, nameOf(receipt.file, form))).catch(onFailure) },
      tell(lang, word),
    );
  const json = async (): Promise<Blob> => new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' });
  return h(
    'section',
    { class: 'downloads', 'aria-label': tell(lang, 'download') },
    button('asHtml', 'html', () => fetchAs('html', submission, lang)),
    button('asCsv', 'csv', () => fetchAs('csv', submission, lang)),
    button('asJson', 'json', json),
    receipt.rejected > 0 && button('asRejected', 'rejected', () => fetchAs('rejected', submission, lang)),
  );
}

function nameOf(file: string, form: string): string {
  const stem = file.replace(/\.[^.]*$/, '') || 'file';
  return form === 'rejected' ? `${stem}-rejected.csv` : `${stem}-check.${form}`;
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = h('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

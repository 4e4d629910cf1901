import { own } from '../api';
import type { Lang } from '../i18n';
import type { Receipt, Submission } from './receipt';

/** Sends files to the check of the API. */

/** The server did not take the file; `detail` says why, in the language that was asked for. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly retryAfter: number,
  ) {
    super(detail);
  }
}

export interface Sending {
  readonly receipt: Promise<Receipt>;
  readonly cancel: () => void;
}

/** @param onProgress told how much of the upload is done, 0 to 1 */
export function send(submission: Submission, lang: Lang, onProgress: (share: number) => void): Sending {
  // Unlike fetch it tells how far an upload is.
  const request = new XMLHttpRequest();
  const receipt = new Promise<Receipt>((resolve, reject) => {
    request.open('POST', own(`check?f=json&lang=${lang}`));
    request.responseType = 'text';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onload = () => {
      if (request.status === 200) return resolve(JSON.parse(request.responseText) as Receipt);
      reject(refusal(request.status, request.responseText, request.getResponseHeader('Retry-After')));
    };
    request.onerror = () => reject(new TypeError('network'));
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    request.send(formOf(submission));
  });
  return { receipt, cancel: () => request.abort() };
}

/** The receipt in another form, as the server writes it. */
export async function fetchAs(form: string, submission: Submission, lang: Lang): Promise<Blob> {
  const response = await fetch(own(`check?f=${form}&lang=${lang}`), { method: 'POST', body: formOf(submission) });
  if (!response.ok) throw refusal(response.status, await response.text(), response.headers.get('Retry-After'));
  return response.blob();
}

function formOf({ files, crs }: Submission): FormData {
  const form = new FormData();
  if (crs) form.append('crs', crs);
  for (const file of files) form.append('file', file, file.name);
  return form;
}

function refusal(status: number, body: string, retryAfter: string | null): Refusal {
  let detail = '';
  try {
    detail = String((JSON.parse(body) as { detail?: unknown }).detail ?? '');
  } catch {
    // A proxy in between answers in its own words.
  }
  return new Refusal(status, detail || String(status), Number(retryAfter) || 10);
}

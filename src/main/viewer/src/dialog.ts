import { append, h } from './dom';
import { say, type Lang } from './i18n';

/** Opens a dialog over the page with a heading and a way to close it; it goes when it is closed. */
export function dialogOf(kind: string, heading: string, lang: Lang, body: HTMLElement): HTMLDialogElement {
  const title = `${kind}-title`;
  const dialog = h('dialog', { class: kind, 'aria-labelledby': title });
  const close = h(
    'button',
    { type: 'button', class: 'quiet close', 'aria-label': say(lang, 'close'), onclick: () => dialog.close() },
    '×',
  );
  append(dialog, h('header', {}, h('h2', { id: title }, heading), close), body);
  // Escape closes the dialog, not also what lies below it.
  dialog.addEventListener('keydown', (event) => event.key === 'Escape' && event.stopPropagation());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

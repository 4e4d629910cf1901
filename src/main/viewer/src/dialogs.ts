import type { Permalink } from './permalink';

/** The dialogs that the address names: opened and closed with it, and taken from it when they are closed by hand. */
export class Dialogs {
  readonly #permalink: Permalink;
  readonly #openers: Readonly<Record<string, () => HTMLDialogElement>>;
  #open: { readonly name: string; readonly dialog: HTMLDialogElement } | null = null;

  constructor(permalink: Permalink, openers: Readonly<Record<string, () => HTMLDialogElement>>) {
    this.#permalink = permalink;
    this.#openers = openers;
    permalink.onChange(() => this.follow());
  }

  /** What the address names is opened anew in the language of now; a dialog that it does not name was put together in words of before. */
  translate(): void {
    this.#open = null;
    for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
    this.follow();
  }

  /** Brings what is open into agreement with the address. */
  follow(): void {
    const { panel } = this.#permalink.view;
    if (panel === (this.#open?.name ?? null)) return;
    const before = this.#open;
    this.#open = null;
    before?.dialog.close();
    const opener = panel !== null && this.#openers[panel];
    if (!opener || panel === null) return;
    const opened = { name: panel, dialog: opener() };
    this.#open = opened;
    opened.dialog.addEventListener('close', () => {
      if (this.#open !== opened) return;
      this.#open = null;
      this.#permalink.update({ panel: null });
    });
  }
}

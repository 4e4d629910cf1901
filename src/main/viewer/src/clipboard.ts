import { h } from './dom';
import { say, type Lang } from './i18n';

/** A button that copies a text and says whether it could. */
export function copyButton(label: string, text: () => string, lang: Lang): HTMLElement {
  const told = h('span', { class: 'copied', role: 'status' });
  const act = async (): Promise<void> => {
    told.textContent = say(lang, (await copy(text())) ? 'copied' : 'notCopied');
  };
  return h('span', { class: 'copy' }, h('button', { type: 'button', onclick: () => void act() }, label), ' ', told);
}

/** Whether the text is in the clipboard now; browsers refuse it to pages that did not come over HTTPS or from localhost. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

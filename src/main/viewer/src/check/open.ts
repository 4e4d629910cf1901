import * as api from '../api';
import { fill, h } from '../dom';
import { isLang, say, type Lang } from '../i18n';
import { CheckPage } from './page';

/** Opens the page where files are checked; while the API does not answer, it says so and offers another try. */
export async function openCheck(): Promise<void> {
  const lang = language();
  document.body.classList.add('check');
  try {
    const offer = await api.offer(lang);
    document.body.replaceChildren();
    new CheckPage(offer, lang);
  } catch (problem) {
    if (!(problem instanceof api.ApiError || problem instanceof TypeError)) throw problem;
    const retry = h('button', { type: 'button', onclick: () => void openCheck() }, say(lang, 'retry'));
    fill(document.body, h('p', { class: 'check-status is-failure', role: 'status' }, say(lang, 'failed'), ' ', retry));
  }
}

/** The language that the address names, behind the hash or before it; else the browser's. */
function language(): Lang {
  const named = [location.hash.slice(1), location.search].map((part) => new URLSearchParams(part).get('lang') ?? '');
  return named.find(isLang) ?? (navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh');
}

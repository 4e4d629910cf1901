import * as api from '../api';
import { fill, h } from '../dom';
import { say } from '../i18n';
import { askedSpeech } from '../tongues';
import { CheckPage } from './page';

/** Opens the page where files are checked; while the API does not answer, it says so and offers another try. */
export async function openCheck(): Promise<void> {
  const speech = askedSpeech(location.hash.slice(1), location.search);
  const { lang } = speech;
  document.body.classList.add('check');
  try {
    const offer = await api.offer(lang);
    document.body.replaceChildren();
    new CheckPage(offer, speech);
  } catch (problem) {
    if (!(problem instanceof api.ApiError || problem instanceof TypeError)) throw problem;
    const retry = h('button', { type: 'button', onclick: () => void openCheck() }, say(lang, 'retry'));
    fill(document.body, h('p', { class: 'check-status is-failure', role: 'status' }, say(lang, 'failed'), ' ', retry));
  }
}

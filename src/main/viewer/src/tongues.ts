import { h } from './dom';
import { tongueOf, type Speech } from './hash';
import { isLang, langTag, say, TONGUES, type Tongue } from './i18n';

/** The language of a page: how it is chosen, and how the document says which it is. */

/** Buttons for the languages that are not chosen. */
export function tongueSwitch(chosen: Tongue, onTongue: (tongue: Tongue) => void): HTMLElement {
  const others = (Object.keys(TONGUES) as Tongue[]).filter((each) => each !== chosen);
  const button = (each: Tongue): HTMLElement =>
    h('button', { type: 'button', class: 'lang', lang: langTag(each), onclick: () => onTongue(each) }, TONGUES[each]);
  return h('div', { class: 'langs' }, ...others.map(button));
}

/** That the words of the page are there in other languages only; null where they are there. */
export function noWordsNote({ lang, uyghur }: Speech): HTMLElement | null {
  return uyghur ? h('p', { class: 'no-words' }, say(lang, 'noUyghurWords')) : null;
}

/** The page is the reader's; its words say by themselves in which language they are. */
export function speakDocument(speech: Speech): void {
  document.documentElement.lang = langTag(tongueOf(speech));
  document.documentElement.dir = speech.uyghur ? 'rtl' : 'ltr';
  document.body.lang = langTag(speech.lang);
}

/** What an address asks for, its parts in order of weight; else the browser's language. */
export function askedSpeech(...parts: readonly string[]): Speech {
  const named = parts.map((part) => new URLSearchParams(part).get('lang') ?? '').find((lang) => isLang(lang) || lang === 'ug') ?? '';
  const own = navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';
  return { lang: isLang(named) ? named : own, uyghur: named === 'ug' };
}

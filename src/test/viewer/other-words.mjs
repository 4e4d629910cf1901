// The words of the page and the titles of the data in both languages, to find what a switch of language left behind.
import { readFile } from 'node:fs/promises';

const TABLES = ['i18n.ts', 'tools/words.ts', 'tools/question-words.ts', 'grids/words.ts', 'check/words.ts'];
const PAIR = /\[\s*'((?:[^'\\]|\\.)*)',\s*'((?:[^'\\]|\\.)*)',?\s*\]/g;

/** Chinese and English of each word, as the sources of the page have them. */
async function wordsOfThePage() {
  const folder = new URL('../../main/viewer/src/', import.meta.url);
  const sources = await Promise.all(TABLES.map((name) => readFile(new URL(name, folder), 'utf8')));
  const plain = (text) => text.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16))).replace(/\\(.)/g, '$1');
  return sources.flatMap((source) => [...source.matchAll(PAIR)].map(([, zh, en]) => [plain(zh), plain(en)]));
}

/** Chinese and English titles of datasets, of their fields and of what the fields can say. */
async function titlesOfTheData(baseUrl, ...datasets) {
  const ask = async (path, lang) => (await fetch(new URL(path, baseUrl), { headers: { 'Accept-Language': lang } })).json();
  const [zh, en] = await Promise.all(['zh', 'en'].map((lang) => ask('collections?f=json', lang)));
  const schemas = await Promise.all(datasets.map((id) => Promise.all(['zh', 'en'].map((lang) => ask(`collections/${id}/schema?f=json`, lang)))));
  const fields = schemas.flatMap(([own, other]) => Object.entries(own.properties).map(([name, { title }]) => [title, other.properties[name].title]));
  return [...zh.collections.map(({ title }, index) => [title, en.collections[index].title]), ...fields].filter(([one, two]) => one && two);
}

const letters = (text) => (text.replace(/\{\d\}/g, '').match(/\p{L}/gu) ?? []).length;
const bare = (text) => text.replace(/^[^\p{L}\p{N}{]+|[^\p{L}\p{N}}]+$/gu, '');
/** What a word begins with is short: a number or a name. */
const pattern = (word) => bare(word).replace(/[.*+?^$()[\]\\|]/g, '\\$&').replace(/^\{\d\}/, '.{1,20}').replace(/\{\d\}/g, '.+');

let known;

/** For each language a pattern of the words that only the other one has. */
export function otherWords(baseUrl) {
  return (known ??= patterns(baseUrl));
}

async function patterns(baseUrl) {
  const pairs = [...(await wordsOfThePage()), ...(await titlesOfTheData(baseUrl, 'mineral_occurrence', 'mine'))];
  if (pairs.length < 400) throw new Error(`only ${pairs.length} words were found`);
  const differ = pairs.filter(([zh, en]) => zh !== en && letters(zh) > 1 && letters(en) > 2);
  const of = (index) => `^(?:${[...new Set(differ.map((pair) => pattern(pair[index])))].join('|')})(?:[:：] .{1,60})?$`;
  return { zh: of(1), en: of(0) };
}

/** What is read or read out on the page as it is now and matches the pattern. */
function found(source) {
  const words = new RegExp(source, 'u');
  const bare = (text) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const elements = [...document.body.querySelectorAll('*')].filter((each) => !each.closest('[hidden], script, style, .attribution'));
  const texts = elements.flatMap((each) => [
    ...[...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map(({ data }) => data),
    ...['aria-label', 'title', 'alt', 'placeholder', 'label'].map((name) => each.getAttribute(name) ?? ''),
  ]);
  return [...new Set([document.title, ...texts].map(bare))].filter((text) => words.test(text));
}

/** Waits until no word of the other language is left; fails with those that stay. */
export async function speaksOnly(page, lang, words, state) {
  let left = [];
  for (const end = Date.now() + 8000; Date.now() < end; await page.waitForTimeout(100)) {
    left = await page.evaluate(found, words[lang]);
    if (!left.length) return;
  }
  throw new Error(`${state} in ${lang} still says ${left.slice(0, 8).join(' | ')}`);
}

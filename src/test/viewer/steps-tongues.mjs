// A switch of language reaches everything that is open, what was found or has failed included.
import { goTo, idle } from './browser.mjs';
import { otherWords, speaksOnly } from './other-words.mjs';

const PLACE = 'map=9/39.65/75';
const AREA = 'sketch=74.8,39.5;75.4,39.5;75.4,39.85;74.8,39.85';
const NAMES = { zh: '中文', en: 'English' };
const tool = (page) => page.locator('#tool');

/** Reads a text in the form of the open tool. */
async function write(page, text) {
  await tool(page).locator('details').first().evaluate((form) => (form.open = true));
  await tool(page).locator('.corner-form textarea').fill(text);
  await tool(page).locator('.corner-form button[type=submit]').click();
  await tool(page).locator('.readings p').waitFor();
}

/** What can be open at a time: an address, what is done there, and what must be seen before the language changes. */
const STATES = {
  async 'what lies in an area, with corners that can be read in two ways'(page, goThere) {
    await goThere(`tool=area&${AREA}`);
    await page.locator('.inside summary').first().waitFor();
    await write(page, '501715,4393210;503715,4393210;503715,4391210');
  },
  async 'one way to read a position, and a search with suggestions'(page, goThere) {
    await goThere('tool=here');
    await page.getByRole('searchbox').fill('wulagen');
    await page.locator('.results .record').first().waitFor();
    await write(page, '25503577.43 4394121.89');
    await page.locator('#tool .here-answer').waitFor();
  },
  async 'what is near, with a text that is no place'(page, goThere) {
    await goThere(`tool=near&${AREA}&near=area,mineral_occurrence,20000`);
    await page.locator('#tool .near-list li').first().waitFor();
    await write(page, 'nowhere');
  },
  async 'a factsheet, a list with a filter, the tray and occurrences without a position'(page, goThere) {
    await goThere('dataset=mineral_occurrence&fid=wulagen&list=mineral_occurrence&where.mineral_occurrence=commodities:zinc&compare=mine/mine-wulagen');
    await page.locator('.card .estimates table').first().waitFor();
    await page.locator('#results tbody tr').first().waitFor();
    await page.locator('.chip').waitFor();
    await page.locator('#unplaced').evaluate((list) => (list.open = true));
    await page.locator('.unplaced .record').first().waitFor();
  },
  async 'distances to faults'(page, goThere) {
    await goThere('tool=density&density=faults,mineral_occurrence,20');
    await page.locator('#tool .density-results tbody tr').first().waitFor();
  },
  async 'a sheet to print and a sheet that was searched'(page, goThere) {
    await goThere('tool=print&print=a4-landscape-500000&find=J43E002013');
    await page.locator('.print-preview img:not([hidden])').waitFor();
    await page.locator('.place-note').waitFor();
  },
};

/** One after the other, in turn from Chinese and from English. */
async function everythingFollowsTheLanguage({ page, baseUrl }) {
  const words = await otherWords(baseUrl);
  let lang = 'zh';
  for (const [state, open] of Object.entries(STATES)) {
    await open(page, (rest) => goTo(page, `#${PLACE}&lang=${lang}&${rest}`));
    lang = lang === 'zh' ? 'en' : 'zh';
    // Tiles of a filter come later than the rest.
    await idle(page);
    await page.getByRole('button', { name: NAMES[lang] }).click();
    await speaksOnly(page, lang, words, state);
    await idle(page);
  }
}

/** Failures are told in the language of now, whenever they happened. */
async function failuresFollowTheLanguage({ page, baseUrl }) {
  const words = await otherWords(baseUrl);
  const asked = /\/(aggregate|items|at|search|position)\?/;
  await page.route(asked, (route) => route.abort('internetdisconnected'));
  await goTo(page, `#${PLACE}&lang=zh&tool=here&here=75.04,39.69&list=mine`);
  await page.locator('#tool').getByRole('alert').waitFor();
  await page.locator('#results').getByRole('alert').waitFor();
  await page.getByRole('searchbox').fill('乌恰');
  await page.locator('.search-status').getByRole('button', { name: '重试' }).waitFor();
  await write(page, '75.0417, 39.6811');
  await page.getByRole('button', { name: NAMES.en }).click();
  await speaksOnly(page, 'en', words, 'failures');
  await page.unroute(asked);
  await page.getByRole('searchbox').fill('');
}

/** Back and forward pass over a change of language while a dialog is open. */
async function dialogsFollowTheLanguage({ page, baseUrl }) {
  const words = await otherWords(baseUrl);
  await goTo(page, `#${PLACE}&lang=en&panel=charts`);
  await page.locator('dialog[open] svg').first().waitFor();
  await goTo(page, `#${PLACE}&lang=zh&panel=charts`);
  await page.locator('dialog[open] svg').first().waitFor();
  await speaksOnly(page, 'zh', words, 'the charts');
  await goTo(page, `#${PLACE}&lang=en`);
  await goTo(page, `#${PLACE}&lang=zh`);
  await page.locator('.download-button:not(.opacity-button)').first().click();
  await page.locator('dialog.download .download-count', { hasText: /\d/ }).waitFor();
  await page.goBack();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await speaksOnly(page, 'en', words, 'what is left of a download');
  await goTo(page, '#map=8/39.6/75.5&lang=zh');
}

/** Before anything is here to be shown, too. */
async function thePageThatWaitsFollowsTheLanguage({ context, baseUrl }) {
  const words = await otherWords(baseUrl);
  const page = await context.newPage();
  const missing = /\/collections(\?|$)/;
  await page.route(missing, (route) => route.abort('internetdisconnected'));
  await page.goto(new URL('#lang=zh', baseUrl).href);
  await page.locator('.notice.is-failure').waitFor();
  await page.getByRole('button', { name: NAMES.en }).click();
  await speaksOnly(page, 'en', words, 'a page without data');
  await page.unroute(missing);
  await page.locator('.notice').getByRole('button').click();
  await idle(page);
  await speaksOnly(page, 'en', words, 'the page that opened at last');
  await page.close();
}

export const STEPS = [
  everythingFollowsTheLanguage,
  failuresFollowTheLanguage,
  dialogsFollowTheLanguage,
  thePageThatWaitsFollowsTheLanguage,
];

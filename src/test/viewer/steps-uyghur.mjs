// Uyghur: the page from right to left, names where a record has one, and no word that nobody translated.
import assert from 'node:assert/strict';
import { axe } from './axe.mjs';
import { addressOf, goTo, idle } from './browser.mjs';

const RECORD = '#map=10/39.6811/75.0417&dataset=mineral_occurrence&fid=wulagen';
const NAME = 'ئۇلۇغچات';

/** The third language of the switch mirrors the page; the map keeps its sides, and the address remembers it. */
export async function thePageIsReadFromRightToLeftInUyghur({ page, baseUrl, picture }) {
  await goTo(page, `${RECORD}&lang=zh`);
  await page.locator('.langs [lang=ug]').click();
  await page.locator('html[lang=ug][dir=rtl]').waitFor();
  await page.locator('.no-words').waitFor();
  await idle(page);
  assert.match(await addressOf(page), /lang=ug/);
  assert.equal(await page.locator('body').getAttribute('lang'), 'zh-CN');
  assert.match(await page.locator('.no-words').innerText(), /尚无维吾尔文/);
  const [panel, sheet, zoom] = await Promise.all(['#panel', '#sheet', '.controls'].map((each) => page.locator(each).boundingBox()));
  assert.ok(panel.x > sheet.x, 'the panel stands at the left');
  assert.ok(zoom.x < sheet.x + 60, 'what lies on the map changed its side');
  await page.locator('.card h2').waitFor();
  await picture('uyghur');
  await axe(page, 'the page in Uyghur');
  const widest = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(widest <= 0, `the page is ${widest} pixels too wide`);
  await goTo(page, `${RECORD}&lang=zh`);
  await page.locator('html[lang=zh-CN][dir=ltr]').waitFor();
  await page.locator('.no-words').waitFor({ state: 'detached' });
}

const LABEL = 'قەشقەر شىنجاڭ';

/** The style as if counties had a Uyghur name: no dataset has one today. */
async function withLabels(route) {
  const answer = await route.fetch();
  const style = await answer.json();
  for (const { source, metadata, 'source-layer': layer } of style.layers) {
    if (source && layer === 'admin_area.label') metadata['mineralgis:label'].ug = LABEL;
  }
  await route.fulfill({ response: answer, json: style });
}

/** The map draws letters in the form that they have beside each other, those that only Uyghur has too. */
async function labelsAreJoined(page) {
  const drawn = await page.evaluate(() => [...window.glyphsOnTheMap.keys()]);
  for (const form of 'ﻗﻪﺷﻘﺭﯩﻨﺠﺎﯓ') assert.ok(drawn.includes(form), `${form} is on no label`);
  assert.ok(!drawn.includes('ق'), 'a letter is drawn by itself');
}

/** Where a record has a Uyghur name, it is the first; where it has none, its name is that of the page's words. */
export async function aUyghurNameGoesFirstWhereThereIsOne({ page, baseUrl, picture }) {
  const path = new URL('collections/mineral_occurrence/items/wulagen', baseUrl).pathname;
  const record = (url) => url.pathname === path;
  await page.route(
    record,
    async (route) => {
      const answer = await route.fetch();
      const feature = await answer.json();
      await route.fulfill({ response: answer, json: { ...feature, properties: { ...feature.properties, name_ug: NAME } } });
    },
  );
  const style = (url) => url.pathname === new URL('styles/map', baseUrl).pathname;
  await page.route(style, withLabels);
  await page.goto('about:blank');
  await page.goto(new URL(`${RECORD}&lang=ug`, baseUrl).href);
  await idle(page);
  const heading = page.locator('.card h2');
  await heading.waitFor();
  assert.equal(await heading.innerText(), NAME);
  assert.equal(await heading.locator('bdi').getAttribute('lang'), 'ug');
  assert.deepEqual(await page.locator('.card .second-name').evaluateAll((names) => names.map((each) => each.lang)), ['zh-CN', 'en']);
  await picture('uyghur-name');
  await labelsAreJoined(page);
  await page.unroute(record);
  await page.unroute(style);
  await page.goto('about:blank');
  await page.goto(new URL(`${RECORD}&lang=zh`, baseUrl).href);
  await idle(page);
}

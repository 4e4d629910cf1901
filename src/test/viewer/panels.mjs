// Every panel of the map page and how it comes to be seen, whatever was seen before.
import { goTo, idle } from './browser.mjs';

const PLACE = 'map=8/39.6/75.5';

/** The map at its place with nothing open. */
async function at(page, baseUrl, lang, more = '') {
  if (new URL(page.url()).pathname === new URL(baseUrl).pathname) {
    await page.evaluate(() => document.querySelector('dialog[open]')?.close());
    await fold(page);
    await goTo(page, `#${PLACE}&lang=${lang}`);
    await goTo(page, `#${PLACE}&lang=${lang}${more}`);
  } else {
    await page.goto(new URL(`#${PLACE}&lang=${lang}${more}`, baseUrl).href);
    await idle(page);
  }
}

async function fold(page) {
  if ((await page.locator('#fold').getAttribute('aria-expanded')) === 'true') await page.locator('#fold').click();
}

/** On a phone the panel lies folded over the map. */
async function unfold(page, phone) {
  if (phone) await page.locator('#fold').click();
}

async function map({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang);
}

async function legend({ page, baseUrl, lang, phone }) {
  await at(page, baseUrl, lang);
  await unfold(page, phone);
  await page.locator('#unplaced').evaluate((list) => (list.open = true));
  await page.locator('.unplaced .record').first().waitFor();
}

/** How faint a dataset is drawn. */
async function opacity({ page, baseUrl, lang, phone }) {
  await at(page, baseUrl, lang);
  await unfold(page, phone);
  await page.locator('.opacity-button').first().click();
  await page.locator('input[type=range]').first().waitFor();
}

async function results({ page, baseUrl, lang, phone }) {
  await at(page, baseUrl, lang);
  await unfold(page, phone);
  await page.getByRole('searchbox').fill('乌恰');
  await page.locator('.results .record').first().waitFor();
}

async function card({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&dataset=mineral_occurrence&fid=wulagen');
  await page.locator('.card .references a').first().waitFor();
}

async function dockedCard({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&dataset=admin_area&fid=653024');
  await page.locator('#dock .card').waitFor();
}

async function hits({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang);
  await goTo(page, `#map=11/39.6811/75.0417&lang=${lang}`);
  const box = await page.locator('#map canvas.maplibregl-canvas').boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('.hits').waitFor();
}

async function download({ page, baseUrl, lang, phone }) {
  await at(page, baseUrl, lang);
  await unfold(page, phone);
  await page.locator('.download-button:not(.opacity-button)').first().click();
  await page.locator('dialog.download .download-count', { hasText: /\d/ }).waitFor();
}

async function check({ page, baseUrl, lang }) {
  await page.goto(new URL(`check#lang=${lang}`, baseUrl).href);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
}

/** Two ways to read a text, in the panel. */
async function places({ page, baseUrl, lang, phone }) {
  await at(page, baseUrl, lang);
  await unfold(page, phone);
  await page.getByRole('searchbox').fill('501715.8 4393210.5');
  await page.locator('.results .record').nth(1).waitFor();
}

async function sheet({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&find=J43E002013');
  await page.locator('.place-note').waitFor();
}

async function distance({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&tool=distance&sketch=75,39;75.5,39.5');
  await page.locator('#tool .figure').waitFor();
}

async function area({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&tool=area&sketch=74.8,39.5;75.4,39.5;75.4,39.85;74.8,39.85');
  await page.locator('.inside summary').first().click();
  await page.locator('.inside-records .record').first().waitFor();
}

async function corners({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&tool=area');
  await page.locator('#tool details').evaluate((paste) => (paste.open = true));
  await page.locator('#corners').fill('501715,4393210;503715,4393210;503715,4391210');
  await page.locator('.corner-form button[type=submit]').click();
  await page.locator('.readings .record').nth(1).waitFor();
}

async function here({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&tool=here&here=75.02,39.68');
  await page.locator('#tool .here-answer').waitFor();
}

async function near({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&tool=near&sketch=74.8,39.5;75.4,39.5;75.4,39.85;74.8,39.85&near=area,mineral_occurrence,20000');
  await page.locator('#tool .near-list li').first().waitFor();
}

async function density({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&tool=density&density=hexagons,mineral_occurrence,20');
  await page.locator('#tool .density-legend').waitFor();
  await page.locator('#tool summary').click();
}

async function densitySurface({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&tool=density&density=surface,mineral_occurrence,20');
  await page.locator('#tool .density-legend').waitFor();
}

async function faultBands({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&tool=density&density=faults,mineral_occurrence,20');
  await page.locator('#tool .density-results tbody tr').first().waitFor();
}

async function list({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&list=mineral_occurrence');
  await page.locator('#results table tbody tr').first().waitFor();
}

async function charts({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&panel=charts');
  await page.locator('dialog[open] svg').first().waitFor();
}

async function comparison({ page, baseUrl, lang }) {
  await at(page, baseUrl, lang, '&compare=mineral_occurrence/wulagen&compare=mineral_occurrence/bashibulake&panel=compare');
  await page.locator('dialog[open] table').waitFor();
}

async function embedded({ page, baseUrl, lang }) {
  await page.goto(new URL(`?embed=1#${PLACE}&lang=${lang}`, baseUrl).href);
  await idle(page);
  await page.locator('#fold').click();
}

export const PANELS = {
  map,
  legend,
  opacity,
  results,
  places,
  sheet,
  distance,
  area,
  corners,
  here,
  near,
  density,
  densitySurface,
  faultBands,
  list,
  charts,
  comparison,
  card,
  dockedCard,
  hits,
  download,
  check,
  embedded,
};

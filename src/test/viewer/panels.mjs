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
  await page.locator('.download-button').first().click();
  await page.locator('dialog.download .download-count', { hasText: /\d/ }).waitFor();
}

async function check({ page, baseUrl, lang }) {
  await page.goto(new URL(`check#lang=${lang}`, baseUrl).href);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
}

export const PANELS = { map, legend, results, card, dockedCard, hits, download, check };

// A screen of 4k that the system does not scale: nothing is lost at its edges, and what is read is larger there.
import assert from 'node:assert/strict';
import { idle } from './browser.mjs';

const [WIDTH, HEIGHT] = [3840, 2160];
const RECORD = 'dataset=mineral_occurrence&fid=wulagen';

const boxes = (page, ...places) =>
  page.evaluate((each) => each.map((place) => document.querySelector(place).getBoundingClientRect().toJSON()), places);

/** Laid out in 3840 by 2160, drawn at half the size: the layout is the same, and software draws a quarter of the pixels. */
export const SCREEN = { viewport: { width: WIDTH, height: HEIGHT }, deviceScaleFactor: 0.5 };

/** List, record and tool stand beside each other on the map, and none is wider than one reads. */
async function thePageFitsAScreenOf4k({ page, baseUrl, picture }) {
  await page.goto(new URL(`#map=12/39.6811/75.0417&lang=zh&list=mineral_occurrence&${RECORD}&tool=distance&sketch=75,39.6;75.1,39.7`, baseUrl).href);
  await idle(page);
  await page.locator('.card .references a').first().waitFor();
  await page.locator('#results tbody tr').first().waitFor();
  await page.locator('#tool .figure').waitFor();
  assert.equal(await page.evaluate(() => innerWidth), WIDTH);
  await picture('screen-4k-zh');
  assert.deepEqual(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]), [WIDTH, HEIGHT]);
  const [panel, map, record, list, tool] = await boxes(page, '#panel', '#map', '#dock', '#results', '#tool');
  for (const each of [panel, record, tool]) assert.ok(each.width > 400 && each.width < 700, `${each.width} pixels wide`);
  assert.ok(map.width > 3200, `the map is ${map.width} pixels wide`);
  for (const each of [record, list, tool]) {
    assert.ok(each.left >= map.left && each.right <= map.right && each.top >= map.top && each.bottom <= map.bottom, JSON.stringify(each));
  }
  assert.ok(list.right <= record.left && tool.right <= record.left && tool.bottom <= list.top, 'one lies on another');
  await anOpenDialogStandsOnTheScreen(page);
}

async function anOpenDialogStandsOnTheScreen(page) {
  await page.locator('.to-charts button').click();
  await page.locator('dialog[open] svg').first().waitFor();
  const [dialog] = await boxes(page, 'dialog[open]');
  assert.ok(dialog.top >= 0 && dialog.bottom <= HEIGHT && dialog.width < WIDTH / 2, JSON.stringify(dialog));
}

export const STEPS = [thePageFitsAScreenOf4k];

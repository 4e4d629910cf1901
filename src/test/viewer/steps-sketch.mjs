// Measuring and drawing: lengths and areas on the ellipsoid, and what lies inside.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goTo, idle, middleOf } from './browser.mjs';

const tool = (page) => page.locator('#tool');
const figure = (page) => tool(page).locator('.figure');

/** A degree of latitude from 39 to 40 N is 111 020.6 m on the ellipsoid (meridian arc), the way along 39.5 N is 86 028 m. */
async function aDistanceIsThatOfTheEllipsoid({ page, baseUrl, picture }) {
  await page.goto(new URL('#map=7/39.5/75&lang=zh&tool=distance&sketch=75,39;75,40', baseUrl).href);
  await idle(page);
  await figure(page).waitFor();
  const kilometers = Number((await figure(page).innerText()).replace(/ km$/, ''));
  assert.ok(Math.abs(kilometers - 111.021) < 0.01, `${kilometers} km`);
  assert.match(await tool(page).innerText(), /CGCS2000 椭球/);
  await picture('distance-zh');
}

/** Clicks measure while the tool is open and open no record; keys do without a pointer. */
async function clicksAndKeysAddPoints({ page }) {
  await goTo(page, '#map=11/39.6811/75.0417&lang=en');
  await page.getByRole('button', { name: 'Measure a distance' }).click();
  const { x, y } = await middleOf(page);
  await page.mouse.click(x, y);
  await page.mouse.click(x + 100, y);
  await page.locator('#tool .figure', { hasText: /[1-9]/ }).waitFor();
  assert.equal(await page.locator('.hits, .card').count(), 0, 'a click opened a record');
  const once = await figure(page).innerText();
  await page.locator('.sketch-addCentre').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((before) => document.querySelector('#tool .figure').textContent !== before, once);
  await page.locator('.sketch-removeLast').click();
  await page.locator('#tool .figure', { hasText: once }).waitFor();
  await page.locator('.sketch-removeAll').click();
  await page.locator('#tool .hint', { hasText: 'Click the points' }).waitFor();
  await page.keyboard.press('Escape');
  await tool(page).waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement.className), 'tool-distance');
}

/** What is counted inside an area is what the API says, and the file holds just that. */
async function anAreaTellsWhatLiesInsideAndDownloadsIt({ page, baseUrl, picture }) {
  await goTo(page, '#map=9/39.65/75.1&lang=zh&tool=area&sketch=74.8,39.5;75.4,39.5;75.4,39.85;74.8,39.85');
  const row = page.locator('.inside li', { hasText: '矿产地' }).first();
  await row.waitFor();
  const filter = 'S_INTERSECTS(geometry,POLYGON((74.8 39.5,75.4 39.5,75.4 39.85,74.8 39.85,74.8 39.5)))';
  const address = new URL(`collections/mineral_occurrence/items?limit=100&filter=${encodeURIComponent(filter)}`, baseUrl);
  const { features } = await (await fetch(address)).json();
  assert.ok(features.length > 1);
  assert.match(await row.locator('summary').innerText(), new RegExp(`· ${features.length}$`));
  await row.locator('summary').click();
  await row.locator('.record', { hasText: '乌拉根' }).waitFor();
  assert.equal(await row.locator('.record').count(), features.length);
  await idle(page);
  await picture('area-zh');
  await row.locator('.inside-download').click();
  const link = page.locator('dialog.download a.download-link');
  await page.locator('dialog.download .download-count', { hasText: String(features.length) }).waitFor();
  const folder = await mkdtemp(join(tmpdir(), 'mineral-gis-inside-'));
  try {
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    await file.saveAs(join(folder, 'inside.geojson'));
    const saved = JSON.parse(await readFile(join(folder, 'inside.geojson'), 'utf8'));
    assert.deepEqual(saved.features.map(({ id }) => id).sort(), features.map(({ id }) => id).sort());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await page.keyboard.press('Escape');
}

async function anOutlineThatCrossesItselfHasNoArea({ page }) {
  await goTo(page, '#map=9/39.65/75.1&lang=en&tool=area&sketch=75,39.5;75.3,39.7;75.3,39.5;75,39.7');
  await tool(page).getByRole('alert').waitFor();
  assert.equal(await page.locator('.inside li').count(), 0);
}

async function cornersInMetresCanBePasted({ page, picture }) {
  await page.locator('.sketch-removeAll').click();
  await tool(page).locator('summary').first().click();
  await page.locator('#corners').fill('25501715.8,4393210.5;25503715.8,4393210.5;25503715.8,4391210.5;25501715.8,4391210.5');
  await tool(page).getByRole('button', { name: 'Read', exact: true }).click();
  // 2 km by 2 km on the plane; the scale there is 1, so on the ellipsoid, too.
  await page.locator('#tool .figure', { hasText: /^(4\.0000|3\.9999) km²$/ }).waitFor();
  await idle(page);
  await picture('corners-en');
  await page.locator('#corners').fill('not a place');
  await tool(page).getByRole('button', { name: 'Read', exact: true }).click();
  await tool(page).locator('.failure').waitFor();
}

/** The sketch is in the address, and "back" closes the tool. */
async function backClosesTheTool({ page }) {
  await goTo(page, '#map=8/39.6/75.5&lang=zh');
  await page.getByRole('button', { name: '量距离' }).click();
  await tool(page).waitFor();
  await page.goBack();
  await tool(page).waitFor({ state: 'hidden' });
}

export const STEPS = [
  aDistanceIsThatOfTheEllipsoid,
  clicksAndKeysAddPoints,
  anAreaTellsWhatLiesInsideAndDownloadsIt,
  anOutlineThatCrossesItselfHasNoArea,
  cornersInMetresCanBePasted,
  backClosesTheTool,
];

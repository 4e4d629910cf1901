// The dialog for downloads: what it offers, what it counts, and that the file holds just that.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goTo, idle } from './browser.mjs';

const dialog = (page) => page.locator('dialog.download');
const link = (page) => dialog(page).locator('a.download-link');

/** The number in the line that tells how many records there will be, once it is counted. */
async function told(page) {
  const line = dialog(page).locator('.download-count', { hasText: /\d/ });
  await line.waitFor();
  return Number((await line.innerText()).replace(/\D/g, ''));
}

async function open(page, name) {
  await page.getByRole('button', { name, exact: true }).click();
  await link(page).waitFor();
}

/** The file behind a link of the dialog; when it took its time, the reader is asked to save it. */
export async function fileOf(page, link) {
  const saved = page.waitForEvent('download');
  await link.click();
  const asked = dialog(page).locator('.download-progress a.save').waitFor().then(() => 'asked', () => 'not asked');
  if ((await Promise.race([saved.then(() => 'saved'), asked])) === 'asked') {
    await dialog(page).locator('.download-progress a.save').click();
  }
  return saved;
}

/** Clicks the link and runs `look` on the file that comes. */
async function downloaded(page, look) {
  const folder = await mkdtemp(join(tmpdir(), 'mineral-gis-download-'));
  try {
    const file = await fileOf(page, link(page));
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    await look(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function gdal(tool, ...words) {
  const run = spawnSync(tool, words, { encoding: 'utf8' });
  assert.equal(run.status, 0, `${tool} ${words.join(' ')}: ${run.error ?? run.stderr}`);
  return run.stdout;
}

/** The records of all layers of a file, as GDAL counts them. */
const counted = (path) =>
  [...gdal('ogrinfo', '-ro', '-so', '-al', path).matchAll(/Feature Count: (\d+)/g)].reduce((sum, [, n]) => sum + Number(n), 0);

/** Zinc mines are searched, the map looks at a part, and the file holds what the dialog says. */
export async function aSearchedShapefileInGbkAndZone25IsWhatTheDialogSays({ page, baseUrl, picture }) {
  await page.setViewportSize({ width: 1280, height: 800 });
  // Another document, so that the map is not still where the step before left it.
  await page.goto('about:blank');
  await page.goto(new URL('#map=8.4/39.7/75.2&lang=zh', baseUrl).href);
  await idle(page);
  await page.getByRole('searchbox').fill('锌');
  await page.locator('.results .record').first().waitFor();
  await open(page, '下载：矿产地');
  const all = await told(page);
  await picture('download-zh');
  const { formats } = (await (await page.request.get(new URL('collections/mineral_occurrence?f=json', baseUrl).href)).json()).downloads;
  assert.equal(await dialog(page).locator('#download-format option').count(), formats.length);
  await page.locator('#download-format').selectOption('kml');
  assert.ok((await page.locator('#download-crs option').count()) <= 2, 'KML is in degrees only');
  assert.equal(await page.locator('#download-encoding').isVisible(), false);
  await page.locator('#download-format').selectOption('shp');
  await page.locator('#download-crs').selectOption({ label: 'CGCS2000 3° 带第 25 带（75°E），东坐标带带号 · EPSG:4513' });
  await page.locator('#download-encoding').selectOption('gbk');
  await dialog(page).getByLabel('只要地图当前范围内的').check();
  const inView = await told(page);
  await dialog(page).getByLabel('只要与检索词「锌」相符的').check();
  const matching = await told(page);
  assert.ok(matching > 0 && matching < inView && inView < all, `${matching} of ${inView} of ${all}`);
  await picture('download-chosen-zh');
  const address = new URL(await link(page).getAttribute('href'));
  assert.deepEqual(
    [...address.searchParams].map(([name, value]) => (name === 'filter' ? name : `${name}=${value}`)),
    ['f=shp', 'crs=EPSG:4513', 'encoding=gbk', 'filter', 'q=锌'],
  );
  await downloaded(page, (path) => {
    const text = gdal('ogrinfo', '-ro', '-al', `/vsizip/${path}`);
    assert.equal(counted(`/vsizip/${path}`), matching);
    assert.match(text, /CGCS2000[ _/]+3-degree[ _]Gauss-Kruger[ _]zone[ _]25/i);
    assert.match(text, /锌/, 'the Chinese text is broken');
    assert.match(text, /POINT \(25\d{6}(\.\d+)? 4\d{6}/, 'eastings with the number of the zone');
  });
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByRole('searchbox').fill('');
}

/** Without a mouse, in English: from the row to the whole dataset. */
export async function aWholeDatasetIsDownloadedWithTheKeyboard({ page, picture }) {
  await goTo(page, '#lang=en');
  await page.getByRole('button', { name: 'Download: Mines', exact: true }).focus();
  await page.keyboard.press('Enter');
  await link(page).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'download-format');
  assert.equal(await dialog(page).getByLabel(/Only what matches/).count(), 0, 'nothing is searched for');
  const records = await told(page);
  await picture('download-en');
  assert.match(await dialog(page).innerText(), /Creative Commons[\s\S]*mineral-gis compilation/);
  await downloaded(page, (path) => assert.equal(counted(path), records));
  await page.locator('#download-format').selectOption('csv');
  assert.match(await dialog(page).innerText(), /GBK for MapGIS/);
  await picture('download-csv-en');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  const focused = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  assert.equal(focused, 'Download: Mines', 'the focus is back where it was');
}

export async function theDialogFitsAPhone({ page, picture }) {
  await page.setViewportSize({ width: 360, height: 740 });
  await goTo(page, '#lang=zh');
  await page.locator('#fold').click();
  await open(page, '下载：矿产地');
  await page.locator('#download-format').selectOption('shp');
  await told(page);
  await picture('download-phone-zh');
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
  const box = await dialog(page).boundingBox();
  assert.ok(wide <= 360 && box.x >= 0 && box.x + box.width <= 360 && box.height <= 740, JSON.stringify({ wide, box }));
  await dialog(page).getByRole('button', { name: '关闭' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await picture('download-phone-rows-zh');
  await page.locator('#fold').click();
  await page.setViewportSize({ width: 1280, height: 800 });
}

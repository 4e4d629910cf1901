// The page where a file is checked, from the file to the downloads.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { axe } from './axe.mjs';
import { addressOf, idle } from './browser.mjs';
import { gbkShapefile, NO_ZONE, SWAPPED } from './check-files.mjs';

async function check(page, file, crs = '') {
  await page.locator('#check-file').setInputFiles(file);
  await page.locator('#check-crs').selectOption(crs);
  await page.locator('button.primary').click();
  await page.locator('.summary h2', { hasText: file.name }).waitFor();
  if (await page.locator('.places #map').count()) await idle(page);
}

async function saved(page, form) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`.downloads [data-form=${form}]`).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** The places that a download of the receipt has: outcome, row and candidate of each. */
async function placesOf(page) {
  const { map } = JSON.parse((await saved(page, 'json')).text);
  return map.after.features.map(({ properties }) => properties);
}

export async function theMapLeadsToTheCheck({ page, baseUrl, picture }) {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('about:blank');
  await page.goto(new URL('#lang=zh', baseUrl).href);
  await idle(page);
  await page.locator('.check-link').click();
  await page.waitForURL(/\/check#lang=zh/);
  await page.locator('button.primary').waitFor();
  assert.equal(await page.title(), '检查我的文件');
  assert.match(await page.locator('.privacy').innerText(), /立即删除/);
  assert.ok((await page.locator('#check-crs option').count()) > 30, 'the systems that may be stated');
  await picture('check-empty');
  await page.locator('button.primary').click();
  assert.match(await page.locator('.check-status').innerText(), /请先选择文件/);
}

export async function swappedAxesAreFoundAndShown({ page, picture }) {
  await check(page, SWAPPED);
  assert.match(await page.locator('.counts').innerText(), /2 条记录[\s\S]*1 条可以载入[\s\S]*1 条不能载入/);
  const wrong = page.locator('.findings tr[data-row="2"]');
  assert.ok((await wrong.count()) > 0, 'a finding of row 2');
  assert.match(await page.locator('.findings tbody').innerText(), /像是纬度在前；调换后为 74.55, 39.95，位于乌恰县/);
  await wrong.first().locator('.link').click();
  await idle(page);
  assert.equal(await page.locator('.places #map').getAttribute('data-row'), '2');
  await picture('check-swapped', { fullPage: true });
  await page.locator('select[name=severity]').selectOption('error');
  for (const each of await page.locator('.findings tbody tr').all()) {
    assert.equal(await each.locator('.severity').innerText(), '错误');
  }
  const rejected = await saved(page, 'rejected');
  assert.equal(rejected.name, '颠倒-rejected.csv');
  assert.match(rejected.text, /萨热克/);
  assert.doesNotMatch(rejected.text, /乌拉根/);
  assert.match((await saved(page, 'html')).text, /<html[\s\S]*颠倒\.csv/);
  assert.match((await saved(page, 'csv')).text, /G0/);
}

export async function aMissingZoneHasItsCandidatesOnTheMap({ page, picture }) {
  await check(page, NO_ZONE);
  assert.match(await page.locator('.counts').innerText(), /3 条不能载入/);
  const candidates = (await placesOf(page)).filter(({ row }) => row === 1).map(({ candidate }) => candidate);
  assert.ok(candidates.includes('EPSG:4534') && candidates.includes('EPSG:4535'), `candidates are ${candidates}`);
  assert.match(await page.locator('.map-legend').innerText(), /可能的位置/);
  await picture('check-no-zone', { fullPage: true });
  await check(page, NO_ZONE, 'EPSG:4534');
  assert.match(await page.locator('.counts').innerText(), /3 条可以载入/);
}

export async function aShapefileInGbkIsReadAndItsZoneKnown({ page, picture }) {
  await check(page, gbkShapefile());
  assert.match(await page.locator('.counts').innerText(), /2 条可以载入/);
  assert.match(await page.locator('.system').innerText(), /EPSG:4513/);
  const places = await placesOf(page);
  assert.match(places[0].label, /乌拉根铅锌矿/);
  await picture('check-shapefile', { fullPage: true });
}

/** What was found stands mirrored, its map does not; no word is there that nobody translated. */
export async function theCheckIsReadFromRightToLeftInUyghur({ page, picture }) {
  await page.locator('.langs [lang=ug]').click();
  await page.locator('html[lang=ug][dir=rtl]').waitFor();
  assert.match(await addressOf(page), /check#lang=ug$/);
  assert.equal(await page.locator('body').getAttribute('lang'), 'zh-CN');
  assert.match(await page.locator('.no-words').innerText(), /尚无维吾尔文/);
  assert.match(await page.locator('.counts').innerText(), /2 条可以载入/);
  await idle(page);
  const [form, button, map, zoom] = await Promise.all(
    ['.check-form', 'button.primary', '.places #map', '.places .controls'].map((each) => page.locator(each).boundingBox()),
  );
  assert.ok(button.x - form.x < 2, 'the button stands at the right');
  assert.ok(zoom.x - map.x < 20, 'what lies on the map changed its side');
  assert.match(await page.locator('.to-map').getAttribute('href'), /#lang=ug$/);
  await picture('check-uyghur', { fullPage: true });
  await axe(page, 'the check in Uyghur');
  const widest = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(widest <= 0, `the page is ${widest} pixels too wide`);
}

export async function theCheckSpeaksEnglishAndFitsAPhone({ page, picture }) {
  await page.locator('.langs [lang=en]').click();
  assert.match(await page.locator('.counts').innerText(), /2 records[\s\S]*2 could be loaded/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await page.setViewportSize({ width: 390, height: 844 });
  await check(page, SWAPPED);
  await picture('check-phone', { fullPage: true });
  const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
  assert.ok(width <= 390, `the page is ${width} pixels wide`);
}

/** By the keyboard alone: choose, check, go through the findings. */
export async function theCheckWorksWithoutAMouse({ page }) {
  await page.locator('#check-file').focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'check-crs');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.summary h2').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H2');
  await page.locator('.findings .link').first().focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.places #map').getAttribute('data-row'), '2');
}

/** What the server does not take is said in words. */
export async function aRefusalIsToldInWords({ context, baseUrl }) {
  const page = await context.newPage();
  await page.goto(new URL('check#lang=zh', baseUrl).href);
  await page.locator('#check-file').setInputFiles(SWAPPED);
  const answers = [
    [503, { 'Retry-After': '10' }, '', /约 10 秒后再试/],
    [413, {}, '', /最多 64 MiB/],
    [400, {}, '{"detail":"参数“crs”的值不对"}', /没有接受：参数“crs”的值不对/],
  ];
  for (const [status, headers, body, words] of answers) {
    await page.route(/\/check\?/, (route) => route.fulfill({ status, headers, body }));
    await page.locator('button.primary').click();
    await page.locator('.check-status.is-failure', { hasText: words }).waitFor();
    await page.unroute(/\/check\?/);
  }
  const details = { zh: '不是表格', en: 'it is no table' };
  await page.route(/\/check\?/, (route) => {
    const lang = new URL(route.request().url()).searchParams.get('lang');
    return route.fulfill({ status: 400, body: JSON.stringify({ detail: details[lang] }) });
  });
  await page.locator('button.primary').click();
  await page.locator('.check-status', { hasText: '没有接受：不是表格' }).waitFor();
  await page.locator('.langs [lang=en]').click();
  await page.locator('.check-status', { hasText: 'did not accept it: it is no table' }).waitFor();
  await page.unroute(/\/check\?/);

  // The language may change before the refusal is there.
  let answer = () => {};
  const held = new Promise((resolve) => (answer = resolve));
  await page.route(/\/check\?/, async (route) => {
    const lang = new URL(route.request().url()).searchParams.get('lang');
    if (lang === 'en') await held;
    await route.fulfill({ status: 400, body: JSON.stringify({ detail: details[lang] }) });
  });
  const asked = page.waitForRequest(/\/check\?/);
  await page.locator('button.primary').click();
  await asked;
  await page.locator('.langs [lang^=zh]').click();
  answer();
  await page.locator('.check-status', { hasText: '没有接受：不是表格' }).waitFor();
  await page.unroute(/\/check\?/);

  // A server that asks to wait is not asked once more for the sake of its words.
  let times = 0;
  await page.route(/\/check\?/, (route) => {
    times++;
    return route.fulfill({ status: 503, headers: { 'Retry-After': '10' }, body: '' });
  });
  await page.locator('button.primary').click();
  await page.locator('.check-status.is-failure', { hasText: /约 10 秒后再试/ }).waitFor();
  await page.locator('.langs [lang=en]').click();
  await page.locator('.check-status.is-failure', { hasText: 'in about 10 seconds' }).waitFor();
  assert.equal(times, 1, 'a file that was sent once more to a busy server');
  await page.close();
}

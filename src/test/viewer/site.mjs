// An exported folder from end to end: site.mjs DIR OUTDIR. It lies in a folder of a host of plain files, once one that knows no
// range requests (as Python's), once one that does; every other host is out of reach.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { complaintsOf, goTo, idle, middleOf, withBrowser } from './browser.mjs';
import { rememberGlyphs } from './picture.mjs';
import {
  labelsAreDrawnWithChineseCharacters,
  theMapShowsTheDatasets,
  theWulagenMarkStandsAtItsPlace,
  WULAGEN,
} from './steps-map.mjs';
import {
  aRecordWithoutPositionIsShownButNotDrawn,
  searchFliesToARecord,
  theListWithoutPositionIsByCounty,
  theWulagenFactsheetSaysEverything,
} from './steps-records.mjs';

const [folder, outDir] = process.argv.slice(2);
const PLACE = '/some/where/';
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml', png: 'image/png' };

/** A host of plain files: names as they are, no redirection, no compression. */
async function hosted(ranges, work) {
  const asked = [];
  const server = createServer((request, answer) => void reply(request, answer, ranges, asked));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${server.address().port}${PLACE}`, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function reply(request, answer, ranges, asked) {
  const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const content = path.startsWith(PLACE)
    ? await readFile(join(folder, normalize(name.slice(PLACE.length)))).catch(() => null)
    : null;
  const range = ranges && /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  const [from, to] = range ? [Number(range[1]), Math.min(Number(range[2]) + 1, content?.length ?? 0)] : [0, content?.length ?? 0];
  const status = content === null ? 404 : range ? 206 : 200;
  asked.push({ name: name.slice(PLACE.length), status, bytes: to - from });
  answer.writeHead(status, { 'Content-Type': TYPES[name.split('.').pop()] ?? 'application/octet-stream', 'Content-Length': to - from });
  answer.end(request.method === 'HEAD' ? undefined : content?.subarray(from, to));
}

async function theLanguageChangesWithoutAServer({ page, picture }) {
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('.card[lang=en]').waitFor();
  await idle(page);
  await picture('folder-wulagen-en');
  const text = await page.locator('.card').innerText();
  for (const word of [/Wulagen/, /zinc/i, /Provenance/]) assert.match(text, word);
  assert.match(await page.locator('.folder-note').innerText(), /copy of release \d+ \(\d{4}-\d\d-\d\d\)/);
  assert.equal(await page.getByRole('link', { name: 'Record page' }).count(), 0, 'there are no pages of records');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '中文' }).click();
  await page.locator('html[lang=zh-CN]').waitFor();
  await idle(page);
}

async function datasetsWithoutAPlaceAreTables({ page, picture }) {
  await page.locator('.tables .to-table', { hasText: '资源储量估算' }).click();
  const rows = page.locator('dialog.table tbody tr');
  await rows.first().waitFor();
  assert.equal(await rows.count(), 30);
  await picture('folder-table-zh');
  await rows.first().locator('button').click();
  await page.locator('#dock .card').waitFor();
  await page.locator('#dock').getByRole('button', { name: '关闭' }).click();
}

/** Every file that the dialog offers is there, and is what its checksum says. */
async function downloadsAreWhatTheirChecksumsSay({ page, picture }) {
  const sums = new Map(
    (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).trim().split('\n').map((line) => line.split('  ').reverse()),
  );
  await page.getByRole('button', { name: '下载：矿产地' }).click();
  const links = page.locator('.download-files a');
  await links.first().waitFor();
  await picture('folder-downloads-zh');
  assert.equal(await links.count(), 12);
  const check = (content, address) => {
    const sum = createHash('sha256').update(content).digest('hex');
    const name = address.split(PLACE)[1];
    assert.equal(sum, sums.get(name), name);
  };
  const [download] = await Promise.all([page.waitForEvent('download'), links.first().click()]);
  check(await readFile(await download.path()), download.url());
  // Chromium saves no more than ten files in a second.
  for (const link of await links.all()) {
    const answer = await page.request.get(await link.getAttribute('href'));
    check(await answer.body(), answer.url());
  }
  await page.keyboard.press('Escape');
}

async function theDataPageNeedsNoScript({ context, baseUrl, outDir }) {
  const plain = await context.browser().newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await plain.newPage();
  const complaints = complaintsOf(page, baseUrl);
  await page.goto(baseUrl);
  await page.locator('noscript a').last().click();
  await page.getByRole('heading', { name: 'Mineral occurrences' }).waitFor();
  await page.screenshot({ path: join(outDir, 'folder-data-en-phone.png') });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `the page is ${wide} pixels wide`);
  for (const link of await page.locator('a[href]').all()) {
    const answer = await page.request.head(new URL(await link.getAttribute('href'), page.url()).href);
    assert.equal(answer.status(), 200, answer.url());
  }
  await page.getByRole('link', { name: '中文' }).click();
  await page.getByRole('heading', { name: '矿产地', exact: true }).waitFor();
  assert.deepEqual(complaints, []);
  await plain.close();
}

/** In a phone's room, and with a record named by the address. */
async function aLinkToARecordOpensItOnAPhone({ context, baseUrl, outDir }) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  const complaints = complaintsOf(page, baseUrl);
  await page.goto(`${baseUrl}index.html#lang=en&dataset=mineral_occurrence&fid=wulagen`);
  await page.locator('.card h2', { hasText: 'Wulagen' }).waitFor();
  await idle(page);
  await page.screenshot({ path: join(outDir, 'folder-phone-en.png') });
  await page.locator('#fold').click();
  await page.screenshot({ path: join(outDir, 'folder-phone-panel-en.png') });
  assert.deepEqual(complaints, []);
  await page.close();
}

/** The charts read ore and grade out of the folder, too. */
async function gradesAreInTheFolder({ page, baseUrl, picture }) {
  const { points } = JSON.parse(await readFile(join(folder, 'data/zh/resources/grade-tonnage.json'), 'utf8'));
  await page.goto(`${baseUrl}#lang=zh&panel=charts`);
  const part = page.locator('dialog .part-grades');
  await part.locator('select').selectOption('lead');
  await part.scrollIntoViewIfNeeded();
  await picture('folder-grades-zh');
  assert.equal(await part.locator('.grade-plot .mark').count(), points.filter(({ commodity }) => commodity === 'lead').length);
  await page.keyboard.press('Escape');
}

/** Of a dataset that is dealt into several files: the page finds the one in which a record lies. */
async function recordsOfManyFilesAreFound({ page, baseUrl }) {
  const { features } = JSON.parse(await readFile(join(folder, 'data/records/relief/7.json'), 'utf8'));
  for (const { id } of [features[0], features.at(-1)]) {
    await page.goto(`${baseUrl}#lang=zh&dataset=relief&fid=${encodeURIComponent(id)}`);
    await page.locator('.card', { hasText: id }).waitFor();
  }
  await page.locator('.tables .to-table', { hasText: '地形起伏' }).first().click();
  await page.getByText('前 1,000 条，共 6,396 条').waitFor();
  await page.keyboard.press('Escape');
}

/** The picture of the relief lies under the map; beyond its last level that one is drawn larger. */
async function theLandHasItsHillshade({ page, baseUrl, picture, asked }) {
  for (const [zoom, level] of [[6, 6], [11, 8]]) {
    await page.goto('about:blank');
    await page.goto(`${baseUrl}#map=${zoom}/38.6/75.6&lang=zh`);
    await idle(page);
    await picture(`folder-hillshade-${zoom}`);
    const pictures = asked.filter(({ name }) => name.startsWith(`relief/${level}/`));
    assert.ok(pictures.length > 0 && pictures.every(({ status, bytes }) => status === 200 && bytes > 300), JSON.stringify(pictures));
  }
}

async function aFolderOpenedFromTheDiskSaysWhatToDo(context) {
  const page = await context.newPage();
  await page.goto(new URL(`file://${encodeURI(folder)}/index.html`).href);
  await page.getByText('python3 -m http.server').waitFor();
  await page.close();
}

const STEPS = [
  theMapShowsTheDatasets,
  labelsAreDrawnWithChineseCharacters,
  theWulagenMarkStandsAtItsPlace,
  theWulagenFactsheetSaysEverything,
  theLanguageChangesWithoutAServer,
  searchFliesToARecord,
  aRecordWithoutPositionIsShownButNotDrawn,
  theListWithoutPositionIsByCounty,
  datasetsWithoutAPlaceAreTables,
  recordsOfManyFilesAreFound,
  gradesAreInTheFolder,
  theLandHasItsHillshade,
  downloadsAreWhatTheirChecksumsSay,
];

async function walk(context, baseUrl, asked) {
  const page = await context.newPage();
  const complaints = complaintsOf(page, baseUrl);
  const picture = (name) => page.screenshot({ path: join(outDir, `${name.startsWith('folder') ? '' : 'folder-'}${name}.png`) });
  await page.addInitScript(rememberGlyphs);
  await page.goto(baseUrl);
  await idle(page);
  for (const step of STEPS) {
    try {
      await step({ page, context, baseUrl, picture, asked });
      assert.deepEqual(complaints, []);
    } catch (problem) {
      await picture('folder-failure');
      throw new Error(`${step.name}: ${problem.message}`, { cause: problem });
    }
    console.log(`ok ${step.name}`);
  }
  await page.close();
}

/** Also where nothing lies, and beyond the last level. */
async function tilesComeInParts(context, baseUrl, asked) {
  const page = await context.newPage();
  const complaints = complaintsOf(page, baseUrl);
  await page.goto(`${baseUrl}${WULAGEN}`);
  await idle(page);
  await goTo(page, '#map=5/10/0&lang=zh');
  await goTo(page, '#map=15/39.6811/75.0417&lang=zh');
  await page.mouse.click(...Object.values(await middleOf(page)));
  await page.locator('.hits, .card').first().waitFor();
  assert.deepEqual(complaints, []);
  const parts = asked.filter(({ name }) => name === 'tiles.pmtiles');
  assert.ok(parts.length > 1 && parts.every(({ status }) => status === 206), JSON.stringify(parts));
  await page.close();
}

await withBrowser(async (context) => {
  await context.route('**/*', (route) => (['127.0.0.1', ''].includes(new URL(route.request().url()).hostname) ? route.continue() : route.abort()));
  await aFolderOpenedFromTheDiskSaysWhatToDo(context);
  console.log('ok aFolderOpenedFromTheDiskSaysWhatToDo');
  await hosted(false, async (baseUrl, asked) => {
    await walk(context, baseUrl, asked);
    const wholes = asked.filter(({ name }) => name === 'tiles.pmtiles');
    assert.ok(wholes.length > 0 && wholes.length < 10, `the archive was sent ${wholes.length} times`);
    await theDataPageNeedsNoScript({ context, baseUrl, outDir });
    console.log('ok theDataPageNeedsNoScript');
    await aLinkToARecordOpensItOnAPhone({ context, baseUrl, outDir });
    console.log('ok aLinkToARecordOpensItOnAPhone');
    assert.deepEqual(asked.filter(({ status }) => status >= 400), []);
  });
  await hosted(true, async (baseUrl, asked) => {
    await tilesComeInParts(context, baseUrl, asked);
    console.log('ok tilesComeInParts');
    assert.deepEqual(asked.filter(({ status }) => status >= 400), []);
  });
});

// The pages for people: pages.mjs BASE_URL OUTDIR. Each in both languages, on a desk and on a phone: no complaint of the
// browser (its policy of scripts included), nothing that axe finds, nothing wider than the screen.
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { axe } from './axe.mjs';
import { complaintsOf, withBrowser } from './browser.mjs';

const [baseUrl, outDir] = process.argv.slice(2);
const resolve = createRequire(import.meta.url).resolve;

// Swagger UI's own marks are not ours to mend; the plain list says the same.
const NOT_OURS = ['#swagger-ui'];

const PAGES = {
  collections: 'collections',
  collection: 'collections/mineral_occurrence',
  items: 'collections/mineral_occurrence/items',
  item: 'collections/mineral_occurrence/items/wulagen',
  findings: 'collections/mineral_occurrence/findings',
  estimates: 'collections/resource_estimate',
  releases: 'releases',
  release: 'releases/1',
  changes: 'changes?since=0',
  history: 'collections/mineral_occurrence/items/wulagen/history',
  operations: 'operations',
  conformance: 'conformance',
  queryables: 'collections/mineral_occurrence/queryables',
  tiles: 'tiles',
  tileset: 'collections/mineral_occurrence/tiles/WebMercatorQuad',
  scheme: 'tileMatrixSets/WebMercatorQuad',
  styles: 'styles',
  style: 'styles/map',
  metadata: 'styles/mineral_occurrence/metadata',
  functions: 'functions',
  search: 'search?q=wulagen',
  at: 'at?point=75.02,39.68',
  near: 'collections/mine/proximity?place=75.02,39.68',
  position: 'position?text=75.02,39.68',
  corners: 'position?text=75%2039;%2075.2%2039;%2075.2%2039.2',
  duplicates: 'collections/mineral_occurrence/duplicates?min_score=0.8',
  aggregate: 'collections/mineral_occurrence/aggregate?by=county_code,main_commodity',
  hexagons: 'collections/mineral_occurrence/hexagons?cellSize=50',
  density: 'collections/mineral_occurrence/density?bandwidth=50',
  grades: 'resources/grade-tonnage',
  faults: 'collections/mineral_occurrence/fault-distances?bands=2,5,10',
  totals: 'resources/totals?commodity=zinc',
  api: 'api',
  nowhere: 'nowhere',
};
const MAPPED = ['collection', 'items', 'item', 'hexagons'];
const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };

/** Waits for what scripts add to a page: the small map, the definition. */
async function settled(page, name) {
  if (name === 'api') await page.locator('.swagger-ui .opblock').first().waitFor();
  if (MAPPED.includes(name)) {
    await page.locator('.map-preview[aria-busy="false"] canvas').waitFor();
    const [drawn, room] = await page.evaluate(() =>
      ['.map-preview canvas', '.map-preview'].map((part) => document.querySelector(part).clientWidth),
    );
    if (drawn !== room) throw new Error(`the map on ${name} is ${drawn} pixels wide in a room of ${room}`);
  }
}

async function fits(page, name) {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  if (wide > screen) throw new Error(`${name} is ${wide} pixels wide on a screen of ${screen}`);
}

async function look(context, name, path, lang, size) {
  const page = await context.newPage();
  const label = `${name}-${lang}-${size}`;
  try {
    await page.setViewportSize(SIZES[size]);
    const complaints = complaintsOf(page, baseUrl);
    const asked = path.includes('?') ? '&' : '?';
    await page.goto(`${baseUrl}${path}${asked}f=html&lang=${lang}`.replace(/nowhere.*/, 'nowhere'));
    await settled(page, name);
    await page.screenshot({ path: join(outDir, `page-${label}.png`), fullPage: name !== 'api' });
    const told = complaints.filter((line) => name !== 'nowhere' || !line.includes('404'));
    if (told.length) throw new Error(`${label}: ${told.join('\n')}`);
    await axe(page, label, NOT_OURS);
    await fits(page, label);
  } finally {
    await page.close();
  }
}

/** Everything on the page of a dataset can be reached and opened with the keyboard. */
async function theKeyboardIsEnough(context) {
  const page = await context.newPage();
  await page.goto(`${baseUrl}collections?f=html&lang=en`);
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement?.textContent);
  if (first !== 'Skip to content') throw new Error(`the first stop is ${first}`);
  const target = page.locator('.cards h2 a').first();
  for (let stop = 0; stop < 60 && !(await target.evaluate((link) => link === document.activeElement)); stop++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/collections\/\w+/);
  await page.close();
}

/** From the first stop to the last and round again: each is seen, each is marked, none holds the focus. */
async function everyStopOfTheKeyboardIsSeen(context) {
  const page = await context.newPage();
  for (const path of ['collections/mineral_occurrence', 'collections/mineral_occurrence/items', 'styles/map', '']) {
    await page.goto(`${baseUrl}${path}?f=html&lang=en`);
    if (path === '') await page.locator('#map[aria-busy="false"]').waitFor();
    const stops = new Set();
    for (let stop = 0; stop < 300; stop++) {
      await page.keyboard.press('Tab');
      const [path, shown] = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return ['', true];
        const { outlineStyle, boxShadow } = getComputedStyle(at);
        const room = at.getBoundingClientRect();
        const way = [];
        for (let part = at; part; part = part.parentElement) {
          way.push(part.tagName + [...(part.parentElement?.children ?? [])].indexOf(part));
        }
        return [way.join(' '), room.width > 0 && (outlineStyle !== 'none' || boxShadow !== 'none')];
      });
      if (!shown) throw new Error(`the focus is not seen on ${page.url()}: ${path}`);
      if (stops.has(path)) break;
      stops.add(path);
    }
    if (stops.size < 8 || stops.size > 290) throw new Error(`${page.url()} has ${stops.size} stops`);
  }
  await page.close();
}

async function theMapHasItsCatalogueAndItsWays(context) {
  const page = await context.newPage();
  await page.goto(`${baseUrl}?f=html&lang=en`);
  const block = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  if (block['@type'] !== 'DataCatalog' || block.dataset.length < 10) throw new Error(JSON.stringify(block));
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('link', { name: 'Datasets' }).click();
  await page.locator('.cards').waitFor();
  await page.close();
}

/** A reader without scripts is led to all that needs none. */
async function theMapHasItsWaysWithoutScripts(context) {
  const plain = await context.browser().newContext({ javaScriptEnabled: false, viewport: SIZES.phone });
  const page = await plain.newPage();
  await page.goto(`${baseUrl}?f=html&lang=en`);
  await page.screenshot({ path: join(outDir, 'page-map-without-scripts.png') });
  await page.getByRole('link', { name: 'Mineral occurrences' }).click();
  await page.getByRole('heading', { name: 'Mineral occurrences' }).waitFor();
  await plain.close();
}

async function searchEnginesFindTheDataset(context) {
  const page = await context.newPage();
  await page.goto(`${baseUrl}collections/mineral_occurrence?f=html&lang=en`);
  const block = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  if (block['@type'] !== 'Dataset' || !block.name || !block.license) throw new Error(JSON.stringify(block));
  await page.goto(`${baseUrl}collections?f=html&lang=en`);
  const all = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  const cards = await page.locator('.cards > li').count();
  if (all['@type'] !== 'DataCatalog' || all.dataset.length !== cards) throw new Error(JSON.stringify(all));
  await page.close();
}

/** A record is told with its place, how that is known, and the pages of its sources. */
async function searchEnginesFindTheRecord(context) {
  const page = await context.newPage();
  await page.goto(`${baseUrl}collections/mineral_occurrence/items/wulagen?f=html&lang=en`);
  const record = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  const { geo, additionalProperty } = record.about;
  if (geo.latitude !== 39.6811 || geo.longitude !== 75.0417) throw new Error(JSON.stringify(geo));
  if (additionalProperty[0].value !== 'published') throw new Error(JSON.stringify(additionalProperty));
  if (record.citation.length < 5) throw new Error(JSON.stringify(record.citation));
  for (const { name, url } of record.citation) {
    await page.goto(`${url}?f=html&lang=en`);
    await page.getByRole('heading', { name, exact: true }).waitFor();
  }
  await page.goto(`${baseUrl}collections/mineral_occurrence/items/wulagen?f=html&lang=en`);
  const file = page.getByRole('link', { name: 'GeoJSON', exact: true });
  const { features } = await (await page.request.get(await file.getAttribute('href'))).json();
  if (features.length !== 1 || features[0].id !== 'wulagen') throw new Error(JSON.stringify(features));
  await page.close();
}

/** The table of a selection leads to its files, and its map marks just its records. */
async function theTableOfASelectionHasItsFilesAndItsMap(context) {
  const page = await context.newPage();
  await page.goto(`${baseUrl}collections/mineral_occurrence/items?f=html&lang=en&limit=3&filter=S_INTERSECTS(geometry,BBOX(73,38,77,41))`);
  const count = Number(/\d+/.exec(await page.getByRole('status').first().innerText())[0]);
  const file = await page.getByRole('link', { name: 'GeoJSON', exact: true }).getAttribute('href');
  const records = (await (await page.request.get(file)).json()).features.length;
  if (records !== count || count <= 3) throw new Error(`${file} has ${records} records of ${count}`);
  const marked = await page.locator('.map-preview').getAttribute('data-record');
  const features = (await (await page.request.get(marked)).json()).features.length;
  if (features !== 3) throw new Error(`${marked} has ${features} records`);
  await page.close();
}

async function theMapSpeaksTheLanguageOfItsLink(context) {
  for (const [lang, title] of [['en', 'Mineral resources of Kashgar and Kizilsu'], ['zh', '喀什·克孜勒苏 矿产资源图']]) {
    const page = await context.newPage();
    await page.goto(`${baseUrl}?f=html&lang=${lang}`);
    await page.locator('#panel .lang').first().waitFor();
    if ((await page.title()) !== title) throw new Error(`${lang}: ${await page.title()}`);
    await page.close();
  }
}

/** A second public validator beside the parser in the Java tests. */
async function theDefinitionIsValid() {
  const answer = await fetch(`${baseUrl}api?f=json`);
  const file = join(outDir, 'openapi.json');
  await writeFile(file, await answer.text());
  const redocly = join(dirname(resolve('@redocly/cli/package.json')), 'bin', 'cli.js');
  const lint = spawnSync(
    process.execPath,
    [redocly, 'lint', file, '--extends=recommended'],
    { encoding: 'utf8', env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
  );
  if (lint.status !== 0) throw new Error(`redocly: ${lint.stdout}${lint.stderr}`);
}

await theDefinitionIsValid();
console.log('ok theDefinitionIsValid');
await withBrowser(async (context) => {
  for (const [name, path] of Object.entries(PAGES)) {
    for (const [lang, size] of [['zh', 'desk'], ['en', 'phone']]) await look(context, name, path, lang, size);
    console.log(`ok page ${name}`);
  }
  await theKeyboardIsEnough(context);
  console.log('ok theKeyboardIsEnough');
  await everyStopOfTheKeyboardIsSeen(context);
  console.log('ok everyStopOfTheKeyboardIsSeen');
  await theMapHasItsCatalogueAndItsWays(context);
  console.log('ok theMapHasItsCatalogueAndItsWays');
  await theMapHasItsWaysWithoutScripts(context);
  console.log('ok theMapHasItsWaysWithoutScripts');
  await searchEnginesFindTheDataset(context);
  console.log('ok searchEnginesFindTheDataset');
  await searchEnginesFindTheRecord(context);
  console.log('ok searchEnginesFindTheRecord');
  await theTableOfASelectionHasItsFilesAndItsMap(context);
  console.log('ok theTableOfASelectionHasItsFilesAndItsMap');
  await theMapSpeaksTheLanguageOfItsLink(context);
  console.log('ok theMapSpeaksTheLanguageOfItsLink');
});

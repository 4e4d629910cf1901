// How dense records lie: hexagons on the map and in figures.
import assert from 'node:assert/strict';
import { addressOf, goTo, idle } from './browser.mjs';

const tool = (page) => page.locator('#tool');
const AT = '#map=7/38.6/76.4&lang=en';

async function hexagons(baseUrl, query) {
  return (await fetch(new URL(`collections/mineral_occurrence/hexagons?${query}`, baseUrl))).json();
}

/** What is drawn and told is what the API answers: cells, their counts, and who is in none of them. */
async function recordsAreCountedByHexagons({ page, baseUrl, picture }) {
  await goTo(page, AT);
  await page.getByRole('button', { name: 'Density' }).click();
  const found = await hexagons(baseUrl, 'cellSize=20');
  const placed = found.numberMatched - found.numberWithoutPosition;
  await tool(page).getByText(`${placed} records lie in ${found.numberReturned} hexagons`).waitFor();
  await tool(page).getByText(`in no cell: ${found.numberWithoutPosition}.`).waitFor();
  await tool(page).getByText('346.4102 km²').waitFor();
  assert.equal(await tool(page).locator('.density-legend li').count(), new Set(found.features.map(({ properties }) => properties.count)).size);
  await tool(page).locator('summary').click();
  assert.equal(await tool(page).locator('tbody tr').count(), found.numberReturned);
  await idle(page);
  await picture('density-en');
  const link = await tool(page).getByRole('link', { name: 'GeoJSON' }).getAttribute('href');
  assert.equal((await (await fetch(link)).json()).numberReturned, found.numberReturned);
}

/** The size is in the address, "back" and the keyboard work, and what is no size is told and asked of nobody. */
async function theWidthOfCellsIsChosen({ page, baseUrl }) {
  await page.locator('#density-size').fill('50');
  await page.keyboard.press('Tab');
  const found = await hexagons(baseUrl, 'cellSize=50');
  await tool(page).getByText(`in ${found.numberReturned} hexagons`).waitFor();
  assert.match(await addressOf(page), /tool=density&density=hexagons,mineral_occurrence,50/);
  const asked = [];
  page.on('request', (request) => request.url().includes('/hexagons') && asked.push(request.url()));
  await page.locator('#density-size').fill('0');
  await page.keyboard.press('Tab');
  await tool(page).locator('.failure', { hasText: '0.1 to 200' }).waitFor();
  assert.equal(await page.locator('#density-size').getAttribute('aria-invalid'), 'true');
  assert.deepEqual(asked, []);
  await goTo(page, `${AT}&tool=density&density=hexagons,mineral_occurrence,50`);
  await page.locator('#density-dataset').selectOption('mine');
  await tool(page).getByText(/No record has a position|lie in/).waitFor();
  await page.locator('#density-size').focus();
  await page.keyboard.press('Escape');
  await tool(page).waitFor({ state: 'hidden' });
  assert.ok(await page.locator('.tool-density').evaluate((button) => button === document.activeElement), 'the focus is lost');
}

/** The filter of the map holds; a failure is told as one, and another try mends it. */
async function theFilterHoldsAndAFailureIsNoEmptyAnswer({ page, baseUrl }) {
  const failing = (url) => url.pathname.endsWith('/hexagons');
  await page.route(failing, (route) => route.abort('internetdisconnected'));
  const filtered = `${AT}&where.mineral_occurrence=main_commodity:copper&tool=density&density=hexagons,mineral_occurrence,30`;
  await goTo(page, filtered);
  await tool(page).getByRole('alert').waitFor();
  await page.unroute(failing);
  await tool(page).getByRole('button', { name: 'Try again' }).click();
  const found = await hexagons(baseUrl, "cellSize=30&filter=main_commodity='copper'");
  await tool(page).getByText(`in ${found.numberReturned} hexagons`).waitFor();
  await tool(page).getByText('Counted with the filters of the map.').waitFor();
}

/** A width that the server refuses is told with what to do; on a page of its own, since the refusal is meant. */
async function aRefusalSaysWhatToDo({ context, baseUrl }) {
  const page = await context.newPage();
  await page.route(/\/hexagons\?/, (route) => route.fulfill({ status: 400, contentType: 'application/problem+json', body: '{}' }));
  await page.goto(new URL(`${AT}&tool=density&density=hexagons,mineral_occurrence,0.1`, baseUrl).href);
  await tool(page).getByRole('alert').getByText('wider cells').waitFor();
  await page.close();
}

/** A surface is a picture on the map and figures beside it; the bandwidth is in the address. */
async function aSurfaceIsDrawn({ page, baseUrl, picture }) {
  await goTo(page, AT);
  const drawn = page.waitForResponse((response) => response.url().includes('/density?') && response.url().includes('f=png'));
  await page.getByRole('button', { name: 'Density' }).click();
  await page.locator('#density-kind').selectOption('surface');
  const found = await (await fetch(new URL('collections/mineral_occurrence/density?bandwidth=20', baseUrl))).json();
  await tool(page).getByText(`Made of ${found.numberUsed} records with a bandwidth of 20 km`).waitFor();
  await tool(page).getByText(`not in it: ${found.numberWithoutPosition}.`).waitFor();
  assert.equal((await drawn).status(), 200);
  assert.equal(await tool(page).locator('.density-legend li').count(), found.picture.colours.length);
  assert.match(await addressOf(page), /density=surface,mineral_occurrence,20/);
  await idle(page);
  await picture('density-surface-en');
  await page.locator('#density-size').fill('0.5');
  await page.keyboard.press('Tab');
  await tool(page).locator('.failure', { hasText: '1 to 200' }).waitFor();
}

/** Distances to faults stand beside what chance would give; a refusal is told as the server words it. */
async function distancesToFaultsAreHeldToChance({ page, baseUrl, picture }) {
  const answer = async (query) => (await fetch(new URL(`collections/mineral_occurrence/fault-distances?lang=en${query}`, baseUrl))).json();
  await goTo(page, `${AT}&tool=density&density=faults,mineral_occurrence,20`);
  const found = await answer('');
  await tool(page).getByText(`n = ${found.n}`).waitFor();
  assert.equal(await tool(page).locator('tbody tr').count(), found.bands.length);
  const cells = await tool(page).locator('tbody tr').first().locator('td').allTextContents();
  assert.deepEqual(cells.slice(0, 2), [String(found.bands[0].observed), found.bands[0].expected.toFixed(1)]);
  assert.equal(await page.locator('#density-size').count(), 0);
  await picture('density-faults-en');
  await goTo(page, `${AT}&where.mineral_occurrence=main_commodity:copper&tool=density&density=faults,mineral_occurrence,20`);
  const refused = await answer("&filter=main_commodity='copper'");
  await tool(page).locator('.density-refusal', { hasText: refused.refusal.text }).waitFor();
}

export const STEPS = [
  aSurfaceIsDrawn,
  distancesToFaultsAreHeldToChance,
  recordsAreCountedByHexagons,
  theWidthOfCellsIsChosen,
  theFilterHoldsAndAFailureIsNoEmptyAnswer,
  aRefusalSaysWhatToDo,
];

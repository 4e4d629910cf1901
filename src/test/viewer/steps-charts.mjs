// Charts: counts and figures under the filter of the map, kinds apart, the same as tables, with the keyboard.
import assert from 'node:assert/strict';
import { addressOf, goTo } from './browser.mjs';

const dialog = (page) => page.locator('dialog.charts');

const chart = (page, title) => dialog(page).locator('figure', { has: page.locator('figcaption', { hasText: title }) });

async function loaded(page) {
  await dialog(page).locator('.chart-kind .chart').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.charts .part[aria-busy=true]'));
}

/** What the chart and its table say are the records of the API. */
export async function chartsCountWhatTheMapShows({ page, baseUrl, picture }) {
  await goTo(page, '#lang=zh');
  // The panel is drawn anew when the titles are there in the other language.
  const button = page.locator('.to-charts button', { hasText: '图表' });
  await button.waitFor();
  await button.focus();
  await page.keyboard.press('Enter');
  await loaded(page);
  await picture('charts-zh');
  assert.match(await addressOf(page), /panel=charts/);
  const copper = await (await page.request.get(new URL('collections/mineral_occurrence/items?main_commodity=copper', baseUrl).href)).json();
  const counts = chart(page, /^按主要矿种$/);
  assert.match(await counts.locator('li', { hasText: /^铜/ }).innerText(), new RegExp(`${copper.numberMatched}$`));
  await counts.locator('summary').click();
  assert.match(await counts.locator('tr', { hasText: '铜' }).innerText(), new RegExp(`${copper.numberMatched}$`));
  const classes = await (await page.request.get(new URL('collections/mineral_occurrence/aggregate?by=size_class', baseUrl).href)).json();
  const large = classes.groups.find(({ values: [value] }) => value === 'large').count;
  const computed = chart(page, /^按规模（计算）$/);
  assert.match(await computed.locator('li', { hasText: /^大型/ }).innerText(), new RegExp(`${large}$`));
  const declared = await chart(page, /^按规模（来源所称）$/).locator('.bars').innerText();
  assert.notEqual(declared, await computed.locator('.bars').innerText(), 'what sources say is what was computed');
  assert.equal(await counts.locator('li').count(), await counts.locator('tbody tr').count(), 'the table is another than the chart');
}

/** Resources and reserves of gold: two charts, one scale, no sum. */
export async function resourcesAndReservesAreNeverStacked({ page }) {
  const resources = chart(page, /^金 · 金属量 · 资源量$/);
  const reserves = chart(page, /^金 · 金属量 · 储量$/);
  assert.match(await resources.locator('.bars').innerText(), /萨瓦亚尔顿金矿[\s\S]*119\.5 吨/);
  assert.match(await reserves.locator('.bars').innerText(), /萨瓦亚尔顿金矿[\s\S]*≥ 127 吨/);
  const width = async (figure) => (await figure.locator('rect').first().boundingBox()).width;
  const ratio = (await width(reserves)) / (await width(resources));
  assert.ok(Math.abs(ratio - 127 / 119.5) < 0.02, `the bars are not on one scale: ${ratio}`);
  assert.equal(await reserves.locator('rect.is-open').count(), 1, 'a lower bound looks like a value');
}

/** Ore and grade: a mark for each figure of the API, told apart by shape, and the same as a table. */
export async function gradesStandAgainstTonnages({ page, baseUrl, picture }) {
  const { points, left } = await (await page.request.get(new URL('resources/grade-tonnage?commodity=lead', baseUrl).href)).json();
  const part = dialog(page).locator('.part-grades');
  await part.locator('select').selectOption('lead');
  assert.equal(await part.locator('.grade-plot .mark').count(), points.length);
  assert.equal(await part.locator('tbody tr').count(), points.length, 'the table is another than the picture');
  const shapes = await part.locator('.grade-plot .mark').evaluateAll((marks) => marks.map((each) => each.tagName + (each.getAttribute('d') ?? '').replace(/[^A-Z]/g, '')));
  assert.equal(new Set(shapes).size, new Set(points.map(({ kind }) => kind)).size, 'kinds are not told apart by shape');
  assert.ok((await part.locator('.isoline').count()) > 1);
  await part.locator('summary').first().click();
  assert.match(await part.locator('tbody').innerText(), /计算值/);
  assert.match(await part.innerText(), new RegExp(`未列入 ${left.length} 条`));
  await part.scrollIntoViewIfNeeded();
  await picture('grades-zh');
}

export async function chartsFollowTheFilterAndTheAddress({ page, picture }) {
  await page.goBack();
  await dialog(page).waitFor({ state: 'detached' });
  await page.goForward();
  await loaded(page);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  assert.doesNotMatch(await addressOf(page), /panel=/);
  await goTo(page, '#lang=en&panel=charts&where.mineral_occurrence=main_commodity:gold,zinc');
  await loaded(page);
  assert.deepEqual(await chart(page, /^By main commodity$/).locator('.bar-label').allInnerTexts(), ['gold', 'zinc']);
  assert.equal(await chart(page, /^iron/).count(), 0, 'figures that the filter leaves out');
  await page.locator('#charts-grouping').focus();
  await page.locator('#charts-grouping').selectOption('county');
  await chart(page, /^zinc/).locator('.bar-label', { hasText: 'Wuqia County' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'charts-grouping');
  await picture('charts-filtered-en');
  assert.match(await addressOf(page), /by=county/);
  await chartsCanBeHeldToTheView(page);
  await chart(page, /^zinc/).locator('a').first().click();
  await page.locator('#dock .card h2', { hasText: 'Wulagen' }).waitFor();
  await dialog(page).waitFor({ state: 'detached' });
  await goTo(page, '#lang=zh');
}

/** "Back" takes it away again; what the bars are ordered by stays. */
async function chartsCanBeHeldToTheView(page) {
  const inView = page.locator('#charts-view');
  await inView.check();
  await loaded(page);
  assert.match(await addressOf(page), /inview=charts&panel=charts&by=county/);
  await page.goBack();
  await loaded(page);
  assert.equal(await inView.isChecked(), false);
  assert.equal(await page.locator('#charts-grouping').inputValue(), 'county');
}

// The filter: choices with counts, classes of the legend, what the map draws of it, the list of records, the address.
import assert from 'node:assert/strict';
import { addressOf, goTo, idle, middleOf } from './browser.mjs';

const HOME = '#map=8/39.4/75.3&lang=zh';
const COPPER = '.choice[data-choice="commodities:copper"]';

/** Waits until the line of counts says something else than before. */
async function counted(page, act) {
  const line = page.locator('.filter-count');
  await line.filter({ hasText: /\d/ }).waitFor();
  const before = await line.innerText();
  await act();
  await page.waitForFunction((text) => {
    const now = document.querySelector('.filter-count')?.textContent ?? '';
    return /\d/.test(now) && now !== text;
  }, before);
  await idle(page);
  return line.innerText();
}

const numbers = (text) => (text.match(/\d+/g) ?? []).map(Number);

/** The records of a dataset that the map draws, by their identifiers. */
const drawn = (page, source) =>
  page.evaluate((name) => window.performance.getEntriesByType('resource').map(({ name: url }) => url).filter((url) => url.includes(name)).length, source);

export async function aChoiceFiltersMapCountsAndList({ page, baseUrl, picture }) {
  await goTo(page, HOME);
  const choices = await page.locator('.choice').evaluateAll((all) => all.map(({ dataset }) => dataset.choice.split(':')[0]));
  for (const each of ['commodities', 'size_class', 'deposit_type', 'county_code', 'evidence', 'confidence']) assert.ok(choices.includes(each), `no choice of ${each}`);
  const offered = Number((await page.locator(`${COPPER} .count`).innerText()).replace(/\D/g, ''));
  const text = await counted(page, () => page.locator(COPPER).click());
  const [matched, all, seen] = numbers(text);
  assert.equal(matched, offered, 'the count on the choice is not what the choice finds');
  assert.ok(matched < all && seen <= matched, text);
  assert.match(await addressOf(page), /where\.mineral_occurrence=commodities:copper/);
  const answer = await (
    await page.request.get(new URL("collections/mineral_occurrence/items?filter=A_CONTAINS(commodities,('copper'))&limit=1", baseUrl).href)
  ).json();
  assert.equal(answer.numberMatched, matched, 'the API counts otherwise');
  assert.ok((await drawn(page, 'collections/mineral_occurrence/tiles')) > 0, 'the map asked for no filtered tiles');
  await picture('filter-copper-zh');

  await page.locator('.list-button').click();
  await page.locator('#results tbody tr').first().waitFor();
  assert.equal(await page.locator('#results tbody tr').count(), Math.min(matched, 50));
  assert.ok((await page.locator('#results .badge-unplaced').count()) > 0, 'records without position are not listed');
  await picture('filter-list-zh');
}

export async function theListIsSortedAndWalkedWithKeys({ page, picture }) {
  const byName = page.locator('#results [data-key="sort name_zh"]');
  await byName.click();
  await page.locator('#results th[aria-sort=ascending] [data-key="sort name_zh"]').waitFor();
  assert.match(await addressOf(page), /list=mineral_occurrence&order=name_zh/);
  const names = async () => page.locator('#results tbody td:nth-child(2)').allInnerTexts();
  const before = await names();
  const head = page.locator('#results [data-key="sort name_en"]');
  await head.click();
  await page.locator('#results th[aria-sort=ascending] [data-key="sort name_en"]').waitFor();
  assert.match(await addressOf(page), /list=mineral_occurrence&order=name_en/);
  const sorted = await names();
  assert.deepEqual([...sorted].sort((a, b) => (a < b ? -1 : 1)), sorted, 'the list is not sorted');
  assert.deepEqual([...before].sort(), [...sorted].sort(), 'sorting changed the records');
  await page.locator('#results .row-name').first().focus();
  await page.keyboard.press('ArrowDown');
  const second = await page.locator('#results .row-name').nth(1).innerText();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), second);
  await page.keyboard.press('Enter');
  await page.locator('.card h2', { hasText: second }).waitFor();
  assert.equal(await page.locator('#results tr.is-open .row-name').innerText(), second);
  const [list, record] = await Promise.all(['#results', '#dock'].map((each) => page.locator(each).boundingBox()));
  assert.ok(list.x + list.width <= record.x, 'the record lies on the list');
  assert.ok(list.width > 400, `the list is ${list.width} pixels wide`);
  await picture('filter-list-record-zh');
  await page.keyboard.press('Escape');
  await columnsAreChosenAndKeptByTheAddress(page);
  await page.locator('#results .close').click();
  await page.locator('#results').waitFor({ state: 'hidden' });
}

async function columnsAreChosenAndKeptByTheAddress(page) {
  const heads = () => page.locator('#results thead th').allInnerTexts();
  const before = await heads();
  await page.locator('#results').getByRole('button', { name: '选择列' }).click();
  await page.locator('#column-notes').check();
  await page.keyboard.press('Escape');
  await page.locator('#results th', { hasText: '备注' }).waitFor();
  assert.equal((await heads()).length, before.length + 1);
  assert.match(await addressOf(page), /columns=[a-z_,]*notes/);
}

/** The list tells which records it holds, and its page, in the address: a link, back and forward bring both. */
export async function onlyInViewIsInTheAddress({ page, picture }) {
  const list = page.locator('#results');
  const inView = list.getByRole('checkbox', { name: '只列图内的' });
  const total = async () => Number(/共 ([\d,]+) 条/.exec(await list.getByRole('status').innerText())[1].replace(',', ''));
  const settled = (on) => page.waitForFunction((checked) => document.querySelector('#results:not([aria-busy]) #list-view')?.checked === checked, on);
  await goTo(page, '#map=9.5/39.7/75.1&lang=zh&list=mineral_occurrence');
  await list.locator('tbody tr').first().waitFor();
  const all = await total();
  await inView.check();
  await settled(true);
  const seen = await total();
  const told = numbers(await page.locator('.filter-count').innerText());
  assert.deepEqual([all, seen], [told[0], told[2]], 'the list and the line of counts differ');
  assert.ok(seen > 0 && seen < all, `${seen} of ${all}`);
  assert.match(await addressOf(page), /list=mineral_occurrence&inview=list/);
  await picture('filter-list-in-view-zh');
  await page.goBack();
  await settled(false);
  assert.equal(await total(), all);
  await page.goForward();
  await settled(true);
  assert.equal(await total(), seen);
  const address = await addressOf(page);
  await page.goto('about:blank');
  await page.goto(address);
  await settled(true);
  assert.equal(await total(), seen);
  await inView.uncheck();
  await settled(false);
  assert.doesNotMatch(await addressOf(page), /inview/);
  await list.getByRole('button', { name: '下一页' }).click();
  await list.getByRole('status').filter({ hasText: '第 51' }).waitFor();
  assert.match(await addressOf(page), /from=50/);
  await page.goBack();
  await list.getByRole('status').filter({ hasText: '第 1–' }).waitFor();
  await list.locator('.close').click();
}

export async function aClassOfTheLegendFiltersAndBackTakesItAway({ page, picture }) {
  await goTo(page, HOME);
  const entry = page.locator('.legend button[data-dataset=mineral_occurrence]').nth(3);
  const title = await entry.getAttribute('data-title');
  const before = numbers(await page.locator('.filter-count').innerText());
  const after = numbers(await counted(page, () => entry.click()));
  assert.ok(after[0] > 0 && after[0] < before[0], `the class ${title} finds ${after[0]} of ${before[0]}`);
  assert.equal(await entry.getAttribute('aria-pressed'), 'true');
  assert.ok((await addressOf(page)).includes('~legend:'), await addressOf(page));
  await picture('filter-legend-zh');
  const back = numbers(await counted(page, () => page.goBack()));
  assert.deepEqual(back, before, 'back does not take the filter away');
  assert.equal(await entry.getAttribute('aria-pressed'), 'false');
  await counted(page, () => page.goForward());
  const address = await addressOf(page);
  await page.goto('about:blank');
  await page.goto(address);
  await idle(page);
  await page.locator('.filter-count', { hasText: String(after[0]) }).waitFor();
  await page.locator('.chip').first().click();
  await page.locator('.chip').waitFor({ state: 'detached' });
}

/** No tile shows, not even for a moment, what the filter of a link leaves out; without the filter the map has all again. */
export async function aLinkWithAFilterAsksForFilteredTilesOnly({ page, baseUrl, picture }) {
  const place = '#map=11/39.6811/75.0417&lang=zh&off=mine';
  await page.goto('about:blank');
  const asked = [];
  const remember = (request) => /\/tiles\/WebMercatorQuad\/\d+\//.test(request.url()) && asked.push(new URL(request.url()));
  page.on('request', remember);
  await page.goto(new URL(`${place}&where.mineral_occurrence=main_commodity:copper`, baseUrl).href);
  await idle(page);
  await page.locator('.filter-count', { hasText: /\d/ }).waitFor();
  const own = asked.filter(({ pathname }) => pathname.includes('/collections/'));
  const shared = asked.filter(({ pathname }) => pathname.startsWith('/tiles/'));
  assert.ok(own.length > 0 && shared.length > 0, `${asked}`);
  for (const url of own) assert.equal(url.searchParams.get('filter'), "main_commodity IN ('copper')", url.href);
  for (const url of shared) {
    const drawn = url.searchParams.get('collections')?.split(',') ?? [];
    assert.ok(drawn.includes('mine') && !drawn.includes('mineral_occurrence'), url.href);
  }
  page.off('request', remember);
  await picture('filter-link-zh');
  const middle = await middleOf(page);
  await page.mouse.click(middle.x, middle.y);
  await page.locator('.hits').waitFor();
  assert.doesNotMatch(await page.locator('.hits').innerText(), /乌拉根铅锌矿/);
  await page.keyboard.press('Escape');
  await page.locator('.hits').waitFor({ state: 'detached' });
  await counted(page, () => goTo(page, place));
  await page.mouse.click(middle.x, middle.y);
  await page.locator('.hits button', { hasText: '乌拉根铅锌矿' }).first().waitFor();
  await page.keyboard.press('Escape');
}

/** What a filter leaves out is not under the pointer either, though the tiles of the whole map, which were there before, still hold it. */
export async function whatAFilterLeavesOutIsNotUnderThePointer({ page, baseUrl }) {
  const { geometry } = await (await fetch(new URL('collections/fault/items/175', baseUrl))).json();
  const [lon, lat] = geometry.coordinates[0][1];
  const place = `#map=9/${lat}/${lon}&lang=en`;
  const found = async () => {
    const { x, y } = await middleOf(page);
    await page.mouse.click(x, y);
    const hits = page.locator('.hits');
    await hits.waitFor();
    const text = await hits.innerText();
    await page.keyboard.press('Escape');
    await hits.waitFor({ state: 'detached' });
    return text;
  };
  await goTo(page, place);
  assert.match(await found(), /Karakoram Fault/);
  const filtered = page.waitForResponse((answer) => answer.url().includes('/collections/fault/tiles/WebMercatorQuad/'));
  await goTo(page, `${place}&where.fault=structure_type:thrust`);
  await filtered;
  await idle(page);
  assert.doesNotMatch(await found(), /Karakoram Fault/);
  await goTo(page, HOME);
}

/** A filter that comes and goes while labels are made anew in another language leaves nothing behind that the map fails at. */
export async function aFilterComesAndGoesWhileTheLanguageChanges({ page }) {
  const lay = (hash, milliseconds) =>
    page.evaluate(
      ([next, pause]) => {
        window.location.hash = next;
        return new Promise((resolve) => window.setTimeout(resolve, pause));
      },
      [hash, milliseconds],
    );
  for (let round = 1; round <= 6; round++) {
    const place = HOME.replace('zh', round % 2 ? 'en' : 'zh');
    await lay(place, 60 * round);
    await lay(`${place}&where.mineral_occurrence=main_commodity:zinc`, 250 * round);
    await lay(place, 300);
  }
  await idle(page);
}

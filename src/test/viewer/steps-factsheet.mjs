// The factsheet: figures, surroundings, how sure the position is, cite, download, records side by side.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { addressOf, goTo, idle } from './browser.mjs';

const sheet = (page) => page.locator('#dock .card');

async function open(page, dataset, fid, lang = 'zh') {
  await goTo(page, `#lang=${lang}&dataset=${dataset}&fid=${fid}`);
  // The record before it stays until this one is here.
  await page.locator(`#dock .card[data-record="${dataset}/${fid}"][lang^=${lang}]`).waitFor();
  // Every part is here.
  await page.waitForFunction(() => !document.querySelector('#dock .part[aria-busy=true]'));
}

/** What stands under a heading of the kind of figures. */
const figures = (page, kind) =>
  page.locator('.estimates table', { has: page.locator('caption', { hasText: new RegExp(`^${kind}$`) }) });

export async function resourcesAndReservesStandApart({ page, picture }) {
  await open(page, 'mineral_occurrence', 'sawayaerdun');
  await page.locator('.estimates').scrollIntoViewIfNeeded();
  await picture('figures-zh');
  const resources = await figures(page, '资源量').innerText();
  const reserves = await figures(page, '储量').innerText();
  for (const word of ['127 吨', '119.5 吨', '98.33 吨', '2.45克/吨', '2014-06']) assert.ok(resources.includes(word), `no ${word} in:\n${resources}`);
  assert.match(reserves, /≥ 127 吨/);
  assert.doesNotMatch(reserves, /119\.5/);
  const all = await sheet(page).innerText();
  assert.match(all, /不可相加/);
  // The sum of any two resources, which nobody estimated.
  for (const sum of ['246.5', '225.33']) assert.ok(!all.includes(sum), `somebody added up: ${sum}`);
}

export async function aMineLeadsToTheFiguresOfItsDeposit({ page }) {
  await open(page, 'mine', 'mine-wulagen', 'en');
  const text = await sheet(page).innerText();
  for (const word of ['Resources and reserves: Wulagen', '5.06 Mt', 'as written', 'historic estimate', 'Wuqia County', 'No. 2 Geological Brigade', 'schematic']) {
    assert.ok(text.includes(word), `the factsheet of the mine does not say ${word}:\n${text}`);
  }
  await page.locator('.estimates h3 a').click();
  await page.locator('#dock .card h2', { hasText: 'Wulagen zinc-lead deposit' }).waitFor();
  await page.locator('.part-mines a', { hasText: 'operating' }).waitFor();
}

/** A refused sum names its rule and lists all figures; reserves stand in a block of their own. */
export async function totalsNameTheRuleThatForbidsThem({ page, baseUrl, picture }) {
  await open(page, 'mineral_occurrence', 'sawayaerdun', 'en');
  await page.locator('.totals > summary').click();
  const blocks = page.locator('.totals-block');
  await blocks.first().waitFor();
  const { totals } = await (await fetch(`${baseUrl}resources/totals?commodity=gold&lang=en`)).json();
  assert.deepEqual(await blocks.locator('h4').allInnerTexts(), ['mineral resource', 'mineral reserve', 'potential mineral resource']);
  for (const { kindTitle, refusals, parts } of totals) {
    const text = await blocks.filter({ has: page.locator('h4', { hasText: new RegExp(`^${kindTitle}$`) }) }).innerText();
    assert.ok(text.includes(`No sum: ${refusals.map((each) => each.text).join('; ')}`), text);
    for (const { quantity, left } of parts) assert.ok(text.includes(quantity?.text ?? 'no quantity') && text.includes(left ?? ''), text);
  }
  await blocks.first().scrollIntoViewIfNeeded();
  await picture('totals-en');
}

/** Other records that may be the same, and the history, are offered where the service tells of them: its answers here are made up. */
export async function recordsThatMayBeTheSameAreListed({ page, baseUrl }) {
  const side = (id, title) => ({ collection: 'mineral_occurrence', id, title });
  const pairs = {
    method: 'names compared',
    numberMatched: 2,
    duplicates: [
      { first: side('kungitang', 'Kungitang'), second: side('usgs-gaudan', 'Gaudan'), reasons: ['1.9 km apart'] },
      { first: side('wulagen', 'Wulagen'), second: side('sareke', 'Sareke'), reasons: ['another pair'] },
    ],
  };
  const to = (path) => new URL(path, baseUrl).href;
  const json = (change) => async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: change(await answer.json()) });
  };
  const [listed, record, asked] = [
    (url) => url.pathname.endsWith('/collections'),
    (url) => url.pathname.endsWith('/items/usgs-gaudan'),
    (url) => url.pathname.endsWith('/duplicates'),
  ];
  const withLink = (document, rel, path) => ({ ...document, links: [...(document.links ?? []), { rel, href: to(path) }] });
  await page.route(listed, json((all) => ({ ...all, collections: all.collections.map((each) => withLink(each, 'related', `collections/${each.id}/duplicates`)) })));
  await page.route(record, json((one) => withLink(one, 'version-history', 'collections/mineral_occurrence/items/usgs-gaudan/history')));
  await page.route(asked, (route) => route.fulfill({ json: pairs }));
  await page.goto('about:blank');
  await page.goto(to('#lang=en&dataset=mineral_occurrence&fid=usgs-gaudan'));
  const card = page.locator('.card[data-record="mineral_occurrence/usgs-gaudan"]');
  await card.locator('.lookalikes summary').click();
  await card.locator('.lookalikes li', { hasText: '1.9 km apart' }).waitFor();
  assert.deepEqual(await card.locator('.lookalikes li a').allInnerTexts(), ['Kungitang']);
  assert.match(await card.locator('.record-history a').getAttribute('href'), /\/items\/usgs-gaudan\/history\?f=html&lang=en$/);
  for (const each of [listed, record, asked]) await page.unroute(each);
  await page.goto('about:blank');
  await page.goto(to('#lang=en'));
  await idle(page);
}

/** The circle is drawn around the point with the radius that the record states. */
export async function aDoubtfulPositionHasItsCircle({ page, picture }) {
  await open(page, 'mineral_occurrence', 'wajiltag-ree', 'en');
  await idle(page);
  await picture('circle-en');
  assert.match(await sheet(page).innerText(), /Dashed circle on the map: radius 50 km/);
  await open(page, 'mineral_occurrence', 'wulagen', 'en');
  assert.doesNotMatch(await sheet(page).innerText(), /Dashed circle/, 'a precision that nobody stated');
}

export async function aRecordIsCitedAndDownloadedAlone({ page, context, baseUrl }) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(baseUrl).origin });
  await open(page, 'mineral_occurrence', 'wulagen', 'en');
  await page.getByRole('button', { name: 'Copy the citation' }).click();
  await page.locator('.copied', { hasText: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /Wulagen zinc-lead deposit.*release 1.*collections\/mineral_occurrence\/items\/wulagen.*accessed \d{4}-\d\d-\d\d/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.formats a', { hasText: /^GeoJSON$/ }).click(),
  ]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  assert.deepEqual(file.features.map(({ id }) => id), ['wulagen']);
}

/** Collected with buttons, kept in the address, compared in a table, opened from there. */
export async function recordsStandSideBySide({ page, picture }) {
  await open(page, 'mineral_occurrence', 'wulagen', 'en');
  await page.getByRole('button', { name: 'Add to the comparison' }).click();
  await page.getByRole('button', { name: 'Leave out of the comparison', exact: true }).waitFor();
  assert.match(await addressOf(page), /compare=mineral_occurrence\/wulagen/);
  assert.ok(await page.locator('.do-compare').isDisabled(), 'one record cannot be compared');
  const keys = ['mineral_occurrence/wulagen', 'mineral_occurrence/sawayaerdun', 'mine/mine-wulagen', 'mineral_occurrence/sareke', 'mine/mine-sawayaerdun'];
  await goTo(page, `#lang=en&dataset=mineral_occurrence&fid=texike&${keys.map((key) => `compare=${key}`).join('&')}`);
  await page.locator('.tray .name', { hasText: 'Sareke' }).waitFor();
  assert.equal(await page.locator('.tray li').count(), 4, 'more than four records are compared');
  await page.locator('.to-compare:disabled', { hasText: 'At most 4' }).waitFor();
  await page.locator('.do-compare').click();
  await page.locator('.compared').waitFor();
  await picture('compare-en');
  assert.equal(await page.locator('.compared thead th').count(), 5);
  const edges = () => page.locator('.compared thead th').evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().right)));
  const room = () => page.locator('dialog[open] .table-scroll').evaluate((scroll) => Math.round(scroll.getBoundingClientRect().right));
  assert.ok((await edges())[4] <= (await room()), 'of four records on a desk the last is out of sight');
  await page.setViewportSize({ width: 360, height: 740 });
  assert.ok((await edges())[2] <= (await room()), 'on a phone there is no second record to compare with');
  await picture('compare-phone-en');
  await page.setViewportSize({ width: 1280, height: 800 });
  const row = page.locator('.compared tr', { has: page.locator('th', { hasText: /^Position$/ }) });
  assert.match(await row.innerText(), /75\.0417.*\s+no position/);
  await page.locator('.compared thead button', { hasText: 'Sareke' }).click();
  await page.locator('#dock .card h2', { hasText: 'Sareke' }).waitFor();
  await page.locator('.tray').getByRole('button', { name: 'Clear' }).click();
  await page.locator('.tray').waitFor({ state: 'hidden' });
  assert.doesNotMatch(await addressOf(page), /compare=/);
  await goTo(page, '#lang=zh');
}

// The search box and what is written as a place: coordinates in many forms, map sheets, corners.
import assert from 'node:assert/strict';
import { addressOf, goTo, idle } from './browser.mjs';

const note = (page) => page.locator('.place-note');
const places = (page) => page.locator('.results .record');

async function search(page, text) {
  await page.getByRole('searchbox').fill(text);
  await page.getByRole('searchbox').press('Enter');
}

/** Where the middle of the map is, out of the address. */
async function middle(page) {
  const [, , lat, lon] = /map=([\d.]+)\/([\d.-]+)\/([\d.-]+)/.exec(await addressOf(page));
  return { lon: Number(lon), lat: Number(lat) };
}

async function anAngleFliesToItsPlaceAndSaysHowItWasRead({ page, baseUrl, picture }) {
  await page.goto(new URL('#map=6/38/77&lang=zh', baseUrl).href);
  await idle(page);
  await search(page, '东经75°02′30.12″ 北纬39°40′51.96″');
  await note(page).waitFor();
  assert.equal(await note(page).locator('span').innerText(), '度分秒，经度在前；按 CGCS2000 读取');
  await page.waitForURL(/find=/);
  await page.waitForURL(/map=8\.5\/39\.68/);
  await idle(page);
  const { lon, lat } = await middle(page);
  assert.ok(Math.abs(lon - 75.0417) < 0.001 && Math.abs(lat - 39.6811) < 0.001, `the map is at ${lon} ${lat}`);
  await picture('find-position-zh');
}

/** The address brings the mark back; "back" takes it away. */
async function theMarkIsPartOfTheAddress({ page }) {
  const address = await addressOf(page);
  await page.goto('about:blank');
  await page.goto(address);
  await idle(page);
  await note(page).waitFor();
  await note(page).getByRole('button', { name: '关闭' }).click();
  await note(page).waitFor({ state: 'hidden' });
  assert.doesNotMatch(await addressOf(page), /find=/);
}

async function aSheetIsOutlinedInBothItsForms({ page, picture }) {
  for (const number of ['J43E002013', 'J-43-7-C']) {
    await search(page, number);
    await note(page).locator('span', { hasText: '图幅 J43E002013（旧图号 J-43-7-C），1:50,000' }).waitFor();
    await idle(page);
    await picture('find-sheet-zh');
    await note(page).getByRole('button', { name: '关闭' }).click();
  }
}

/** Nobody is taken to a place that the text may not mean. */
async function anAmbiguousTextListsItsReadings({ page, picture }) {
  const before = await middle(page);
  await search(page, '501715.8 4393210.5');
  await places(page).nth(1).waitFor();
  assert.deepEqual(
    (await places(page).allInnerTexts()).map((text) => /中央子午线 (\d+)/.exec(text)[1]),
    ['75', '78'],
  );
  assert.deepEqual(await middle(page), before);
  await picture('find-ambiguous-zh');
  await places(page).nth(1).click();
  await note(page).locator('span', { hasText: '中央子午线 78' }).waitFor();
  await page.waitForURL(/map=[\d.]+\/39\.67\d*\/78\.02.*&reading=1/);
  const address = await addressOf(page);
  await page.goto('about:blank');
  await page.goto(address);
  await note(page).locator('span', { hasText: '中央子午线 78' }).waitFor();
}

async function namesAreStillFound({ page, picture }) {
  await search(page, '乌拉根');
  await places(page).filter({ hasText: '乌拉根' }).first().waitFor();
  const asked = (url) => url.pathname.endsWith('/search');
  await page.route(asked, (route) => route.abort('internetdisconnected'));
  await search(page, '1号矿体 2号矿体');
  const again = page.locator('.search-status').getByRole('button', { name: '重试' });
  await again.waitFor();
  await picture('find-failed-zh');
  await page.unroute(asked);
  await again.click();
  await page.locator('.search-status', { hasText: '没有找到' }).waitFor();
  await page.getByRole('searchbox').fill('');
}

/** The licence area of Texike, pasted as lines: the published 14.88 km² are 15.89. */
async function pastedCornersAreAnArea({ page, context, baseUrl, picture }) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(baseUrl).origin });
  const corners = ['1,74°03′30″,39°37′30″', '2,74°06′30″,39°37′30″', '3,74°06′30″,39°35′30″', '4,74°03′30″,39°35′30″'];
  await page.evaluate((text) => navigator.clipboard.writeText(text), corners.join('\n'));
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Control+V');
  await page.locator('#tool .figure', { hasText: '15.8916 km²' }).waitFor();
  assert.match(await addressOf(page), /tool=area&sketch=74\.0583333,39\.625;/);
  await idle(page);
  await picture('find-corners-zh');
  await page.getByRole('searchbox').fill('');
  await goTo(page, '#map=8/39.6/75.5&lang=zh');
}

export const STEPS = [
  anAngleFliesToItsPlaceAndSaysHowItWasRead,
  theMarkIsPartOfTheAddress,
  aSheetIsOutlinedInBothItsForms,
  anAmbiguousTextListsItsReadings,
  namesAreStillFound,
  pastedCornersAreAnArea,
];

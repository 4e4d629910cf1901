// What is asked of places: what is here, and what is near or inside.
import assert from 'node:assert/strict';
import { axe } from './axe.mjs';
import { addressOf, goTo, idle, middleOf } from './browser.mjs';

const tool = (page) => page.locator('#tool');
const answer = (page) => page.locator('#tool .here-answer');
const hits = (page) => page.locator('#tool .near-list li');

async function json(baseUrl, path) {
  return (await fetch(new URL(path, baseUrl), { headers: { 'Accept-Language': 'en' } })).json();
}

/** A click asks; the answer is what the API says, can be copied, and is in the address. */
async function aClickTellsWhatIsHere({ page, context, baseUrl, picture }) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(baseUrl).origin });
  await goTo(page, '#map=11/39.68/75.02&lang=en');
  await page.getByRole('button', { name: 'What is here' }).click();
  await tool(page).locator('.hint', { hasText: 'Click a place' }).waitFor();
  const { x, y } = await middleOf(page);
  await page.mouse.click(x, y);
  await answer(page).waitFor();
  assert.match(await addressOf(page), /tool=here&here=75\.0\d+,39\.6\d+/);
  assert.equal(await page.locator('.hits, .card').count(), 0, 'the click opened a record');
  await goTo(page, '#map=11/39.68/75.02&lang=en&tool=here&here=75.02,39.68');
  await answer(page).getByText('75.0200000, 39.6800000').waitFor();
  const told = await json(baseUrl, 'at?point=POINT(75.02%2039.68)');
  const text = await answer(page).innerText();
  const county = told.areas.find(({ collection }) => collection === 'admin_area').records.at(-1);
  const [fault] = told.nearest.find(({ collection }) => collection === 'fault').records;
  assert.ok(text.includes(county.title), 'no county');
  assert.ok(text.includes(`${(fault.distance_m / 1000).toFixed(3)} km · azimuth ${fault.azimuth_deg.toFixed(1)}°`), 'no fault');
  assert.ok(text.includes(`N ${told.gaussKruger[0].northing_m.toFixed(2)} E ${told.gaussKruger[0].easting_m.toFixed(2)}`));
  for (const { number } of told.mapSheets) assert.ok(text.includes(number), number);
  for (const said of ['J-43-7-C', '2,210 m', 'datum steps ±250 m', 'schematic', 'not the register of mining rights', 'Source: HimaTibetMap']) {
    assert.ok(text.includes(said), said);
  }
  await tool(page).getByRole('button', { name: 'Copy all' }).click();
  await tool(page).locator('.copied', { hasText: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const said of ['J43E002013', county.title, 'N 4393999.12 E 25501715.82', 'Relief: ETOPO5']) assert.ok(copied.includes(said), copied);
  await idle(page);
  await picture('here-en');
}

/** The right button and the keyboard lead there, too; "back" leads back. */
async function itIsReachedByMenuKeysAndText({ page }) {
  await goTo(page, '#map=11/39.68/75.02&lang=en');
  const { x, y } = await middleOf(page);
  await page.mouse.click(x + 40, y, { button: 'right' });
  await answer(page).waitFor();
  await page.goBack();
  await tool(page).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'What is here' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.here-centre').focus();
  await page.keyboard.press('Enter');
  await answer(page).waitFor();
  await tool(page).locator('summary').first().click();
  await page.locator('#here-text').fill('25503577.43 4394121.89');
  await tool(page).getByRole('button', { name: 'Read', exact: true }).click();
  await answer(page).getByText('75.0417000, 39.6811000').waitFor();
  await answer(page).getByText('inside').or(answer(page).getByText('encloses it')).first().waitFor();
}

/** A failure is told as one, and another try mends it. */
async function aFailureIsNoEmptyAnswer({ page }) {
  const failing = (url) => url.pathname.endsWith('/at') || url.pathname.endsWith('/proximity');
  await page.route(failing, (route) => route.abort('internetdisconnected'));
  await goTo(page, '#map=11/39.68/75.02&lang=zh&tool=here&here=75.03,39.68');
  await tool(page).getByRole('alert').waitFor();
  await goTo(page, '#map=10/39.68/75.02&lang=zh&tool=near&sketch=75.02,39.68&near=point,mineral_occurrence,20000');
  await tool(page).getByRole('alert').waitFor();
  await page.unroute(failing);
  await tool(page).getByRole('button', { name: '重试' }).click();
  await hits(page).first().waitFor();
}

/** A point and a distance: the nearest first, with how far, where and how sure. */
async function whatIsNearAPointIsListedAndMarked({ page, baseUrl, picture }) {
  await goTo(page, '#map=9/39.65/75&lang=en&tool=near&sketch=74.0833,39.6&near=point,mineral_occurrence,100000');
  await hits(page).first().waitFor();
  const { features } = await json(baseUrl, 'collections/mineral_occurrence/proximity?place=POINT(74.0833%2039.6)&distance=100000&limit=100');
  assert.ok(features.length > 1);
  assert.equal(await hits(page).count(), features.length);
  const [first] = features;
  const text = await hits(page).first().innerText();
  for (const said of [first.properties.title, `azimuth ${first.properties.azimuth_deg.toFixed(1)}°`, 'position ±2.8 km']) {
    assert.ok(text.includes(said), text);
  }
  assert.match(await tool(page).innerText(), /not the register of mining rights/);
  await idle(page);
  await picture('near-point-en');
  await page.locator('#near-distance').fill('a lot');
  await page.locator('#near-distance').press('Tab');
  await tool(page).locator('.failure', { hasText: '0 to 1000 km' }).waitFor();
  await page.locator('.near-centre').click();
  await page.locator('#near-distance').fill('');
  await page.locator('#near-distance').press('Tab');
  await tool(page).locator('h3', { hasText: 'The nearest 10' }).waitFor();
  assert.match(await addressOf(page), /near=point,mineral_occurrence,(&|$)/);
}

/** A licence's corners are pasted: area, sheets, what overlaps by how much; the list can be downloaded. */
async function cornersOfALicenceTellWhatTheyTakeIn({ page, picture }) {
  await tool(page).locator('summary').first().click();
  await page.locator('#near-text').fill('0745500,394500;0751000,394500;0751000,393500;0745500,393500');
  await tool(page).getByRole('button', { name: 'Read', exact: true }).click();
  await page.locator('#near-distance').fill('0');
  await page.locator('#near-distance').press('Tab');
  await page.locator('#near-dataset').selectOption('admin_area');
  await tool(page).locator('.figure', { hasText: /Area 396\.96(09|10) km²/ }).waitFor();
  await tool(page).locator('.near-sheets', { hasText: 'J43E002012, J43E002013' }).waitFor();
  await hits(page).filter({ hasText: /overlap 396\.96(09|10) km²: 100 % of the place/ }).first().waitFor();
  assert.match(await addressOf(page), /near=area,admin_area,0/);
  await axe(page, 'near and inside');
  await idle(page);
  await picture('near-area-en');
  const listed = await hits(page).count();
  await page.locator('.near-download').click();
  await page.locator('dialog.download .download-count', { hasText: `Records: ${listed}` }).waitFor();
  await page.keyboard.press('Escape');
  await page.goBack();
  await page.goForward();
}

/** In the mirrored page and on a phone nothing hangs over. */
async function itFitsAPhoneAndTheMirroredPage({ page, picture }) {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const lang of ['ug', 'zh']) {
    await goTo(page, `#map=9/39.65/75&lang=${lang}&tool=here&here=75.02,39.68`);
    await answer(page).waitFor();
    await idle(page);
    const over = await page.evaluate(() => [document.documentElement.scrollWidth - innerWidth, document.querySelector('#tool').scrollWidth - document.querySelector('#tool').clientWidth]);
    assert.deepEqual(over.filter((pixels) => pixels > 0), [], `${lang}: ${over} pixels too wide`);
    await picture(`here-phone-${lang}`);
  }
  await goTo(page, '#map=9/39.65/75&lang=zh&tool=near');
  await tool(page).locator('details').first().evaluate((form) => (form.open = true));
  await page.locator('#near-text').fill('501715.8 4393210.5');
  await tool(page).locator('.corner-form button[type=submit]').click();
  await tool(page).locator('.readings .record').first().click({ trial: true });
  const [reading, panel] = await Promise.all(['.readings p', '#tool'].map((each) => page.locator(each).last().boundingBox()));
  assert.ok(reading.y + reading.height <= panel.y + panel.height, 'the readings are out of sight');
  await page.setViewportSize({ width: 1280, height: 800 });
  await goTo(page, '#map=8/39.6/75.5&lang=zh');
}

export const STEPS = [
  aClickTellsWhatIsHere,
  itIsReachedByMenuKeysAndText,
  aFailureIsNoEmptyAnswer,
  whatIsNearAPointIsListedAndMarked,
  cornersOfALicenceTellWhatTheyTakeIn,
  itFitsAPhoneAndTheMirroredPage,
];

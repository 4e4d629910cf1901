// The line below the map: what it tells of a position, in which form, and that it can be copied.
import assert from 'node:assert/strict';
import { goTo, idle, middleOf } from './browser.mjs';
import { sourceOf } from './formulas.mjs';

const part = (page, kind) => page.locator(`.readout-values .readout-${kind}`);

/** The server reads plane coordinates; the viewer must lead back to them, and to the sheet that the server means. */
async function theFormulasAgreeWithTheServerWithinAMillimetre({ baseUrl }) {
  const { project, zoneOf } = await sourceOf('tools/gauss-kruger.ts');
  const { sheetAt } = await sourceOf('tools/map-sheet.ts');
  for (const [zone, meridian, width] of [[25, 75, 3], [26, 78, 3], [27, 81, 3], [13, 75, 6], [14, 81, 6]]) {
    for (const [offset, north] of [[0, 3_900_000], [70_123.456, 4_393_210.789], [-90_765.432, 4_600_000.001]]) {
      const east = zone * 1_000_000 + 500_000 + offset;
      const answer = await fetch(`${baseUrl}position?text=${east},${north}`);
      const { readings } = await answer.json();
      if (!readings.length) continue;
      const [lon, lat] = readings[0].geometry.coordinates;
      const plane = project(lon, lat, meridian);
      const off = Math.hypot(plane.east + zone * 1_000_000 - east, plane.north - north);
      assert.ok(off < 0.001, `${east} ${north}: ${off} m`);
      if (Math.abs(offset) < 1) assert.deepEqual(zoneOf(lon, width), { number: zone, centralMeridian: meridian });
      for (let zoom = 7; zoom < 17; zoom++) {
        const sheet = sheetAt(lon, lat, zoom);
        const [same] = (await (await fetch(`${baseUrl}position?text=${sheet.number}`)).json()).readings;
        const [west, south, right, top] = same.bbox;
        assert.equal(same.scaleDenominator, sheet.denominator);
        assert.ok(west <= lon && lon <= right && south <= lat && lat <= top, `${lon} ${lat} is not on ${sheet.number}`);
      }
    }
  }
}

async function theReadoutTellsWulagenInEveryForm({ page, baseUrl, picture }) {
  await page.goto(new URL('#map=10/39.6811/75.0417&lang=zh', baseUrl).href);
  await idle(page);
  await page.locator('.readout-centre').click();
  await page.locator('.centre-cross').waitFor();
  assert.equal(await part(page, 'degrees').innerText(), '75°02′30.120″E 39°40′51.960″N');
  assert.match(await part(page, 'plane').innerText(), /^N 4394\d{3}\.\d\d E 25503\d{3}\.\d\d$/);
  assert.equal(await part(page, 'sheet').innerText(), 'J43C001003');
  assert.equal(await part(page, 'county').innerText(), '乌恰县');
  await picture('readout-zh');
  await page.locator('.readout-prefix').click();
  assert.match(await part(page, 'plane').innerText(), / E 503\d{3}\.\d\d$/);
  await page.locator('.readout-prefix').click();
  await page.locator('.readout-width').click();
  assert.match(await part(page, 'plane').innerText(), / E 13503\d{3}\.\d\d$/);
  await page.locator('.readout-width').click();
  await page.locator('.readout-centre').click();
}

async function aClickCopiesWhatIsTold({ page, context, baseUrl }) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(baseUrl).origin });
  await goTo(page, '#map=9/39.6/75.5&lang=en');
  const middle = await middleOf(page);
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.move(middle.x + 2, middle.y);
  const told = await part(page, 'plane').innerText();
  await part(page, 'plane').focus();
  await page.keyboard.press('Enter');
  await page.locator('.readout-status', { hasText: `Copied: ${told}` }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), told);
}

/** Who moves the map with the arrow keys reads where its centre is. */
async function theKeyboardReadsTheCentre({ page }) {
  await page.locator('#map canvas').focus();
  await page.keyboard.press('ArrowLeft');
  await page.locator('.centre-cross').waitFor();
  await idle(page);
  assert.equal(await page.locator('.readout-centre').getAttribute('aria-pressed'), 'true');
  await page.locator('.readout-centre').click();
}

export const STEPS = [
  theFormulasAgreeWithTheServerWithinAMillimetre,
  theReadoutTellsWulagenInEveryForm,
  aClickCopiesWhatIsTold,
  theKeyboardReadsTheCentre,
];

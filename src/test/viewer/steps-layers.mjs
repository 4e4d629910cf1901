// Switches of groups, opacity, and what the page says when there is nothing to draw or no connection.
import assert from 'node:assert/strict';
import { addressOf, goTo, idle, middleOf } from './browser.mjs';
import { differences, pixelsAround } from './picture.mjs';

const CENTRE = 'map=8/39.3/76.5';

export async function aGroupIsSwitchedAtOnce({ page }) {
  await goTo(page, `#lang=zh&${CENTRE}`);
  const group = page.getByRole('checkbox', { name: '整组开关：构造' });
  await page.locator('#switch-fault').uncheck();
  assert.equal(await group.evaluate((box) => box.indeterminate), true, 'half of the group is on');
  await group.click();
  assert.match(await addressOf(page), /lang=zh$/);
  await group.click();
  assert.match(await addressOf(page), /off=fault,suture/);
  assert.equal(await page.locator('#switch-suture').isChecked(), false);
  await group.click();
  assert.doesNotMatch(await addressOf(page), /off=/);
  await idle(page);
}

/** The map becomes fainter, the address keeps it, and with all of it the map is as it was. */
export async function aDatasetBecomesFainter({ page, picture }) {
  await goTo(page, `#lang=zh&${CENTRE}`);
  const middle = await middleOf(page);
  const before = await pixelsAround(page, middle, 200);
  await page.getByRole('button', { name: '不透明度：行政区划' }).click();
  const slider = page.getByRole('slider', { name: '不透明度：行政区划' });
  await slider.focus();
  await page.keyboard.press('Home');
  assert.match(await addressOf(page), /opacity=admin_area:10/);
  await idle(page);
  await picture('fainter-zh');
  assert.equal(await page.locator('#opacity-admin_area-row output').innerText(), '10%');
  assert.ok(differences(before, await pixelsAround(page, middle, 200)).length > 1000, 'nothing became fainter');
  await goTo(page, `#lang=zh&${CENTRE}`);
  await idle(page);
  assert.equal(await slider.inputValue(), '100');
  assert.equal(differences(before, await pixelsAround(page, middle, 200)).length, 0, 'the map did not come back');
}

export async function anEmptyMapAndALostConnectionAreTold({ page, context, picture }) {
  await goTo(page, '#lang=zh&map=10/10/0');
  await page.locator('.notice', { hasText: '此处没有数据' }).waitFor();
  await goTo(page, `#lang=zh&${CENTRE}`);
  await page.locator('.notice').waitFor({ state: 'hidden' });
  await context.setOffline(true);
  await page.locator('.notice', { hasText: '没有网络连接' }).waitFor();
  await picture('offline-zh');
  await context.setOffline(false);
  await page.locator('.notice').waitFor({ state: 'hidden' });
}

/** What is told stands beside an open record, not over its name. */
export async function aNoticeLeavesTheOpenRecordLegible({ page, context, picture }) {
  await goTo(page, `#lang=zh&${CENTRE}&dataset=mineral_occurrence&fid=wulagen`);
  await page.locator('#dock .card h2').waitFor();
  await idle(page);
  await context.setOffline(true);
  await page.locator('.notice', { hasText: '没有网络连接' }).waitFor();
  await picture('offline-record-zh');
  const [notice, record] = [await page.locator('.notice').boundingBox(), await page.locator('#dock').boundingBox()];
  await context.setOffline(false);
  assert.ok(notice.x + notice.width <= record.x, 'the notice covers the open record');
  await page.locator('.notice').waitFor({ state: 'hidden' });
  await goTo(page, `#lang=zh&${CENTRE}`);
}

/** Far out one point stands for others; a click says for how many, and leads nearer. */
export async function aPointSaysForHowManyItStands({ page, picture }) {
  await goTo(page, '#lang=zh&map=4/39.6811/75.0417');
  await picture('point-counts-zh');
  const drawn = await page.evaluate(() => [...window.glyphsOnTheMap.keys()].filter((text) => /\d/.test(text)));
  assert.ok(drawn.length > 2, `no counts are drawn: ${drawn}`);
  const middle = await middleOf(page);
  await page.mouse.click(middle.x, middle.y);
  await page.locator('.hits .hint', { hasText: '没有单独画出' }).waitFor();
  const total = Number(/\d+/.exec(await page.locator('.hits h2').innerText())[0]);
  const listed = await page.locator('.hits li').count();
  const others = await page.locator('.hits li small').allInnerTexts();
  const sum = others.reduce((all, text) => all + Number(/\d+/.exec(text)[0]), 0);
  assert.equal(total, listed + sum, others.join());
  await page.locator('.nearer').click();
  await page.locator('.hits').waitFor({ state: 'detached' });
  await page.waitForFunction(() => /map=6\//.test(location.hash));
  await idle(page);
}

/** A kilometre line and a sheet's edge run where the server says, in the zone that is chosen; each grid goes as it came. */
export async function linesOfCoordinatesLieWhereTheyBelong({ page, baseUrl, picture }) {
  const read = async (text) => (await (await fetch(new URL(`position?${new URLSearchParams({ text })}`, baseUrl))).json()).readings[0];
  const [lon, lat] = (await read('25560000 4400000')).geometry.coordinates;
  const at = (more) => `#lang=zh&map=10/${lat.toFixed(5)}/${lon.toFixed(5)}${more}`;
  await goTo(page, at(''));
  const middle = await middleOf(page);
  const before = await pixelsAround(page, middle, 40);
  await page.getByRole('checkbox', { name: '高斯公里网' }).check();
  assert.match(await addressOf(page), /grid=kilometers/);
  const drawn = differences(before, await pixelsAround(page, middle, 40));
  const off = drawn.filter(({ x, y }) => Math.min(Math.abs(x), Math.abs(y)) > 2.5);
  const rows = new Set(drawn.filter(({ x }) => Math.abs(x) <= 2.5).map(({ y }) => y));
  const columns = new Set(drawn.filter(({ y }) => Math.abs(y) <= 2.5).map(({ x }) => x));
  assert.ok(rows.size > 70 && columns.size > 70, `no lines cross there: ${rows.size} and ${columns.size}`);
  assert.equal(off.length, 0, `lines elsewhere: ${JSON.stringify(off.slice(0, 5))}`);
  await page.getByLabel('公里网的带号').selectOption('26');
  assert.match(await addressOf(page), /grid=kilometers26/);
  assert.notEqual(differences(before, await pixelsAround(page, middle, 40)).length, drawn.length, 'another zone has the same lines');
  await page.getByRole('checkbox', { name: '经纬网' }).check();
  await page.getByRole('checkbox', { name: '图幅' }).check();
  await goTo(page, '#lang=zh&map=7.5/39.3/76.4&grid=degrees,kilometers,sheets');
  assert.equal(await page.getByLabel('公里网的带号').inputValue(), '');
  await picture('grids-zh');
  await goTo(page, at(''));
  assert.equal(await page.locator('canvas.grids').count(), 0, 'the canvas stays');
  assert.equal(await page.getByRole('checkbox', { name: '图幅' }).isChecked(), false);
  assert.equal(differences(before, await pixelsAround(page, middle, 40)).length, 0, 'the grids did not go');
}

/** Near enough, a point that may be off by more than 200 m has a dashed circle of that radius; filters and switches take it along. */
export async function everyDoubtfulPointHasItsCircle({ page, baseUrl, picture }) {
  const { geometry, properties } = await (await fetch(new URL('collections/mineral_occurrence/items/wuqia-ne12km-copper', baseUrl))).json();
  const [lon, lat] = geometry.coordinates;
  const metersPerPixel = (2 * Math.PI * 6378137 * Math.cos((lat * Math.PI) / 180)) / 512 / 2 ** 11;
  const radius = properties.coord_precision_m / metersPerPixel;
  const seen = async (more) => {
    const asked = page.waitForResponse((answer) => answer.url().includes('mineral_occurrence/items?filter='));
    await goTo(page, `#lang=zh&map=11/${lat}/${lon}${more}`);
    const worstFirst = new URL((await asked).url()).searchParams.get('sortby');
    assert.equal(worstFirst, '-coord_precision_m', 'among many good positions the bad ones would be left out');
    await idle(page);
    return pixelsAround(page, await middleOf(page), 150);
  };
  const drawn = await seen('');
  await picture('accuracy-circle-zh');
  await goTo(page, `#lang=zh&map=11/${lat}/${lon}&off=mineral_occurrence`);
  await idle(page);
  const without = await pixelsAround(page, await middleOf(page), 150);
  const onCircle = (picture) => differences(picture, without).filter(({ x, y }) => Math.abs(Math.hypot(x, y) - radius) < 3).length;
  const length = 2 * Math.PI * radius;
  assert.ok(onCircle(drawn) > 0.4 * length && onCircle(drawn) < 2 * length, `${onCircle(drawn)} pixels of a circle of ${length}`);
  assert.ok(onCircle(await seen('&where.mineral_occurrence=main_commodity:zinc')) < 20, 'the circle of a record that the filter leaves out');
}

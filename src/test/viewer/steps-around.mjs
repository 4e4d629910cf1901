// Around the map: pages for people, narrow screens, a server that is away for a while.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { goTo, idle, middleOf } from './browser.mjs';
import { WULAGEN } from './steps-map.mjs';

export async function linksLeadToThePagesForPeople({ page, baseUrl, picture }) {
  await page.locator('a.api').click();
  await page.waitForURL(/\/collections/);
  assert.match(await page.locator('h1').first().innerText(), /\S/);
  await picture('collections-zh');
  await page.goBack();
  await idle(page);
  await page.locator('.tables a').first().click();
  await page.waitForURL(/\/items/);
  assert.ok((await page.locator('table tr').count()) > 1, 'the page of a dataset without positions has no table');
  await page.goto(new URL('#dataset=mineral_occurrence&fid=wulagen', baseUrl).href);
  const link = page.locator('.card a.page');
  await link.waitFor();
  const answer = await page.request.get(await link.getAttribute('href'));
  assert.equal(answer.status(), 200);
  assert.match(answer.headers()['content-type'], /text\/html/);
  assert.match(await answer.text(), /乌拉根/);
}

export async function thePageFitsAPhone({ page, baseUrl, picture }) {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(baseUrl);
  await idle(page);
  await picture('phone-map');
  const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
  assert.ok(width <= 360, `the page is ${width} pixels wide`);
  await page.locator('#fold').click();
  await page.locator('.dataset').first().waitFor();
  await picture('phone-legend');
  await page.locator('#fold').click();
  await goTo(page, WULAGEN);
  const middle = await middleOf(page);
  await page.mouse.click(middle.x, middle.y);
  await page.locator('.hits button').first().click();
  await page.locator('.card').waitFor();
  await idle(page);
  await picture('phone-record');
}

/** The page says that tiles are missing, and fetches them when asked to. */
export async function aFailureCanBeRetried({ context, baseUrl, outDir }) {
  const page = await context.newPage();
  const tiles = /\/tiles\/WebMercatorQuad\/\d+\//;
  await page.route(tiles, (route) => route.fulfill({ status: 503, headers: { 'Retry-After': '5' }, body: '' }));
  await page.goto(new URL('#lang=zh', baseUrl).href);
  const notice = page.locator('.notice.is-failure');
  await notice.waitFor();
  await page.screenshot({ path: join(outDir, 'tiles-missing.png') });
  await page.unroute(tiles);
  await notice.getByRole('button', { name: '重试' }).click();
  await notice.waitFor({ state: 'hidden' });
  await idle(page);
  await page.close();
}

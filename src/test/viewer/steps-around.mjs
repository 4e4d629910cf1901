// Around the map: pages for people, narrow screens, a server that is away for a while.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { addressOf, goTo, idle, middleOf } from './browser.mjs';
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

/** Language, switches, place and open record are in the address; "back" closes the record. */
export async function theAddressRemembersTheView({ page, baseUrl }) {
  await page.goto('about:blank');
  await page.goto(new URL('#map=8.5/39.2/76.1&lang=en&off=fault,earthquake', baseUrl).href);
  await idle(page);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.equal(await page.locator('#switch-fault').isChecked(), false);
  assert.equal(await page.locator('#switch-river').isChecked(), true);
  await page.getByRole('searchbox').fill('Wuqia');
  await page.locator('.results .record', { hasText: 'Wuqia County' }).first().click();
  await page.locator('#dock .card h2', { hasText: 'Wuqia County' }).waitFor();
  assert.match(await page.locator('#dock .card').innerText(), /GCJ-02[\s\S]*gcj02-inverse@1[\s\S]*250 m/);
  await idle(page);
  assert.match(await addressOf(page), /off=fault,earthquake&dataset=admin_area&fid=653024/);
  await page.goBack();
  await page.locator('#dock .card').waitFor({ state: 'detached' });
  assert.match(await addressOf(page), /lang=en&off=fault,earthquake$/);
  await aChangeInTheSameMomentKeepsTheNewAddress(page);
}

/** Before the page hears of the new address something else happens on it. */
async function aChangeInTheSameMomentKeepsTheNewAddress(page) {
  await page.evaluate(() => {
    location.hash = '#map=9/39.25/76.5&lang=zh&off=earthquake';
    document.querySelector('.to-charts button').click();
  });
  await page.locator('html[lang=zh-CN]').waitFor();
  await idle(page);
  assert.match(await addressOf(page), /#map=9\/39\.25\/76\.5&lang=zh&off=earthquake&panel=charts$/);
  await page.locator('dialog.charts[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
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

/** Tiles that take their time are announced, and what is told goes when they are there. */
export async function aSlowNetworkIsTold({ context, baseUrl }) {
  const page = await context.newPage();
  await page.route(/\/tiles\/WebMercatorQuad\/\d+\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await route.continue();
  });
  await page.goto(new URL('#map=9/39.6/75.2&lang=zh', baseUrl).href);
  await page.locator('#sheet canvas').first().waitFor();
  await page.locator('.notice', { hasText: '正在载入' }).waitFor();
  await idle(page);
  await page.locator('.notice').waitFor({ state: 'hidden' });
  await page.close();
}

/** The page says what is missing, the data, the tiles or the circles of accuracy, and fetches it when asked to. */
export async function aFailureCanBeRetried({ context, baseUrl, outDir }) {
  const missing = [
    ['data', /\/collections$/, '数据服务暂时不可用', ''],
    ['tiles', /\/tiles\/WebMercatorQuad\/\d+\//, '部分地图数据没有载入', ''],
    ['circles', /mineral_occurrence\/items\?filter=/, '部分地图数据没有载入', '&map=11/39.8083/75.2875'],
  ];
  for (const [name, address, words, place] of missing) {
    const page = await context.newPage();
    await page.route(address, (route) => route.fulfill({ status: 503, headers: { 'Retry-After': '5' }, body: '' }));
    await page.goto(new URL(`#lang=zh${place}`, baseUrl).href);
    const notice = page.locator('.notice.is-failure', { hasText: words });
    await notice.waitFor();
    if (place) await idle(page);
    assert.ok(await notice.isVisible(), `${name}: what failed is told no more`);
    await page.screenshot({ path: join(outDir, `${name}-missing.png`) });
    await page.unroute(address);
    await notice.getByRole('button', { name: '重试' }).click();
    await idle(page);
    await page.locator('.notice').waitFor({ state: 'hidden' });
    if (place) await whatIsThereLaterIsNotMissing(page, address, notice, `#lang=zh${place}`);
    await page.close();
  }
}

async function whatIsThereLaterIsNotMissing(page, address, notice, hash) {
  await page.route(address, (route) => route.fulfill({ status: 503, headers: { 'Retry-After': '5' }, body: '' }));
  await goTo(page, hash.replace('map=11', 'map=10'));
  await notice.waitFor();
  await page.unroute(address);
  await goTo(page, hash);
  await page.locator('.notice').waitFor({ state: 'hidden' });
}

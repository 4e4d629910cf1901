// Records: the popup and its languages, search, what has no position.
import assert from 'node:assert/strict';
import { addressOf, goTo, idle, middleOf } from './browser.mjs';
import { WULAGEN } from './steps-map.mjs';

const glance = (page) => page.locator('.maplibregl-popup .glance');

/** The factsheet at the edge of the map. */
const card = (page) => page.locator('#dock .card');

/** What a row of the open card says. */
const row = (page, term) =>
  page.locator('.card dl > div', { has: page.locator('dt', { hasText: term }) }).first().locator('dd').innerText();

async function clickWulagen(page) {
  await goTo(page, WULAGEN);
  const middle = await middleOf(page);
  await page.mouse.click(middle.x, middle.y);
  await page.locator('.hits').waitFor();
}

const hit = (page, dataset) =>
  page.locator('.hits button', { has: page.locator('.kind', { hasText: new RegExp(`^${dataset}$`) }) }).first();

export async function theWulagenFactsheetSaysEverything({ page, picture }) {
  await clickWulagen(page);
  await picture('several-records-zh');
  await hit(page, '矿山').click();
  await glance(page).waitFor();
  await picture('wulagen-mine-zh');
  const text = await glance(page).innerText();
  for (const word of ['乌拉根', '锌', '铅', '生产', '新疆紫金锌业', '75.0417', '39.6811', '公开资料']) {
    assert.ok(text.includes(word), `the popup of the mine does not say ${word}:\n${text}`);
  }
  await page.getByRole('button', { name: '返回列表' }).click();
  await hit(page, '矿产地').click();
  await glance(page).getByRole('button', { name: '详情' }).click();
  await card(page).waitFor();
  // Sources are named as soon as the list of documents is here.
  await page.locator('.card .references a', { hasText: 'Issue 2 of this project' }).first().waitFor();
  const occurrence = await card(page).innerText();
  for (const word of ['乌拉根', '坐标', '未说明', '来历', '公开资料', '原始坐标', '75.0417, 39.6811', 'EPSG:4326', '许可']) {
    assert.ok(occurrence.includes(word), `the popup of the occurrence does not say ${word}:\n${occurrence}`);
  }
}

export async function theLanguageChangesEverywhere({ page, picture }) {
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('.card[lang=en]').waitFor();
  await idle(page);
  await picture('wulagen-en');
  const text = await card(page).innerText();
  for (const word of ['Wulagen', /zinc/i, /lead/i, 'Provenance', 'published', 'Record page']) {
    assert.match(text, new RegExp(word), `the English popup does not say ${word}:\n${text}`);
  }
  assert.match(await addressOf(page), /lang=en/);
  assert.match(await addressOf(page), /dataset=mineral_occurrence&fid=wulagen/);
  assert.equal(await page.title(), 'Mineral resources of Kashgar and Kizilsu');
  assert.match(await page.locator('#panel').innerText(), /Administrative areas/);
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '中文' }).click();
  await page.locator('html[lang=zh-CN]').waitFor();
  await page.getByRole('button', { name: 'English' }).waitFor();
  await idle(page);
}

export async function searchFliesToARecord({ page, picture }) {
  await page.getByRole('button', { name: '全图' }).click();
  await idle(page);
  await page.getByRole('searchbox').fill('乌拉根');
  await page.locator('.results .record').first().waitFor();
  assert.match(await page.locator('.search-status').innerText(), /条/);
  await picture('search-zh');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await card(page).waitFor();
  await idle(page);
  assert.match(await addressOf(page), /fid=(mine-)?wulagen/);
  assert.match(await row(page, '经纬度'), /75\.0417/);
  await page.getByRole('searchbox').fill('没有这样的矿');
  await page.locator('.search-status', { hasText: '没有找到' }).waitFor();
}

export async function aRecordWithoutPositionIsShownButNotDrawn({ page, picture }) {
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('萨瓦亚尔顿');
  const found = page.locator('.results .record', { hasText: '萨瓦亚尔顿' }).first();
  await found.waitFor();
  assert.match(await found.innerText(), /无位置/);
  await found.click();
  const docked = page.locator('#dock .card');
  await docked.waitFor();
  await picture('without-position-zh');
  assert.match(await docked.innerText(), /萨瓦亚尔顿[\s\S]*无位置/);
  assert.equal(await page.locator('.maplibregl-popup').count(), 0, 'a record without a position points at a place');
  await page.locator('#dock').getByRole('button', { name: '关闭' }).click();
  await docked.waitFor({ state: 'detached' });
  await page.getByRole('searchbox').fill('');
}

export async function theListWithoutPositionIsByCounty({ page, picture }) {
  await page.locator('#unplaced summary').click();
  await page.locator('#unplaced h3', { hasText: '乌恰县' }).waitFor();
  await page.locator('#unplaced').scrollIntoViewIfNeeded();
  await picture('unplaced-zh');
  assert.ok((await page.locator('#unplaced .record').count()) >= 20, 'too few records without a position');
  assert.ok((await page.locator('#unplaced .record', { hasText: '乌拉根' }).count()) === 0, 'Wulagen has a position');
  await page.locator('#unplaced summary').click();
}

// The panel for prints: what it orders, and the frame of the sheet on the map.
import assert from 'node:assert/strict';
import { addressOf, goTo, idle } from './browser.mjs';

const tool = (page) => page.locator('#tool');
const order = async (page) => new URL(await tool(page).locator('.print-links a').first().getAttribute('href')).searchParams;

async function theSheetIsWhatTheReaderChose({ page, baseUrl, picture }) {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(new URL('#map=8.5/39.5/75.8&lang=zh&off=fault', baseUrl).href);
  await idle(page);
  await page.getByRole('button', { name: '打印' }).click();
  await tool(page).locator('.print-preview img').waitFor();
  await page.locator('#print-size').selectOption('a3');
  await page.locator('#print-scale').selectOption('250000');
  await page.locator('#print-orientation').selectOption('portrait');
  await page.locator('#print-title').fill('喀什周边');
  await page.locator('#print-review').fill('新S(2026)001号');
  await idle(page);
  const asked = Object.fromEntries(await order(page));
  const { datasets, ...rest } = asked;
  assert.deepEqual(rest, {
    center: '75.800000,39.500000',
    scale: '250000',
    size: 'a3',
    orientation: 'portrait',
    lang: 'zh',
    f: 'pdf',
    title: '喀什周边',
    'review-number': '新S(2026)001号',
  });
  assert.ok(datasets.split(',').includes('mine') && !datasets.split(',').includes('fault'), datasets);
  assert.match(await addressOf(page), /tool=print&print=a3-portrait-250000/);
}

/** What is ordered is what comes: a sheet that the server makes. */
async function theServerMakesTheSheet({ page, picture }) {
  const preview = tool(page).locator('.print-preview img');
  await page.locator('#print-size').selectOption('a4');
  await preview.waitFor();
  // Until the new sheet is here the one before it is shown.
  await page.waitForFunction(() => {
    const image = document.querySelector('#tool .print-preview img');
    return image.complete && image.naturalHeight / image.naturalWidth > 1.35;
  });
  await picture('print-zh');
  const answer = await page.request.get(await tool(page).locator('.print-links a').first().getAttribute('href'));
  assert.equal(answer.headers()['content-type'], 'application/pdf');
}

/** The filter of the map is that of the sheet; a dataset that is switched off needs none. */
async function theSheetHasTheFilterOfTheMap({ page, baseUrl, picture }) {
  await page.goto('about:blank');
  const view = '#map=7/39.4/76&lang=zh&off=mine&tool=print&print=a4-landscape-2000000';
  await page.goto(new URL(`${view}&where.mineral_occurrence=commodities:zinc&where.mine=commodities:zinc`, baseUrl).href);
  await idle(page);
  await page.locator('.print-links a').first().waitFor();
  assert.deepEqual(JSON.parse((await order(page)).get('filters')), { mineral_occurrence: "A_OVERLAPS(commodities,('zinc'))" });
  await tool(page).locator('.print-preview img').waitFor();
  await picture('print-filter-zh');
  await goTo(page, view.replace('&off=mine', ''));
  await page.waitForFunction(() => !document.querySelector('.print-links a')?.href.includes('filters='));
}

async function theFrameGoesWithTheMapAndTheAddressKeepsTheSheet({ page, baseUrl }) {
  await page.goto('about:blank');
  await page.goto(new URL('#map=9/39.6/75.4&lang=en&tool=print&print=a4-landscape-250000', baseUrl).href);
  await idle(page);
  assert.equal(await page.locator('#print-scale').inputValue(), '250000');
  await page.locator('#map canvas').focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => !document.querySelector('.print-links a').href.includes('center=75.400000'));
  await idle(page);
  await page.locator('#tool .close').click();
  await goTo(page, '#map=8/39.6/75.5&lang=zh');
}

export const STEPS = [
  theSheetIsWhatTheReaderChose,
  theServerMakesTheSheet,
  theSheetHasTheFilterOfTheMap,
  theFrameGoesWithTheMapAndTheAddressKeepsTheSheet,
];

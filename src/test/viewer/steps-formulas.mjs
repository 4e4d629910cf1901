// What the viewer reckons by itself: which figure stands for a deposit, size classes in words, opacity, circles.
import assert from 'node:assert/strict';
import { sourceOf } from './formulas.mjs';

const figure = (fid, change = {}) => ({
  fid,
  subject: { dataset: 'mineral_occurrence', fid: 'a' },
  kind: 'resource',
  commodity: 'gold',
  basis: 'contained metal',
  date: '',
  term: '',
  tonnes: 1,
  atLeast: false,
  ...change,
});

export async function theLatestFigureStandsForADepositAndKindsStayApart() {
  const { figureOf, latestOfEach } = await sourceOf('charts/figures.ts');
  const ids = (figures) => latestOfEach(figures).map(({ fid }) => fid);
  assert.deepEqual(ids([figure('old', { date: '2014-06', tonnes: 127 }), figure('new', { date: '2022-07-14', tonnes: 119 })]), ['new']);
  assert.deepEqual(ids([figure('undated', { tonnes: 500 }), figure('dated', { date: '1961' })]), ['dated']);
  assert.deepEqual(ids([figure('part', { date: '2022', tonnes: 60 }), figure('whole', { date: '2022', tonnes: 120 })]), ['whole']);
  assert.deepEqual(ids([figure('resource'), figure('reserve', { kind: 'reserve' })]), ['resource', 'reserve']);
  assert.deepEqual(ids([figure('metal'), figure('ore', { basis: 'ore' })]), ['metal', 'ore']);
  const record = (properties) => ({ id: 'x', properties: { occurrence_id: 'a', value_parsed: 5, ...properties } });
  assert.equal(figureOf(record({})).tonnes, 5);
  assert.equal(figureOf(record({ orebody: 'No. 1' })), null, 'an orebody stands for its deposit');
  assert.equal(figureOf(record({ value_parsed: null })), null);
  assert.equal(figureOf(record({ value_parsed: null, value_min: 127 })).atLeast, true);
}

export async function sizeClassesAreReadFromWords() {
  const { sizeClassOf } = await sourceOf('charts/size-class.ts');
  const classes = {
    '': 'none',
    'promotion text': 'none',
    'large (2018)': 'large',
    'ultra-large (news 2014, company)': 'ultra-large',
    'large-tonnage, low-grade': 'large',
    'large or medium': 'contested',
    'large, low-grade (2023); ultra-large, low-grade (2025)': 'contested',
    超大型: 'ultra-large',
    '大型（2018）': 'large',
    小型: 'small',
  };
  for (const [text, size] of Object.entries(classes)) assert.equal(sizeClassOf(text), size, text);
}

export async function opacityKeepsZoomAtTheHead() {
  const { scaled, parseOpacities, formatOpacities } = await sourceOf('opacity.ts');
  assert.equal(scaled(0.8, 0.5), 0.4);
  assert.deepEqual(scaled(['interpolate', ['linear'], ['zoom'], 4, 0.2, 8, 1], 0.5), ['interpolate', ['linear'], ['zoom'], 4, 0.1, 8, 0.5]);
  assert.deepEqual(scaled(['step', ['zoom'], 0.2, 8, 1], 0.5), ['step', ['zoom'], 0.1, 8, 0.5]);
  assert.deepEqual(scaled(['get', 'opacity'], 0.5), ['*', 0.5, ['get', 'opacity']]);
  assert.deepEqual(parseOpacities('fault:60,river:5,x:abc,y:120,:50'), { fault: 60 });
  assert.equal(formatOpacities({ fault: 60, river: 100 }), 'fault:60');
}

/** Forms after the Unicode chart: ق and ش in the middle, ە at the end, ى before another letter, ڭ behind one that joins nothing. */
export async function lettersTakeTheFormOfTheirPlace() {
  const { joined } = await sourceOf('joining.ts');
  const forms = (text) => [...joined(text)].map((sign) => sign.codePointAt(0).toString(16)).join(' ');
  assert.equal(forms('قەشقەر'), 'fed7 feea feb7 fed8 feea fead');
  assert.equal(forms('شىنجاڭ'), 'feb7 fbe9 fee8 fea0 fe8e fbd3');
  assert.equal(forms('سالام'), 'feb3 fe8e fefb fee1', 'a lam and an alef are one sign');
  assert.equal(forms('مُحَ'), 'fee3 64f fea2 64e', 'a mark above parts no letters');
  assert.equal(joined('喀什 Kashgar'), '喀什 Kashgar');
}

/** Against the distance along the ellipsoid that a meridian and a parallel give there. */
export async function aCircleHasItsRadius() {
  const { circleAround } = await sourceOf('precision.ts');
  const [ring] = circleAround([75, 39.5], 50_000).coordinates;
  const east = ring[0][0] - 75;
  const north = Math.max(...ring.map(([, lat]) => lat)) - 39.5;
  // One degree at 39.5° N on WGS 84: 86.013 km of a parallel, 111.026 km of a meridian.
  assert.ok(Math.abs(east * 86.013 - 50) < 0.05, `${east}`);
  assert.ok(Math.abs(north * 111.026 - 50) < 0.05, `${north}`);
  assert.deepEqual(ring[0], ring.at(-1));
}

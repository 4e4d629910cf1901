// How long the map takes to open: opening.mjs BASE_URL [RUNS] [HASH]. Each run has a browser with an empty profile and software WebGL;
// the time runs from the request of the page to the moment when the map says that it is drawn. Prints each run and the median.
import { idle, withBrowser } from './browser.mjs';

const [baseUrl, runs = '7', hash = '#lang=zh'] = process.argv.slice(2);

async function opening(context) {
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(new URL(hash, baseUrl).href, { waitUntil: 'commit' });
  await idle(page);
  return performance.now() - start;
}

const taken = [];
for (let run = 0; run < Number(runs); run++) taken.push(await withBrowser(opening));
const seconds = taken.map((each) => (each / 1000).toFixed(2));
const sorted = [...taken].sort((a, b) => a - b);
console.log(`runs ${seconds.join(' ')} s, median ${(sorted[Math.floor(sorted.length / 2)] / 1000).toFixed(2)} s`);

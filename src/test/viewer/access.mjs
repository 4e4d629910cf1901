// Whether everybody can use it: access.mjs BASE_URL OUTDIR. axe finds nothing in any panel of the map page, in both
// languages, on a desk and on a phone, by day and by night; Lighthouse has nothing to add there and on pages of records.
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { axe } from './axe.mjs';
import { complaintsOf, withBrowser } from './browser.mjs';
import { lighthouseFindsNothing } from './lighthouse.mjs';
import { PANELS } from './panels.mjs';

const [baseUrl, outDir] = process.argv.slice(2);

const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

/**
 * Both languages, sizes and lights. With EVERY_VIEW=1 every two of them meet, which takes a minute more for each view; the build has
 * the first two.
 */
const VIEWS = [
  { lang: 'zh', size: 'desk', scheme: 'light' },
  { lang: 'en', size: 'phone', scheme: 'dark' },
  { lang: 'zh', size: 'phone', scheme: 'light' },
  { lang: 'en', size: 'desk', scheme: 'dark' },
].slice(0, process.env.EVERY_VIEW ? 4 : 2);

async function everyPanel(context, { lang, size, scheme }) {
  const page = await context.newPage();
  const complaints = complaintsOf(page, baseUrl);
  await page.setViewportSize(SIZES[size]);
  await page.emulateMedia({ colorScheme: scheme });
  const found = [];
  for (const [name, open] of Object.entries(PANELS)) {
    const label = `${name}-${lang}-${size}-${scheme}`;
    try {
      await open({ page, baseUrl, lang, phone: size === 'phone' });
      await page.screenshot({ path: join(outDir, `panel-${label}.png`) });
      await axe(page, label);
      const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      if (wide > screen) throw new Error(`it is ${wide} pixels wide on a screen of ${screen}`);
    } catch (problem) {
      found.push(`${label}: ${problem.message}`);
    }
    found.push(...complaints.splice(0).map((complaint) => `${label}: ${complaint}`));
  }
  await page.close();
  if (found.length) throw new Error(found.join('\n'));
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

await withBrowser(async (context) => {
  for (const view of VIEWS) {
    const start = performance.now();
    await everyPanel(context, view);
    console.log(`ok axe ${Object.values(view).join(' ')} (${Math.round(performance.now() - start)} ms)`);
  }
});

const port = await freePort();
const ADDRESSES = ['?f=html&lang=zh', 'collections/mineral_occurrence/items/wulagen?f=html&lang=en', 'collections/mine/items?f=html&lang=zh'];
await withBrowser(
  async () => {
    for (const path of ADDRESSES) {
      await lighthouseFindsNothing(baseUrl + path, port);
      console.log(`ok lighthouse ${path}`);
    }
  },
  [`--remote-debugging-port=${port}`],
);

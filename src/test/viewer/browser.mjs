// Chromium with software WebGL, and a page that remembers everything that went wrong in it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs `work` with a browser context of an empty profile, and cleans up whatever happens; `more` are flags of Chromium, `screen` its size and scale. */
export async function withBrowser(work, more = [], screen = { viewport: { width: 1280, height: 800 } }) {
  const profile = await mkdtemp(join(tmpdir(), 'mineral-gis-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...FLAGS, ...more],
    locale: 'zh-CN',
    ...screen,
    timeout: 30_000,
  });
  context.setDefaultTimeout(60_000);
  try {
    return await work(context);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** A step takes the connection away on purpose; what is under way then fails, and nothing else ever does so by this name. */
const DISCONNECTED = 'net::ERR_INTERNET_DISCONNECTED';

/** What the page's console, its scripts and its requests complained of. */
export function complaintsOf(page, baseUrl) {
  const complaints = [];
  const origin = new URL(baseUrl).origin;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes(DISCONNECTED)) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.stack}`));
  page.on('requestfailed', (request) => {
    // A search that is overtaken by the next letter, and a tile that left the view, are given up on purpose.
    const reason = request.failure()?.errorText;
    if (!['net::ERR_ABORTED', DISCONNECTED].includes(reason)) complaints.push(`request: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`answer: ${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) complaints.push(`outside host: ${url}`);
  });
  return complaints;
}

/** The map has drawn all that it can. */
export async function idle(page) {
  await page.waitForFunction(() => document.querySelector('#map')?.getAttribute('aria-busy') === 'false');
}

/** Goes to another address of the same page and waits until its map is drawn. */
export async function goTo(page, hash) {
  await page.evaluate(async (next) => {
    if (location.hash === next) return;
    const heard = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    location.hash = next;
    await heard;
  }, hash);
  await idle(page);
}

/** Middle of the map on the screen. */
export async function middleOf(page) {
  const box = await page.locator('#map canvas.maplibregl-canvas').boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The address as the page itself has it just now; page.url() hears of changes a moment later. */
export async function addressOf(page) {
  return page.evaluate(() => location.href);
}

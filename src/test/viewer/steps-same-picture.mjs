// The map of the browser and the picture of the server: the same styles drawn by two programs.
import assert from 'node:assert/strict';
import { goTo } from './browser.mjs';

/** Zoom, latitude, longitude; the share of pixels that may differ, most of them of labels, which find their places otherwise. */
const VIEWS = [
  { name: 'region', at: [6.5, 38.6, 76.6], most: 0.01 },
  { name: 'kashgar', at: [8, 39.6, 75.9], most: 0.01 },
  { name: 'wulagen', at: [10, 39.75, 75.2], most: 0.01 },
];

const HALF_METERS = Math.PI * 6378137;
/** What must be hidden for the map to stand alone. */
const ALONE = 'body * { visibility: hidden !important } canvas.maplibregl-canvas { visibility: visible !important }';

export async function theServerDrawsTheSamePicture({ page, picture, baseUrl }) {
  for (const { name, at, most } of VIEWS) {
    await goTo(page, `#map=${at.join('/')}&lang=zh`);
    const style = await page.addStyleTag({ content: ALONE });
    const box = await page.locator('canvas.maplibregl-canvas').boundingBox();
    const shown = await page.screenshot({ clip: box, scale: 'css' });
    await picture(`same-${name}-browser`);
    await style.evaluate((element) => element.remove());
    const answer = await page.request.get(address(baseUrl, at, box));
    assert.equal(answer.status(), 200, await answer.text());
    const drawn = await answer.body();
    const share = await differing(page, shown, drawn);
    console.log(`  ${name}: ${(100 * share).toFixed(2)} % of the pixels differ`);
    assert.ok(share <= most, `${name}: ${(100 * share).toFixed(2)} % of the pixels differ`);
  }
}

/** The picture of the box that the browser shows. */
function address(baseUrl, [zoom, latitude, longitude], { width, height }) {
  const metersPerPixel = (2 * HALF_METERS) / (512 * 2 ** zoom);
  const x = (longitude / 180) * HALF_METERS;
  const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 6378137;
  const box = [x - (width / 2) * metersPerPixel, y - (height / 2) * metersPerPixel];
  box.push(x + (width / 2) * metersPerPixel, y + (height / 2) * metersPerPixel);
  const crs = 'http://www.opengis.net/def/crs/EPSG/0/3857';
  const query = new URLSearchParams({ bbox: box.join(','), 'bbox-crs': crs, crs, width, height, lang: 'zh' });
  return new URL(`map?${query}`, baseUrl).href;
}

/** The share of pixels of which a channel differs by more than a fifth of its range after both are blurred a little. */
async function differing(page, one, other) {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(image.width, image.height);
          const pen = canvas.getContext('2d');
          pen.filter = 'blur(1.5px)';
          pen.drawImage(image, 0, 0);
          return pen.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (a.width !== b.width || a.height !== b.height) throw new Error(`${a.width}x${a.height}, ${b.width}x${b.height}`);
      let different = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const most = Math.max(...[0, 1, 2].map((band) => Math.abs(a.data[at + band] - b.data[at + band])));
        if (most > 51) different++;
      }
      return different / (a.data.length / 4);
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

// Pixels of screenshots. The browser itself decodes them, so no library is needed.

/** The pixels of a square of the screen around a point: `{ side, data }`, four bytes a pixel. */
export async function pixelsAround(page, { x, y }, half) {
  const clip = { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
  const picture = await page.screenshot({ clip, scale: 'css' });
  const { side, pixels } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    let binary = '';
    for (let i = 0; i < data.length; i += 4096) binary += String.fromCharCode(...data.subarray(i, i + 4096));
    return { side: image.width, pixels: btoa(binary) };
  }, picture.toString('base64'));
  return { side, data: Buffer.from(pixels, 'base64') };
}

/** Where two pictures of the same size differ: offsets from their middle. */
export function differences(before, after) {
  const places = [];
  for (let pixel = 0; pixel < before.side * before.side; pixel++) {
    const change = [0, 1, 2].reduce(
      (sum, band) => sum + Math.abs(before.data[4 * pixel + band] - after.data[4 * pixel + band]),
      0,
    );
    const half = before.side / 2;
    if (change > 48) places.push({ x: (pixel % before.side) + 0.5 - half, y: Math.floor(pixel / before.side) + 0.5 - half });
  }
  return places;
}

/** How many clearly different colours a picture has. */
export function colours({ data }) {
  const seen = new Set();
  for (let i = 0; i < data.length; i += 4) seen.add(((data[i] >> 4) << 8) | ((data[i + 1] >> 4) << 4) | (data[i + 2] >> 4));
  return seen.size;
}

/**
 * Before the page starts: remembers the bitmap of each character that is drawn on a canvas and read back, which is how
 * the map makes its labels; and in which fonts it was drawn.
 */
export function rememberGlyphs() {
  const glyphs = new Map();
  const fonts = new Map();
  for (const pen of [CanvasRenderingContext2D.prototype, OffscreenCanvasRenderingContext2D.prototype]) {
    const { fillText, getImageData } = pen;
    let drawn = null;
    pen.fillText = function (text, ...place) {
      drawn = text;
      fonts.set(text, this.font);
      return fillText.call(this, text, ...place);
    };
    pen.getImageData = function (...area) {
      const image = getImageData.apply(this, area);
      if (drawn) glyphs.set(drawn, `${image.width}x${image.height} ${image.data.filter((_, i) => i % 4 === 3).join()}`);
      drawn = null;
      return image;
    };
  }
  window.glyphsOnTheMap = glyphs;
  window.fontsOnTheMap = fonts;
}

import { SCALES, sheetOf, type Scale } from '../tools/map-sheet';
import type { Box } from '../values';

/** The map sheets in view. */

export interface SheetCell {
  readonly number: string;
  /** West, south, east, north in degrees. */
  readonly box: Box;
}

/** A sheet of 1:1,000,000. */
const MILLION = { lon: 6, lat: 4 };
/** Sheets end before the pole, and south of the equator there are none. */
const NORTH_MAX = 88;

/** The largest scale whose sheets are so wide; the smallest scale where none is. */
export function scaleFor(leastDegrees: number): Scale {
  const wide = SCALES.filter(({ parts }) => MILLION.lon / parts >= leastDegrees);
  return (wide.at(-1) ?? SCALES[0]) as Scale;
}

/** The sheets of a scale that a view touches. */
export function sheetsIn(view: Box, scale: Scale): readonly SheetCell[] {
  const [width, height] = [MILLION.lon / scale.parts, MILLION.lat / scale.parts];
  const [west, east] = [Math.max(view[0], -180), Math.min(view[2], 180)];
  const [south, north] = [Math.max(view[1], 0), Math.min(view[3], NORTH_MAX)];
  const cells: SheetCell[] = [];
  for (let row = Math.floor(south / height); row * height < north; row++) {
    for (let column = Math.floor(west / width); column * width < east; column++) {
      const box: Box = [column * width, row * height, (column + 1) * width, (row + 1) * height];
      const sheet = sheetOf(box[0] + width / 2, box[1] + height / 2, scale);
      if (sheet) cells.push({ number: sheet.number, box });
    }
  }
  return cells;
}

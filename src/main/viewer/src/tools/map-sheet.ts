/** Map sheets of GB/T 13989-2012: which one a place lies on. Reading a number is the server's part. */

export interface Scale {
  readonly denominator: number;
  readonly letter: string;
  /** Rows, and columns, in a sheet of 1:1,000,000. */
  readonly parts: number;
}

/** From the smallest. */
export const SCALES: readonly Scale[] = [
  { denominator: 1_000_000, letter: '', parts: 1 },
  { denominator: 500_000, letter: 'B', parts: 2 },
  { denominator: 250_000, letter: 'C', parts: 4 },
  { denominator: 100_000, letter: 'D', parts: 12 },
  { denominator: 50_000, letter: 'E', parts: 24 },
  { denominator: 25_000, letter: 'F', parts: 48 },
  { denominator: 10_000, letter: 'G', parts: 96 },
  { denominator: 5_000, letter: 'H', parts: 192 },
];

/** Of a map at zoom 0 with tiles of 512 pixels of 0.28 mm, on the equator. */
const WORLD_DENOMINATOR = 279_541_132;

export interface Sheet {
  readonly number: string;
  readonly denominator: number;
}

/** The sheet that a place lies on, of the scale nearest to that of the map there; null south of the equator and near the pole. */
export function sheetAt(lon: number, lat: number, zoom: number): Sheet | null {
  return sheetOf(lon, lat, scaleAt(lat, zoom));
}

/** The sheet of a scale that a place lies on; null as above. */
export function sheetOf(lon: number, lat: number, { denominator, letter, parts }: Scale): Sheet | null {
  if (lat < 0 || lat >= 88 || lon < -180 || lon >= 180) return null;
  const [row, column] = [Math.floor(lat / 4), Math.floor((lon + 180) / 6)];
  const million = String.fromCharCode(65 + row) + String(column + 1).padStart(2, '0');
  const down = parts - Math.floor(((lat - row * 4) * parts) / 4);
  const right = Math.floor(((lon + 180 - column * 6) * parts) / 6) + 1;
  const three = (value: number): string => String(value).padStart(3, '0');
  return { denominator, number: letter ? `${million}${letter}${three(down)}${three(right)}` : million };
}

function scaleAt(lat: number, zoom: number): Scale {
  const shown = (WORLD_DENOMINATOR * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
  const off = ({ denominator }: Scale): number => Math.abs(Math.log(denominator / shown));
  return SCALES.reduce((best, scale) => (off(scale) < off(best) ? scale : best));
}

/** Which lines of coordinates lie over the map, as the address tells it: `degrees,kilometers25,sheets`. */

export const GRID_KINDS = ['degrees', 'kilometers', 'sheets'] as const;
export type GridKind = (typeof GRID_KINDS)[number];

export interface Grids {
  readonly kinds: readonly GridKind[];
  /** The zone of 3 degrees whose kilometres are drawn; null draws each zone's own within its seams. */
  readonly zone: number | null;
}

const KILOMETERS = /^kilometers(\d{1,3})?$/;
/** Zones of 3 degrees around the Earth. */
const ZONES = 120;

/** Reads a part of the address; what it says wrongly is left out. */
export function parseGrids(text: string): Grids {
  const parts = text.split(',');
  const [, zone] = parts.map((part) => KILOMETERS.exec(part)).find((found) => found !== null) ?? [];
  const kinds = GRID_KINDS.filter((kind) => parts.some((part) => part === kind || (kind === 'kilometers' && KILOMETERS.test(part))));
  return { kinds, zone: zone && Number(zone) >= 1 && Number(zone) <= ZONES ? Number(zone) : null };
}

/** Writes what {@link parseGrids} reads; empty without grids. */
export function formatGrids({ kinds, zone }: Grids): string {
  return kinds.map((kind) => (kind === 'kilometers' ? `${kind}${zone ?? ''}` : kind)).join(',');
}

/** The grids with one of them on or off. */
export function withGrid(grids: Grids, kind: GridKind, on: boolean): Grids {
  return { ...grids, kinds: GRID_KINDS.filter((each) => (each === kind ? on : grids.kinds.includes(each))) };
}

/** What is asked of the density of records. */
export interface DensityQuestion {
  readonly kind: DensityKind;
  readonly dataset: string;
  /** Kilometres from side to opposite side of a hexagon, or how far a record is felt on a surface; nothing to distances to faults. */
  readonly kilometers: number;
}

export const DENSITY_KINDS = ['hexagons', 'surface', 'faults'] as const;
export type DensityKind = (typeof DENSITY_KINDS)[number];

/** As the server takes them, kilometres. */
const LEAST = { hexagons: 0.1, surface: 1, faults: 0.1 };
const MOST = 200;

export function parseDensity(text: string): DensityQuestion | null {
  const [, kind, dataset, kilometers] = /^([a-z]+),([a-z][a-z0-9_]*),([\d.]+)$/.exec(text) ?? [];
  const known = DENSITY_KINDS.find((each) => each === kind);
  const size = known && kilometersOf(kilometers ?? '', known);
  return known && dataset && size !== undefined ? { kind: known, dataset, kilometers: size } : null;
}

export function formatDensity({ kind, dataset, kilometers }: DensityQuestion): string {
  return `${kind},${dataset},${kilometers}`;
}

/** From kilometres as people type them; undefined for what is no size. */
export function kilometersOf(text: string, kind: DensityKind): number | undefined {
  const written = text.trim().replace(',', '.');
  const kilometers = Math.round(Number(written) * 1000) / 1000;
  return /^\d+(\.\d+)?$/.test(written) && kilometers >= LEAST[kind] && kilometers <= MOST ? kilometers : undefined;
}

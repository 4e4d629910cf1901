/** Counts from a least to a greatest, both within. */
export interface CountClass {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

/** From few to many; each is told from its neighbours without its hue, too. */
const COLOURS = ['#ead3ee', '#cf9bd8', '#a962b8', '#7d3391', '#4a0f5c'] as const;

/** Up to five classes with edges in equal steps of the logarithm, as counts have few large values; empty for no counts. */
export function countClasses(counts: readonly number[]): readonly CountClass[] {
  const most = Math.max(0, ...counts);
  if (most < 1) return [];
  const edges = COLOURS.map((_, step) => Math.round(most ** (step / COLOURS.length)));
  const starts = [...new Set(most <= COLOURS.length ? Array.from({ length: most }, (_, index) => index + 1) : edges)];
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? most + 1) - 1, colour: colourOf(index, starts.length) }));
}

/** Few classes are as far apart as many. */
function colourOf(index: number, classes: number): string {
  const step = classes > 1 ? (index * (COLOURS.length - 1)) / (classes - 1) : 2;
  return COLOURS[Math.round(step)] ?? COLOURS[0];
}

export function classOf(count: number, classes: readonly CountClass[]): CountClass | undefined {
  return classes.find(({ from, to }) => count >= from && count <= to);
}

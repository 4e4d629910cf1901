/** A logarithmic axis: powers of ten at the ends, and how a number becomes a place on it. */
export interface LogScale {
  readonly low: number;
  readonly high: number;
  /** From 0 at the low end to 1 at the high one. */
  readonly place: (value: number) => number;
}

/** The axis that takes in all values, which are above 0. */
export function logScale(values: readonly number[]): LogScale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const top = Math.ceil(Math.log10(Math.max(...values)));
  const high = top > low ? top : low + 1;
  return { low, high, place: (value) => (Math.log10(value) - low) / (high - low) };
}

/** The powers of ten on it. */
export function decades({ low, high }: LogScale): number[] {
  return Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step));
}

/** 2 to 9 times each power of ten on it. */
export function between(scale: LogScale): number[] {
  return decades(scale).slice(0, -1).flatMap((decade) => [2, 3, 4, 5, 6, 7, 8, 9].map((times) => times * decade));
}

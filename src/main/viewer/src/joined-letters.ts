import bidiFactory from 'bidi-js';
import { joined } from './joining';

/**
 * What MapLibre's workers load when a label holds letters that run from right to left: a file of its own, `joined-letters.js`.
 * It fills the place of Mapbox' plugin, whose ICU leaves Uyghur's ە, ڭ and ى unjoined.
 */

declare function registerRTLTextPlugin(plugin: {
  /** The text with each letter in the form that its neighbours ask for, still in the order of reading. */
  applyArabicShaping(text: string): string;
  /** Lines in the order in which they are drawn, from left to right. */
  processBidirectionalText(text: string, breaks: readonly number[]): string[];
  /** The same with a number for each code unit, which moves with it. */
  processStyledBidirectionalText(text: string, styles: readonly number[], breaks: readonly number[]): [string, number[]][];
}): void;

const bidi = bidiFactory();

/** Of each line, which code units of the text stand in it from left to right, each with what is drawn for it. */
function lines(text: string, breaks: readonly number[]): { index: number; sign: string }[][] {
  if (!text) return [];
  const levels = bidi.getEmbeddingLevels(text);
  const mirrored = bidi.getMirroredCharactersMap(text, levels.levels);
  const ends = [...new Set([...breaks, text.length])].filter((end) => end > 0 && end <= text.length).sort((a, b) => a - b);
  return ends.map((end, line) =>
    bidi
      .getReorderedIndices(text, levels, ends[line - 1] ?? 0, end - 1)
      .slice(ends[line - 1] ?? 0, end)
      .map((index) => ({ index, sign: mirrored.get(index) ?? (text[index] as string) })),
  );
}

registerRTLTextPlugin({
  applyArabicShaping: joined,
  processBidirectionalText: (text, breaks) => lines(text, breaks).map((line) => line.map(({ sign }) => sign).join('')),
  processStyledBidirectionalText: (text, styles, breaks) =>
    lines(text, breaks).map((line) => [line.map(({ sign }) => sign).join(''), line.map(({ index }) => styles[index] ?? 0)]),
});

import type { Word } from '../i18n';

/** Size classes, computed ones and those that sources write, in both languages. Sources contradict each other; then no class is chosen. */

export type SizeClass = 'ultra-large' | 'large' | 'medium' | 'small' | 'contested' | 'none';

/** In the order in which they are listed. */
export const SIZE_CLASSES: readonly SizeClass[] = ['ultra-large', 'large', 'medium', 'small', 'contested', 'none'];

const WORDS: readonly (readonly [SizeClass, RegExp])[] = [
  ['ultra-large', /(ultra|super|giant)-?\s?large|超大型/gi],
  ['large', /\blarge\b|大型/gi],
  ['medium', /\bmedium\b|中型/gi],
  ['small', /\bsmall\b|小型/gi],
];

/** What a class is called; none is computed where no figure counts, and none declared where no source says one. */
export function sizeWord(size: SizeClass, computed: boolean): Word {
  return computed && size === 'none' ? 'size_undetermined' : `size_${size}`;
}

/** The one class that a text names; `contested` when it names several, `none` when it names none. */
export function sizeClassOf(text: string): SizeClass {
  let rest = text;
  const named: SizeClass[] = [];
  for (const [size, words] of WORDS) {
    const without = rest.replace(words, ' ');
    if (without !== rest) named.push(size);
    // "Large" is no longer found in what said "ultra-large".
    rest = without;
  }
  return named.length > 1 ? 'contested' : (named[0] ?? 'none');
}

/** The forms that letters of the Arabic script take beside their neighbours, as characters of their own (Unicode 16, section 9.2). */

/** Isolated, final, and for letters that join the next one too: initial, medial. */
type Forms = readonly [isolated: string, final: string, initial?: string, medial?: string];

const FORMS = readForms();

/** Joins both neighbours and has no forms. */
const TATWEEL = 'ـ';
const LAM = 'ل';
/** The alefs that make one sign with a lam before them: isolated, final. */
const AFTER_LAM: Readonly<Record<string, readonly [string, string]>> = {
  'آ': ['ﻵ', 'ﻶ'],
  'أ': ['ﻷ', 'ﻸ'],
  'إ': ['ﻹ', 'ﻺ'],
  'ا': ['ﻻ', 'ﻼ'],
};

/**
 * The blocks of presentation forms hold those of a letter one after the other, and each decomposes to its letter (NFKC). Two
 * of Uyghur's stand elsewhere: ى has its forms before other letters in another block, ە takes the final form of ه.
 */
function readForms(): ReadonlyMap<string, Forms> {
  const found = new Map<string, string[]>();
  for (const [from, to] of [[0xfb50, 0xfbff], [0xfe80, 0xfefc]] as const) {
    for (let code = from; code <= to; code++) {
      const form = String.fromCharCode(code);
      const letter = form.normalize('NFKC');
      if (letter.length === 1 && letter !== form) found.set(letter, [...(found.get(letter) ?? []), form]);
    }
  }
  found.set('ى', ['ﻯ', 'ﻰ', 'ﯨ', 'ﯩ']);
  found.set('ە', ['ە', 'ﻪ']);
  return new Map([...found].filter(([, forms]) => forms.length > 1)) as unknown as ReadonlyMap<string, Forms>;
}

/** Marks above and below letters do not part them. */
function isMark(letter: string): boolean {
  return /\p{Mn}/u.test(letter);
}

/** Whether a letter reaches out to the one after it. */
function reaches(letter: string | undefined): boolean {
  return letter === TATWEEL || (letter !== undefined && FORMS.get(letter)?.[2] !== undefined);
}

/** Whether a letter can be reached by the one before it. */
function isReached(letter: string | undefined): boolean {
  return letter === TATWEEL || (letter !== undefined && FORMS.has(letter));
}

/** A text with its letters in the forms that they have beside each other, in the order of reading; all else stays. */
export function joined(text: string): string {
  const signs = [...text];
  const beside = (from: number, step: 1 | -1): number => {
    let at = from + step;
    while (signs[at] !== undefined && isMark(signs[at] as string)) at += step;
    return at;
  };
  let written = '';
  for (let at = 0; at < signs.length; at++) {
    const letter = signs[at] as string;
    const before = reaches(signs[beside(at, -1)]);
    const ligature = letter === LAM ? AFTER_LAM[signs[at + 1] ?? ''] : undefined;
    if (ligature) {
      written += ligature[before ? 1 : 0];
      at++;
      continue;
    }
    const after = reaches(letter) && isReached(signs[beside(at, 1)]);
    written += FORMS.get(letter)?.[(before ? 1 : 0) + (after ? 2 : 0)] ?? letter;
  }
  return written;
}

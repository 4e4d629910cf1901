import { ApiError } from '../api';
import { fill, h, type Child } from '../dom';
import { conditionOf } from '../filter/conditions';
import { parseFilter } from '../filter/record-filter';
import { say, type Lang } from '../i18n';
import { laterPart } from '../part';
import type { DensityKind, DensityQuestion } from './density-question';
import type { ToolContext } from './toolbox';

const PAUSE_MILLISECONDS = 300;

export interface DensityAsked {
  readonly dataset: string;
  readonly kilometers: number;
  /** In CQL2; null for all records. */
  readonly filter: string | null;
}

/** What answers one kind of question. */
export interface DensityAnswer {
  /** Asks, draws on the map while `wanted` says so, and tells. */
  answer(asked: DensityAsked, wanted: () => boolean, lang: Lang): Promise<Child[]>;
  /** Takes away what it drew. */
  clear(): void;
}

/** What comes out of a question of density, asked anew when it changes. */
export class DensityResults {
  readonly element = h('div', { class: 'density-results', 'aria-live': 'polite' });
  readonly #context: ToolContext;
  readonly #answers: Readonly<Record<DensityKind, DensityAnswer>>;
  #shown = 'null';
  #pause = 0;

  constructor(context: ToolContext, answers: Readonly<Record<DensityKind, DensityAnswer>>) {
    this.#context = context;
    this.#answers = answers;
  }

  /** Asks anew when the question, the filter of its dataset or the language is another than before; null takes all away. */
  show(question: DensityQuestion | null, lang: Lang): void {
    const where = question && this.#context.permalink.view.where[question.dataset];
    const shown = question ? JSON.stringify([question, where, lang]) : 'null';
    if (shown === this.#shown) return;
    this.#shown = shown;
    window.clearTimeout(this.#pause);
    for (const answer of Object.values(this.#answers)) answer.clear();
    fill(this.element, question && h('p', { role: 'status' }, say(lang, 'loading')));
    if (!question) return;
    this.#pause = window.setTimeout(() => {
      fill(this.element, laterPart(lang, 'density', () => this.#answer(question, where ?? null, shown, lang)));
    }, PAUSE_MILLISECONDS);
  }

  async #answer({ kind, dataset, kilometers }: DensityQuestion, where: string | null, shown: string, lang: Lang): Promise<Child[]> {
    const { style, catalogue } = this.#context;
    const filter = where ? await conditionOf(dataset, parseFilter(where), { style, catalogue: catalogue(), lang }) : null;
    try {
      return await this.#answers[kind].answer({ dataset, kilometers, filter }, () => shown === this.#shown, lang);
    } catch (problem) {
      // Another try would be answered alike.
      if (problem instanceof ApiError && problem.status === 400) {
        const words = { hexagons: 'densityRefused', surface: 'surfaceRefused', faults: 'faultsRefused' } as const;
        return [h('p', { role: 'alert', class: 'failure' }, say(lang, words[kind]))];
      }
      throw problem;
    }
  }
}

import { fill, h } from '../dom';
import { say, type Lang } from '../i18n';
import { mappedDatasets } from '../style';
import { DENSITY_KINDS, kilometersOf, type DensityKind, type DensityQuestion } from './density-question';
import { DensityResults } from './density-results';
import { FaultResults } from './fault-results';
import { choice, row } from './form-row';
import { HexagonResults } from './hexagon-results';
import { SurfaceResults } from './surface-results';
import type { ToolContext, ToolPanel } from './toolbox';

const USUAL: DensityQuestion = { kind: 'hexagons', dataset: 'mineral_occurrence', kilometers: 20 };

const KINDS = { hexagons: 'densityHexagons', surface: 'densitySurface', faults: 'densityFaults' } as const;
const SIZES = {
  hexagons: ['densitySize', 'densitySizeHint', 'densityNoSize'],
  surface: ['surfaceSize', 'surfaceSizeHint', 'surfaceNoSize'],
} as const;

/** How dense the records of a dataset lie, on the map and in figures. */
export class DensityPanel implements ToolPanel {
  readonly element = h('div', { class: 'tool-body density-panel' });
  readonly draws = false;
  readonly #context: ToolContext;
  readonly #form = h('div', {});
  readonly #results: DensityResults;
  #drawn = '';

  constructor(context: ToolContext) {
    this.#context = context;
    this.#results = new DensityResults(context, { hexagons: new HexagonResults(context), surface: new SurfaceResults(context), faults: new FaultResults() });
    fill(this.element, this.#form, this.#results.element);
  }

  draw(lang: Lang): void {
    const question = this.#question;
    const drawn = JSON.stringify([lang, question]);
    if (drawn !== this.#drawn) this.#drawForm(question, lang);
    this.#drawn = drawn;
    this.#results.show(question, lang);
  }

  closed(): void {
    this.#drawn = '';
    this.#results.show(null, 'zh');
  }

  /** As the address says it, of a dataset that is on the map. */
  get #question(): DensityQuestion {
    const asked = this.#context.permalink.view.density ?? USUAL;
    const datasets = this.#datasets();
    const dataset = datasets.find(({ id }) => id === asked.dataset) ?? datasets[0];
    return { ...asked, dataset: dataset?.id ?? USUAL.dataset };
  }

  #datasets(): readonly { readonly id: string; readonly title: string }[] {
    const mapped = mappedDatasets(this.#context.style);
    return [...this.#context.catalogue().values()].filter(({ id }) => mapped.has(id));
  }

  #drawForm(question: DensityQuestion, lang: Lang): void {
    const held = document.activeElement?.id;
    const change = (part: Partial<DensityQuestion>): void => this.#context.permalink.update({ density: { ...question, ...part } });
    const datasets = this.#datasets().map(({ id, title }): [string, string] => [id, title]);
    fill(
      this.#form,
      choice('density-dataset', say(lang, 'nearDataset'), datasets, question.dataset, (dataset) => change({ dataset })),
      choice('density-kind', say(lang, 'densityKind'), DENSITY_KINDS.map((kind) => [kind, say(lang, KINDS[kind])]), question.kind, (kind) => change(ofKind(kind, question))),
      ...(question.kind === 'faults' ? [] : this.#size(question, question.kind, change, lang)),
    );
    if (held?.startsWith('density-')) document.getElementById(held)?.focus();
  }

  #size({ kilometers }: DensityQuestion, kind: keyof typeof SIZES, change: (part: Partial<DensityQuestion>) => void, lang: Lang): HTMLElement[] {
    const [label, advice, refusal] = SIZES[kind];
    const input = h('input', {
      id: 'density-size',
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      value: String(kilometers),
      'aria-describedby': 'density-hint',
    });
    const hint = h('p', { class: 'hint', id: 'density-hint' }, say(lang, advice));
    input.addEventListener('change', () => {
      const size = kilometersOf(input.value, kind);
      input.setAttribute('aria-invalid', String(size === undefined));
      hint.className = size === undefined ? 'failure' : 'hint';
      hint.textContent = say(lang, size === undefined ? refusal : advice);
      if (size !== undefined && size !== kilometers) change({ kilometers: size });
    });
    return [row(say(lang, label), input), hint];
  }
}

/** Another kind with the same size where it can have it. */
function ofKind(kind: string, { kilometers }: DensityQuestion): Partial<DensityQuestion> {
  const known: DensityKind = DENSITY_KINDS.find((each) => each === kind) ?? USUAL.kind;
  return { kind: known, kilometers: kilometersOf(String(kilometers), known) ?? USUAL.kilometers };
}

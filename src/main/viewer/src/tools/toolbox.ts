import type { StyleSpecification } from 'maplibre-gl';
import type { Catalogue } from '../catalogue';
import { fill, h, svg } from '../dom';
import type { Corner, RecordKey, Tool } from '../hash';
import { inFolder } from '../api';
import { say, type Lang, type Word } from '../i18n';
import type { MapView } from '../map';
import { AreaPanel } from './area-panel';
import { DensityPanel } from './density-panel';
import { DistancePanel } from './distance-panel';
import { HerePanel } from './here-panel';
import { NearPanel } from './near-panel';
import { PrintPanel } from './print-panel';
import { Sketch } from './sketch';
import type { Permalink } from '../permalink';

export interface ToolContext {
  readonly view: MapView;
  readonly permalink: Permalink;
  readonly style: StyleSpecification;
  readonly catalogue: () => Catalogue;
  readonly open: (key: RecordKey) => void;
}

/** Corners on the map; closed when the last one leads back to the first. */
export interface Drawn {
  readonly corners: readonly Corner[];
  readonly closed: boolean;
}

/** What a tool shows beside the map while it is open. */
export interface ToolPanel {
  readonly element: HTMLElement;
  draw(lang: Lang): void;
  /** Whether clicks on the map are its own. */
  readonly draws: boolean;
  /** What the map shows of it besides. */
  readonly drawn?: Drawn;
  /** Takes a click, which otherwise adds a corner to the sketch. */
  clicked?(corner: Corner): void;
  closed(): void;
}

const SIGNS: Record<Tool, string> = {
  distance: 'M2 13 13.5 1.5 M3.5 8.5l1.6 1.6 M6 6l1.6 1.6 M8.5 3.5l1.6 1.6',
  area: 'M3 5 9 2l5 5-3 6.5H4.5z',
  here: 'M8 14.5C5 10.8 3.5 8.6 3.5 6.3a4.5 4.5 0 0 1 9 0c0 2.3-1.5 4.5-4.5 8.2z M8 4.7a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z',
  near: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z M8 4.7a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6z M8 7.3v1.4',
  density: 'M5 1.7 8 3.4v3.4L5 8.5 2 6.8V3.4z M11 1.7l3 1.7v3.4l-3 1.7-3-1.7V3.4z M8 6.8l3 1.7v3.4l-3 1.7-3-1.7V8.5z',
  print: 'M4 6V2h8v4 M2.5 6h11v6H12 M4 12H2.5V6 M4 9.5h8V14H4z',
};
const WORDS: Record<Tool, Word> = {
  distance: 'toolDistance',
  area: 'toolArea',
  here: 'toolHere',
  near: 'toolNear',
  density: 'toolDensity',
  print: 'toolPrint',
};

/** The tools on the map: a button for each, and the panel of the one that is open. */
export class Toolbox {
  readonly bar = h('div', { class: 'toolbar', role: 'group' });
  readonly element = h('section', { id: 'tool', hidden: true });
  readonly sketch: Sketch;
  readonly #context: ToolContext;
  readonly #panels: Partial<Record<Tool, ToolPanel>>;
  #lang: Lang = 'zh';
  #open: Tool | null = null;

  constructor(context: ToolContext) {
    this.#context = context;
    const { permalink } = context;
    this.sketch = new Sketch(context.view, (corners) => permalink.update({ sketch: corners }), (corner) => this.#clicked(corner));
    this.#panels = {
      distance: new DistancePanel(context, this.sketch),
      ...(inFolder ? {} : this.#asking()),
    };
    permalink.onChange((now, before) => {
      const drawn = ['tool', 'sketch', 'print', 'off', 'where', 'here', 'near', 'density'] as const;
      if (drawn.some((part) => now[part] !== before[part])) this.draw(this.#lang);
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.#close();
    });
  }

  /** The tools that take a server. */
  #asking(): Partial<Record<Tool, ToolPanel>> {
    const context = this.#context;
    context.view.map.on('contextmenu', ({ lngLat }) => {
      if (!context.view.drawing) HerePanel.open(context.permalink, lngLat);
    });
    return {
      area: new AreaPanel(context, this.sketch),
      here: new HerePanel(context),
      near: new NearPanel(context, this.sketch),
      density: new DensityPanel(context),
      print: new PrintPanel(context),
    };
  }

  #clicked(corner: Corner): void {
    const panel = this.#open && this.#panels[this.#open];
    if (panel?.clicked) panel.clicked(corner);
    else this.sketch.add(corner);
  }

  /** Opens a tool with corners that come from elsewhere. */
  take(tool: Tool, corners: readonly Corner[]): void {
    this.#context.permalink.update({ tool, sketch: corners });
  }

  draw(lang: Lang): void {
    this.#lang = lang;
    const { tool } = this.#context.permalink.view;
    this.bar.setAttribute('aria-label', say(lang, 'tools'));
    const held = document.activeElement?.closest('.toolbar') ? document.activeElement.className : null;
    fill(this.bar, ...(Object.keys(this.#panels) as Tool[]).map((each) => this.#button(each, each === tool)));
    if (held) this.bar.querySelector<HTMLElement>(`.${held.split(' ')[0]}`)?.focus();
    const panel = tool ? this.#panels[tool] : undefined;
    if (this.#open && this.#open !== tool) this.#panels[this.#open]?.closed();
    this.sketch.active = panel?.draws ?? false;
    if (this.#open !== tool) this.#put(panel, tool);
    this.#open = tool;
    if (panel) this.#drawPanel(panel, tool, lang);
    this.sketch.show(panel?.drawn?.corners ?? [], panel?.drawn?.closed ?? false);
  }

  /** Buttons are made anew; the focus stays on the one that has it, or goes to the heading when that is of no use now. */
  #drawPanel(panel: ToolPanel, tool: Tool | null, lang: Lang): void {
    const held = document.activeElement;
    const inside = held instanceof HTMLButtonElement && panel.element.contains(held) ? held.className : null;
    panel.draw(lang);
    this.#title(tool);
    if (inside === null || document.activeElement === held) return;
    const again = inside ? panel.element.querySelector<HTMLButtonElement>(`button.${inside.split(' ')[0]}`) : null;
    (again && !again.disabled ? again : this.element.querySelector('h2'))?.focus({ preventScroll: true });
  }

  #put(panel: ToolPanel | undefined, tool: Tool | null): void {
    this.element.hidden = !panel;
    fill(
      this.element,
      h('header', {}, h('h2', { tabindex: -1 }), h('button', { type: 'button', class: 'quiet close', onclick: () => this.#close() }, '×')),
      panel?.element,
    );
    this.#title(tool);
    if (panel) this.element.querySelector('h2')?.focus({ preventScroll: true });
  }

  #title(tool: Tool | null): void {
    const title = tool ? say(this.#lang, WORDS[tool]) : '';
    this.element.setAttribute('aria-label', title);
    const heading = this.element.querySelector('h2');
    if (heading) heading.textContent = title;
    this.element.querySelector('.close')?.setAttribute('aria-label', say(this.#lang, 'close'));
  }

  #button(tool: Tool, pressed: boolean): HTMLElement {
    const label = say(this.#lang, WORDS[tool]);
    const sign = svg('svg', { viewBox: '0 0 16 16', width: 18, height: 18, 'aria-hidden': 'true' }, svg('path', { d: SIGNS[tool] }));
    const act = (): void => this.#context.permalink.update({ tool: pressed ? null : tool });
    return h(
      'button',
      { type: 'button', class: `tool-${tool}`, 'aria-pressed': String(pressed), 'aria-label': label, title: label, onclick: act },
      sign,
    );
  }

  #close(): void {
    const tool = this.#open;
    this.#context.permalink.update({ tool: null });
    if (tool) this.bar.querySelector<HTMLElement>(`.tool-${tool}`)?.focus();
  }
}

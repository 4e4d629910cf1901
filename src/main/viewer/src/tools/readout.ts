import type { LngLat, Map as MapLibreMap } from 'maplibre-gl';
import { nameOf, type Catalogue } from '../catalogue';
import { fill, h, type Child } from '../dom';
import { count, say, type Lang, type Word } from '../i18n';
import { Counties } from './counties';
import { project, zoneOf } from './gauss-kruger';
import { sheetAt } from './map-sheet';

const PREFERENCE = 'mineral-gis.readout';

interface Preference {
  readonly width: 3 | 6;
  readonly numbered: boolean;
}

/** The line below the map that tells a position in every form people ask for; each part is copied by a click. */
export class Readout {
  readonly element = h('section', { class: 'readout' });
  /** Marks the centre of the map while that is what is told. */
  readonly cross = h('div', { class: 'centre-cross', 'aria-hidden': 'true' });
  readonly #map: MapLibreMap;
  readonly #catalogue: () => Catalogue;
  readonly #counties: Counties;
  readonly #values = h('div', { class: 'readout-values' });
  readonly #switches = h('div', { class: 'readout-switches' });
  readonly #status = h('p', { class: 'readout-status', role: 'status' });
  #lang: Lang = 'zh';
  #preference = remembered();
  /** What is told: the pointer, or the centre where there is no pointer. */
  #centre = !matchMedia('(hover: hover) and (pointer: fine)').matches;
  #pointer: LngLat | null = null;

  constructor(map: MapLibreMap, catalogue: () => Catalogue) {
    this.#map = map;
    this.#catalogue = catalogue;
    this.#counties = new Counties(map);
    fill(this.element, this.#values, this.#switches, this.#status);
    map.on('mousemove', ({ lngLat }) => {
      this.#pointer = lngLat;
      if (!this.#centre) this.#tell();
    });
    map.on('move', () => this.#centre && this.#tell());
    map.on('idle', () => this.#tell());
    // Whoever moves the map with the keyboard has no pointer on it.
    map.getCanvas().addEventListener('keydown', (event) => event.key.startsWith('Arrow') && this.#setCentre(true));
  }

  draw(lang: Lang): void {
    if (lang !== this.#lang) this.#status.textContent = '';
    this.#lang = lang;
    this.element.setAttribute('aria-label', say(lang, 'readout'));
    const { width, numbered } = this.#preference;
    fill(
      this.#switches,
      this.#switch('width', say(lang, 'readoutWidth', width), 'readoutWidthHint', null, () =>
        this.#prefer({ width: width === 3 ? 6 : 3, numbered }),
      ),
      this.#switch('prefix', say(lang, 'readoutPrefix'), 'readoutPrefixHint', numbered, () =>
        this.#prefer({ width, numbered: !numbered }),
      ),
      this.#switch('centre', say(lang, 'readoutCentre'), 'readoutCentreHint', this.#centre, () =>
        this.#setCentre(!this.#centre),
      ),
    );
    this.#tell();
  }

  #switch(kind: string, text: string, hint: Word, pressed: boolean | null, act: () => void): HTMLElement {
    return h(
      'button',
      {
        type: 'button',
        class: `readout-${kind}`,
        title: say(this.#lang, hint),
        'aria-pressed': pressed === null ? undefined : String(pressed),
        onclick: () => {
          act();
          this.#switches.querySelector<HTMLElement>(`.readout-${kind}`)?.focus();
        },
      },
      text,
    );
  }

  #prefer(preference: Preference): void {
    this.#preference = preference;
    remember(preference);
    this.draw(this.#lang);
  }

  #setCentre(centre: boolean): void {
    if (centre === this.#centre) return;
    this.#centre = centre;
    this.draw(this.#lang);
  }

  #tell(): void {
    this.cross.hidden = !this.#centre;
    const at = this.#centre ? this.#map.getCenter() : this.#pointer;
    if (at) fill(this.#values, ...this.#parts(at));
  }

  #parts(at: LngLat): Child[] {
    const { lng, lat } = at;
    const lang = this.#lang;
    const sheet = sheetAt(lng, lat, this.#map.getZoom());
    const county = this.#county(at);
    return [
      this.#part('degrees', `${angle(lng, 'E', 'W')} ${angle(lat, 'N', 'S')}`, say(lang, 'readoutDegrees')),
      this.#plane(lng, lat),
      sheet && this.#part('sheet', sheet.number, say(lang, 'readoutSheet', count(lang, sheet.denominator))),
      county !== null && this.#part('county', county, say(lang, 'readoutCounty')),
    ];
  }

  #plane(lng: number, lat: number): HTMLElement {
    const { width, numbered } = this.#preference;
    const zone = zoneOf(lng, width);
    const { east, north } = project(lng, lat, zone.centralMeridian);
    const easting = numbered ? zone.number * 1_000_000 + east : east;
    const hint = say(this.#lang, 'readoutPlane', width, zone.centralMeridian);
    return this.#part('plane', `N ${north.toFixed(2)} E ${easting.toFixed(2)}`, hint);
  }

  #part(kind: string, text: string, hint: string): HTMLElement {
    const title = `${hint} · ${say(this.#lang, 'readoutCopy')}`;
    return h('button', { type: 'button', class: `readout-${kind}`, title, onclick: () => void this.#copy(text) }, text);
  }

  async #copy(text: string): Promise<void> {
    let word: Word = 'readoutCopied';
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      word = 'readoutNotCopied';
    }
    this.#status.textContent = say(this.#lang, word, text);
    window.setTimeout(() => (this.#status.textContent = ''), 4000);
  }

  #county({ lng, lat }: LngLat): string | null {
    const county = this.#counties.at(lng, lat);
    return county && nameOf(county.properties, county.fid, this.#catalogue().get('admin_area'), this.#lang);
  }
}

/** 75°02′30.123″E. */
export function angle(degrees: number, positive: string, negative: string): string {
  const thousandths = Math.round(Math.abs(degrees) * 3_600_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = ((thousandths % 60_000) / 1000).toFixed(3).padStart(6, '0');
  const minutes = Math.floor(thousandths / 60_000);
  return `${Math.floor(minutes / 60)}°${two(minutes % 60)}′${seconds}″${degrees < 0 ? negative : positive}`;
}

function remembered(): Preference {
  try {
    const [width, numbered] = (localStorage.getItem(PREFERENCE) ?? '3 1').split(' ');
    return { width: width === '6' ? 6 : 3, numbered: numbered !== '0' };
  } catch {
    // A browser that keeps nothing.
    return { width: 3, numbered: true };
  }
}

function remember({ width, numbered }: Preference): void {
  try {
    localStorage.setItem(PREFERENCE, `${width} ${numbered ? 1 : 0}`);
  } catch {
    // A browser that keeps nothing; it is told for as long as the page is open.
  }
}

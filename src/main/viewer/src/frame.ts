import type { Map as MapLibreMap } from 'maplibre-gl';
import { h } from './dom';
import { onTheme } from './theme';

/** The neat line around the map: a ladder of degrees and minutes with their numbers, as on a printed sheet. */

const BAND = 22;
const LADDER = 4;
/** Where the outer line runs, in pixels from the edge. */
const OUTER = BAND - LADDER - 0.5;
const CORNER = 24;
const FONT = '11px "Noto Sans CJK SC", "PingFang SC", sans-serif';
/** Seconds of arc. */
const STEPS = [5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000, 36000];
const LEAST_PIXELS = 110;

/** Draws the frame over its parent, which the map fills but for a border of 22 pixels, and again at each move. */
export function addFrame(parent: HTMLElement, map: MapLibreMap): void {
  const canvas = h('canvas', { class: 'frame', 'aria-hidden': 'true' });
  parent.append(canvas);
  const draw = (): void => {
    const { clientWidth: width, clientHeight: height } = parent;
    const ratio = window.devicePixelRatio;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const pen = canvas.getContext('2d');
    if (!pen || getComputedStyle(canvas).display === 'none') return;
    pen.scale(ratio, ratio);
    drawFrame(pen, width, height, map);
  };
  map.on('move', draw);
  map.on('resize', draw);
  onTheme(draw);
  draw();
}

function drawFrame(pen: CanvasRenderingContext2D, width: number, height: number, map: MapLibreMap): void {
  const bounds = map.getBounds();
  const middle = map.getCenter();
  const step = stepFor(bounds.getEast() - bounds.getWest(), width);
  const across = ticks(bounds.getWest(), bounds.getEast(), step, (lon) => BAND + map.project([lon, middle.lat]).x);
  const down = ticks(bounds.getSouth(), bounds.getNorth(), step, (lat) => BAND + map.project([middle.lng, lat]).y);
  const ink = getComputedStyle(document.documentElement).getPropertyValue('--ink');
  pen.strokeStyle = ink;
  pen.fillStyle = ink;
  pen.lineWidth = 1;
  pen.strokeRect(BAND - 0.5, BAND - 0.5, width - 2 * BAND + 1, height - 2 * BAND + 1);
  pen.strokeRect(OUTER, OUTER, width - 2 * OUTER, height - 2 * OUTER);
  ladder(across, BAND, width - BAND, (from, to) => {
    pen.fillRect(from, OUTER, to - from, LADDER);
    pen.fillRect(from, height - BAND, to - from, LADDER);
  });
  ladder(down, BAND, height - BAND, (from, to) => {
    pen.fillRect(OUTER, from, LADDER, to - from);
    pen.fillRect(width - BAND, from, LADDER, to - from);
  });
  numbers(pen, width, height, across, down);
}

/** Longitudes along the upper edge, latitudes along both sides; none where the corner would cut them. */
function numbers(
  pen: CanvasRenderingContext2D,
  width: number,
  height: number,
  across: readonly Tick[],
  down: readonly Tick[],
): void {
  const clear = (at: number, size: number): boolean => at > BAND + CORNER && at < size - BAND - CORNER;
  pen.font = FONT;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const tick of across) if (clear(tick.at, width)) pen.fillText(degrees(tick.seconds), tick.at, OUTER / 2 + 0.5);
  for (const tick of down) {
    if (!clear(tick.at, height)) continue;
    turned(pen, degrees(tick.seconds), OUTER / 2, tick.at, -1);
    turned(pen, degrees(tick.seconds), width - OUTER / 2, tick.at, 1);
  }
}

/** Text turned by a quarter: 1 clockwise, -1 the other way. */
function turned(pen: CanvasRenderingContext2D, text: string, x: number, y: number, quarter: 1 | -1): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate((quarter * Math.PI) / 2);
  pen.fillText(text, 0, 0.5);
  pen.restore();
}

interface Tick {
  readonly seconds: number;
  readonly at: number;
}

/** The step in seconds of arc that leaves room for the numbers. */
export function stepFor(degreesAcross: number, pixels: number): number {
  const least = (degreesAcross * 3600 * LEAST_PIXELS) / pixels;
  return STEPS.find((step) => step >= least) ?? 36000;
}

function ticks(from: number, to: number, step: number, place: (degrees: number) => number): Tick[] {
  const found: Tick[] = [];
  for (let seconds = Math.floor((from * 3600) / step) * step; seconds <= to * 3600 + step; seconds += step) {
    found.push({ seconds, at: place(seconds / 3600) });
  }
  return found;
}

/** Every other rung is filled; which one depends on the coordinate, so the pattern moves with the map. */
function ladder(all: readonly Tick[], least: number, most: number, rung: (from: number, to: number) => void): void {
  const step = (all[1]?.seconds ?? 1) - (all[0]?.seconds ?? 0);
  all.slice(1).forEach((tick, index) => {
    const before = all[index];
    if (!before || Math.round(before.seconds / step) % 2 === 0) return;
    const [low, high] = [Math.min(before.at, tick.at), Math.max(before.at, tick.at)];
    if (high > least && low < most) rung(Math.max(low, least), Math.min(high, most));
  });
}

/** 75° or 75°30′ or 75°02′30″. */
export function degrees(seconds: number): string {
  const whole = Math.abs(Math.round(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [d, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `${seconds < 0 ? '−' : ''}${d}°${m || s ? `${two(m)}′` : ''}${s ? `${two(s)}″` : ''}`;
}

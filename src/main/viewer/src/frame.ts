import type { Map as MapLibreMap } from 'maplibre-gl';
import { h } from './dom';

/** The neat line around the map: a ladder of degrees and minutes with their numbers, as on a printed sheet. */

const BAND = 22;
const LADDER = 4;
/** Seconds of arc. */
const STEPS = [5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000, 36000];
const LEAST_PIXELS = 110;
const INK = '#3a352c';

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
  draw();
}

function drawFrame(pen: CanvasRenderingContext2D, width: number, height: number, map: MapLibreMap): void {
  pen.strokeStyle = INK;
  pen.fillStyle = INK;
  pen.font = '11px "Noto Sans CJK SC", "PingFang SC", sans-serif';
  pen.lineWidth = 1;
  pen.strokeRect(BAND - 0.5, BAND - 0.5, width - 2 * BAND + 1, height - 2 * BAND + 1);
  const outer = BAND - LADDER - 0.5;
  pen.strokeRect(outer, outer, width - 2 * outer, height - 2 * outer);
  const bounds = map.getBounds();
  const step = stepFor(bounds.getEast() - bounds.getWest(), width);
  const middle = map.getCenter();
  const across = ticks(bounds.getWest(), bounds.getEast(), step, (lon) => BAND + map.project([lon, middle.lat]).x);
  const down = ticks(bounds.getSouth(), bounds.getNorth(), step, (lat) => BAND + map.project([middle.lng, lat]).y);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  ladder(across, BAND, width - BAND, (from, to) => {
    pen.fillRect(from, outer, to - from, LADDER);
    pen.fillRect(from, height - BAND, to - from, LADDER);
  });
  ladder(down, BAND, height - BAND, (from, to) => {
    pen.fillRect(outer, from, LADDER, to - from);
    pen.fillRect(width - BAND, from, LADDER, to - from);
  });
  for (const tick of across) {
    if (tick.at > BAND + 24 && tick.at < width - BAND - 24) pen.fillText(degrees(tick.seconds), tick.at, outer / 2 + 0.5);
  }
  for (const tick of down) {
    if (tick.at < BAND + 24 || tick.at > height - BAND - 24) continue;
    for (const [x, turn] of [[outer / 2, -1], [width - outer / 2, 1]] as const) {
      pen.save();
      pen.translate(x, tick.at);
      pen.rotate((turn * Math.PI) / 2);
      pen.fillText(degrees(tick.seconds), 0, 0.5);
      pen.restore();
    }
  }
}

interface Tick {
  readonly seconds: number;
  readonly at: number;
}

/** The step in seconds of arc that leaves room for the numbers. */
function stepFor(degreesAcross: number, pixels: number): number {
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

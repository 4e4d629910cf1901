import type { Map as MapLibreMap } from 'maplibre-gl';
import { h } from '../dom';
import { degrees, stepFor } from '../frame';
import type { Corner } from '../hash';
import type { Box } from '../values';
import type { Grids } from './grids';
import { kilometerGrid, seams, stepMeters, ZONE_DEGREES, type ZonePart } from './kilometers';
import { scaleFor, sheetsIn, type SheetCell } from './sheets';

/** As the printed sheets have them. */
const INK = { degrees: '#4f6373', kilometers: '#7b3f12', sheets: '#0d5560', seam: '#a8322a' } as const;
const FONT = '600 11px "Noto Sans CJK SC", "PingFang SC", sans-serif';
const HALO = 'rgb(255 255 255 / 85%)';
const LEAST_PIXELS = 90;
const SHEET_LEAST_PIXELS = 120;
/** A zone is drawn where it is so wide, and named where there is room. */
const ZONE_LEAST_PIXELS = 48;
const EDGE_PIXELS = 4;
/** Of a map at zoom 0 on the equator, with tiles of 512 pixels. */
const METERS_PER_PIXEL = (2 * Math.PI * 6_378_137) / 512;

/**
 * The grids, drawn over the map on a canvas of their own that is there only while there is something to draw. It moves with the
 * map at each of its frames and costs the map nothing when it opens.
 */
export class GridLayer {
  readonly #map: MapLibreMap;
  readonly #canvas = h('canvas', { class: 'grids', 'aria-hidden': 'true' });
  #grids: Grids = { kinds: [], zone: null };

  constructor(map: MapLibreMap) {
    this.#map = map;
    const draw = (): void => this.#draw();
    map.on('move', draw);
    map.on('resize', draw);
  }

  show(grids: Grids): void {
    this.#grids = grids;
    if (grids.kinds.length) this.#map.getCanvas().after(this.#canvas);
    else this.#canvas.remove();
    this.#draw();
  }

  #draw(): void {
    if (!this.#grids.kinds.length) return;
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const ratio = window.devicePixelRatio;
    this.#canvas.width = width * ratio;
    this.#canvas.height = height * ratio;
    const pen = this.#canvas.getContext('2d');
    if (!pen) return;
    pen.scale(ratio, ratio);
    pen.font = FONT;
    new GridDrawing(this.#map, pen, width, height).draw(this.#grids);
  }
}

/** One drawing of the grids. */
class GridDrawing {
  readonly #map: MapLibreMap;
  readonly #pen: CanvasRenderingContext2D;
  readonly #width: number;
  readonly #height: number;
  readonly #view: Box;

  constructor(map: MapLibreMap, pen: CanvasRenderingContext2D, width: number, height: number) {
    this.#map = map;
    this.#pen = pen;
    this.#width = width;
    this.#height = height;
    const bounds = map.getBounds();
    this.#view = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  draw({ kinds, zone }: Grids): void {
    if (kinds.includes('degrees')) this.#graticule();
    if (kinds.includes('kilometers')) this.#kilometers(zone);
    if (kinds.includes('sheets')) this.#sheets();
  }

  #graticule(): void {
    const [west, south, east, north] = this.#view;
    const step = stepFor(east - west, this.#width) / 3600;
    this.#stroke(INK.degrees, 0.8);
    for (let lon = Math.ceil(west / step) * step; lon <= east; lon += step) this.#line([[lon, south], [lon, north]]);
    for (let lat = Math.ceil(south / step) * step; lat <= north; lat += step) this.#line([[west, lat], [east, lat]]);
    this.#pen.stroke();
    if (!framed()) this.#degrees(step);
  }

  /** Where there is no frame with the figures, as on a narrow screen. */
  #degrees(step: number): void {
    const [west, south, east, north] = this.#view;
    for (let lon = Math.ceil(west / step) * step; lon <= east; lon += step) this.#text(degrees(lon * 3600), this.#x(lon) + EDGE_PIXELS, 14, INK.degrees);
    this.#pen.textAlign = 'right';
    for (let lat = Math.ceil(south / step) * step; lat <= north; lat += step) {
      this.#text(degrees(lat * 3600), this.#width - EDGE_PIXELS, this.#y(lat) - EDGE_PIXELS, INK.degrees);
    }
    this.#pen.textAlign = 'left';
  }

  #kilometers(zone: number | null): void {
    const { lat } = this.#map.getCenter();
    const metersPerPixel = (METERS_PER_PIXEL * Math.cos((lat * Math.PI) / 180)) / 2 ** this.#map.getZoom();
    const [west, , east] = this.#view;
    if ((ZONE_DEGREES * this.#width) / (east - west) < ZONE_LEAST_PIXELS) return;
    for (const part of kilometerGrid(this.#view, stepMeters(LEAST_PIXELS * metersPerPixel), zone)) this.#zone(part);
    for (const lon of seams(this.#view)) this.#seam(lon);
  }

  /** The lines of a zone end at its seams. */
  #zone({ zone, box, eastings, northings }: ZonePart): void {
    const pen = this.#pen;
    const [left, right] = [this.#x(box[0]), this.#x(box[2])];
    pen.save();
    pen.beginPath();
    pen.rect(left, 0, right - left, this.#height);
    pen.clip();
    this.#stroke(INK.kilometers, 0.9);
    for (const { points } of [...eastings, ...northings]) this.#line(points);
    pen.stroke();
    for (const { meters, points } of eastings) {
      const { x } = this.#map.project(points[0] as [number, number]);
      this.#text(figure(zone * 1_000_000 + meters), x + EDGE_PIXELS, this.#height - EDGE_PIXELS - 2, INK.kilometers);
    }
    pen.textAlign = 'right';
    for (const { meters, points } of right - left > LEAST_PIXELS ? northings : []) {
      const { y } = this.#map.project(points.at(-1) as [number, number]);
      this.#text(figure(meters), Math.min(right, this.#width) - EDGE_PIXELS, y - EDGE_PIXELS, INK.kilometers);
    }
    pen.restore();
  }

  #seam(lon: number): void {
    const pen = this.#pen;
    const x = this.#x(lon);
    pen.save();
    this.#stroke(INK.seam, 2);
    pen.setLineDash([9, 5]);
    pen.moveTo(x, 0);
    pen.lineTo(x, this.#height);
    pen.stroke();
    pen.restore();
    const zone = Math.round(lon / ZONE_DEGREES - 0.5);
    pen.textAlign = 'right';
    this.#text(`${zone}`, x - EDGE_PIXELS, this.#height / 2, INK.seam);
    pen.textAlign = 'left';
    this.#text(`${zone + 1}`, x + EDGE_PIXELS, this.#height / 2, INK.seam);
  }

  #sheets(): void {
    const [west, , east] = this.#view;
    const cells = sheetsIn(this.#view, scaleFor(((east - west) * SHEET_LEAST_PIXELS) / this.#width));
    this.#stroke(INK.sheets, 1.3);
    for (const { box } of cells) this.#line([[box[0], box[1]], [box[2], box[1]], [box[2], box[3]], [box[0], box[3]], [box[0], box[1]]]);
    this.#pen.stroke();
    for (const cell of cells) this.#number(cell);
  }

  /** In the upper left of what is seen of the sheet, where there is room: in its middle it would lie over names. */
  #number({ number, box }: SheetCell): void {
    const left = Math.max(this.#x(box[0]), 0);
    const right = Math.min(this.#x(box[2]), this.#width);
    const upper = Math.max(this.#y(box[3]), 0);
    const lower = Math.min(this.#y(box[1]), this.#height);
    if (right - left < this.#pen.measureText(number).width + 2 * EDGE_PIXELS || lower - upper < 18) return;
    this.#text(number, left + EDGE_PIXELS, upper + 13, INK.sheets);
  }

  #stroke(ink: string, width: number): void {
    this.#pen.strokeStyle = ink;
    this.#pen.lineWidth = width;
    this.#pen.beginPath();
  }

  #line(points: readonly Corner[]): void {
    points.forEach((point, index) => {
      const { x, y } = this.#map.project(point as [number, number]);
      if (index) this.#pen.lineTo(x, y);
      else this.#pen.moveTo(x, y);
    });
  }

  #text(text: string, x: number, y: number, ink: string): void {
    this.#pen.strokeStyle = HALO;
    this.#pen.lineWidth = 3.5;
    this.#pen.lineJoin = 'round';
    this.#pen.strokeText(text, x, y);
    this.#pen.fillStyle = ink;
    this.#pen.fillText(text, x, y);
  }

  #x(lon: number): number {
    return this.#map.project([lon, this.#map.getCenter().lat]).x;
  }

  #y(lat: number): number {
    return this.#map.project([this.#map.getCenter().lng, lat]).y;
  }
}

function framed(): boolean {
  const frame = document.querySelector('.frame');
  return frame !== null && getComputedStyle(frame).display !== 'none';
}

/** Kilometres, with as many decimals as they need. */
function figure(meters: number): string {
  return String(Number((meters / 1000).toFixed(1)));
}

import type { Geometry, Position } from 'geojson';
import type { Collection, Feature, Property } from './api';
import { nameOf, type Dataset } from './catalogue';
import { h, type Child } from './dom';
import { degrees } from './frame';
import { count, say, type Lang } from './i18n';

/** How values of records are shown: terms by their titles, numbers with their unit, addresses as links. */

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A value as text or link; list items are kept apart by the language's own comma. */
export function shown(value: unknown, property: Property, lang: Lang): Child[] {
  if (Array.isArray(value)) {
    const comma = lang === 'zh' ? '、' : ', ';
    return value.flatMap((item, index) => [index ? comma : null, ...shown(item, property, lang)]);
  }
  if (typeof value === 'boolean') return [say(lang, value ? 'yes' : 'no')];
  const text = String(value);
  const term = property['x-terms']?.find((each) => each.value === text);
  // A number says nothing by itself, but it is what other data is joined by.
  if (term) return [/^\d+$/.test(text) ? `${term[lang]} (${text})` : term[lang]];
  if (/^https?:\/\/\S+$/.test(text)) return [h('a', { href: text, rel: 'noopener noreferrer', target: '_blank' }, text)];
  const unit = property['x-ogc-unit'];
  return [unit ? `${text} ${unit}` : inItsScript(text)];
}

/** Uyghur is written in Arabic letters, from right to left; all else stays as it is. */
export function inItsScript(text: string): Node | string {
  return /\p{Script=Arabic}/u.test(text) ? h('bdi', { lang: 'ug', dir: 'rtl' }, text) : text;
}

export function titleOf(name: string, property: Property | undefined): string {
  return property?.title ?? name;
}

export function featureName(feature: Feature, dataset: Dataset | undefined, lang: Lang): string {
  return nameOf(feature.properties, String(feature.id), dataset, lang);
}

/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];

export function boxOf(geometry: Geometry): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    if (typeof coordinates[0] !== 'number') return coordinates.forEach(visit);
    const [lon, lat] = coordinates as Position as [number, number];
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  };
  if (geometry.type === 'GeometryCollection') geometry.geometries.forEach((each) => visit(boxCorners(boxOf(each))));
  else visit(geometry.coordinates);
  return box;
}

function boxCorners([west, south, east, north]: Box): Position[] {
  return [
    [west, south],
    [east, north],
  ];
}

/** 75.0417° E, 39.6811° N (75°02′30″, 39°40′52″): degrees as stored, and rounded to seconds. */
export function lonLat(lon: number, lat: number): string {
  const stored = `${Math.abs(lon)}° ${lon < 0 ? 'W' : 'E'}, ${Math.abs(lat)}° ${lat < 0 ? 'S' : 'N'}`;
  return `${stored} (${degrees(Math.abs(lon) * 3600)}, ${degrees(Math.abs(lat) * 3600)})`;
}

export function recordCount(lang: Lang, collection: Collection): string {
  return say(lang, 'records', count(lang, collection.featureCount ?? 0));
}

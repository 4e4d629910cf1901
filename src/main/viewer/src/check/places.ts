import type { Feature, FeatureCollection, LineString, Position } from 'geojson';
import { boxOf, type Box } from '../values';
import type { Place, Places, Receipt } from './receipt';

/** Where positions were and where they came to. */

const EARTH_METERS = 6_371_008.8;

/** How far conversion moved the positions that could be loaded, in metres: the least and the most; null when nothing can be compared. */
export function shiftOf(receipt: Receipt): { least: number; most: number } | null {
  const stored = shifts(receipt).filter(({ properties }) => properties.outcome !== 'rejected' && !properties.candidate);
  const meters = stored.map(({ properties }) => properties.meters);
  return meters.length ? { least: Math.min(...meters), most: Math.max(...meters) } : null;
}

/** A line from each position as it stands in the file to what it was converted to; candidates are joined too. */
export function shifts({ map }: Receipt): Feature<LineString, Place & { meters: number }>[] {
  const before = new Map(map.before.features.map((each) => [each.properties.row, each]));
  return map.after.features.flatMap((after) => {
    const from = before.get(after.properties.row);
    if (!from?.geometry || !after.geometry) return [];
    const ends = [middleOf(boxOf(from.geometry)), middleOf(boxOf(after.geometry))];
    const properties = { ...after.properties, meters: distance(ends[0]!, ends[1]!) };
    return [{ type: 'Feature' as const, properties, geometry: { type: 'LineString' as const, coordinates: ends } }];
  });
}

/** The box around all positions, or around those of one row; null when there are none. */
export function extentOf(collections: readonly Places[], row?: number): Box | null {
  const boxes = collections
    .flatMap(({ features }) => features)
    .filter(({ geometry, properties }) => geometry && (row === undefined || properties.row === row))
    .map(({ geometry }) => boxOf(geometry))
    .filter((box) => box.every(Number.isFinite));
  if (!boxes.length) return null;
  const edge = (index: number, choose: (a: number, b: number) => number): number =>
    boxes.reduce((so, box) => choose(so, box[index]!), boxes[0]![index]!);
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

/** Only what a map in Mercator can show: a latitude beyond its edge would make it fail as a whole. */
export function drawable(places: Places): Places {
  const features = places.features.filter(({ geometry }) => {
    if (!geometry) return false;
    const [west, south, east, north] = boxOf(geometry);
    return south >= -85 && north <= 85 && west >= -180 && east <= 180;
  });
  return { ...places, features };
}

export function collection<T extends Feature>(features: T[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function middleOf([west, south, east, north]: Box): Position {
  return [(west + east) / 2, (south + north) / 2];
}

function distance(from: Position, to: Position): number {
  const [lon1, lat1, lon2, lat2] = [from[0]!, from[1]!, to[0]!, to[1]!].map((each) => (each * Math.PI) / 180) as [
    number,
    number,
    number,
    number,
  ];
  const half = (angle: number): number => Math.sin(angle / 2) ** 2;
  const chord = half(lat2 - lat1) + Math.cos(lat1) * Math.cos(lat2) * half(lon2 - lon1);
  return 2 * EARTH_METERS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

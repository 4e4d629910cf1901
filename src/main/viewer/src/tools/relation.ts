import type { Lang } from '../i18n';
import { say } from '../i18n';
import { lengthText } from '../precision';
import { squareKilometers } from './area-panel';
import { length } from './distance-panel';
import type { NearRecord } from './questions';

/** How far a record is and in which direction, or how it meets the place; and how good its position is. */
export function relationText(record: NearRecord, lang: Lang): string {
  return [...situation(record, lang), ...accuracy(record, lang)].join(' · ');
}

function situation({ relation, distance_m: meters, azimuth_deg: azimuth }: NearRecord, lang: Lang): string[] {
  if (relation !== 'apart') return [say(lang, `relation_${relation}`)];
  return [length(meters, lang), ...(azimuth === null ? [] : [say(lang, 'azimuth', azimuth.toFixed(1))])];
}

function accuracy({ position_accuracy_m: said, datum_accuracy_m: added }: NearRecord, lang: Lang): string[] {
  const steps = added === null ? [] : [say(lang, 'accuracySteps', lengthText(added))];
  return [said === null ? say(lang, 'accuracyUnstated') : say(lang, 'accuracyOf', lengthText(said)), ...steps];
}

/** Null when no areas meet. */
export function overlapText(record: NearRecord, lang: Lang): string | null {
  const { overlap_km2: overlap, overlap_percent_of_place: place, overlap_percent_of_record: whole } = record;
  if (overlap === undefined) return null;
  return say(lang, 'nearOverlap', squareKilometers(overlap * 1e6, lang), place ?? 0, whole ?? 0);
}

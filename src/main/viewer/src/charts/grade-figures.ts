import { ask, inFolder } from '../api';
import type { Lang } from '../i18n';

/** A figure of a deposit that states two of ore, grade and content; the third is computed. */
export interface GradePoint {
  readonly id: string;
  readonly deposit: string;
  readonly depositTitle: string;
  readonly orebody: string;
  readonly commodity: string;
  readonly commodityTitle: string;
  readonly oreTonnes: number;
  readonly oreComputed: boolean;
  readonly grade: number;
  readonly gradeUnit: string;
  readonly gradePercent: number;
  readonly containedTonnes: number;
  readonly containedComputed: boolean;
  readonly kind: string;
  readonly kindTitle: string;
  readonly to: string | null;
}

export interface GradeTonnage {
  readonly numberOfPoints: number;
  readonly points: readonly GradePoint[];
  readonly left: readonly { readonly id: string; readonly commodity: string; readonly reason: string }[];
}

export function gradeTonnage(lang: Lang): Promise<GradeTonnage> {
  return ask<GradeTonnage>(`resources/grade-tonnage${inFolder ? '' : '?limit=10000'}`, lang);
}

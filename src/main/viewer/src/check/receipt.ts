import type { FeatureCollection, Geometry } from 'geojson';
import type { Localized } from '../i18n';

/** What the check of a file answers, as the API gives it. */

export type Severity = 'error' | 'warning' | 'info';
export type Outcome = 'accepted' | 'flagged' | 'rejected';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly row: number;
  readonly field: string | null;
  readonly message: Localized;
  readonly remedy: Localized;
  readonly found: string | null;
  readonly expected: string | null;
  readonly suggestion: string | null;
  readonly computed: string | null;
}

export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly title: Localized;
}

export interface Place {
  readonly row: number;
  readonly label?: string | null;
  readonly outcome: Outcome;
  /** The system that the place supposes, for a position whose zone is not known. */
  readonly candidate?: string | null;
}

export type Places = FeatureCollection<Geometry, Place>;

export interface Receipt {
  readonly file: string;
  readonly format: string | null;
  readonly crs: { readonly declared: string | null; readonly used: string | null; readonly evidence: readonly Localized[] };
  readonly records: number;
  readonly accepted: number;
  readonly flagged: number;
  readonly rejected: number;
  readonly complete: boolean;
  readonly stopped: Localized | null;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly rules: readonly RuleCount[];
  readonly findings: readonly Finding[];
  readonly findingsLeftOut: number;
  readonly rejectedLeftOut: number;
  readonly map: { readonly before: Places; readonly after: Places; readonly leftOut: number };
  readonly rulesNotApplied: readonly { readonly rule: string; readonly title: Localized; readonly reason: Localized }[];
}

/** What may be sent, as the API says it. */
export interface Offer {
  readonly uploadBytesMax: number;
  readonly crs: readonly { readonly key: string; readonly title: Localized; readonly datum: Localized }[];
}

/** A file, or the parts of one shapefile, with the system that the sender states; an empty one for none. */
export interface Submission {
  readonly files: readonly File[];
  readonly crs: string;
}

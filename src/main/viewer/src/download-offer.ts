/** What can be chosen for a download of a dataset. */
export interface Downloads {
  /** Files that lie ready, in place of choices; only in a folder. */
  readonly files?: readonly StoredFile[];
  readonly href: string;
  readonly formats: readonly DownloadFormat[];
  readonly crsTitles: Readonly<Record<string, string>>;
}

export interface StoredFile {
  readonly href: string;
  readonly title: string;
  readonly bytes: number;
}

export interface DownloadFormat {
  readonly f: string;
  readonly title: string;
  /** The systems that it can be in; none where there are no positions. */
  readonly crs: readonly string[];
  readonly defaultCrs?: string;
  readonly encodings: readonly string[];
}

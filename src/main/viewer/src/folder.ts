import { addProtocol } from 'maplibre-gl';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { ApiError, collections, fileOf, own, type Feature, type Page } from './api';
import type { Lang } from './i18n';

/** What a server does otherwise, done by the page over the files of a folder that `export site` made. */

const read = new Map<string, Promise<readonly Feature[]>>();

/** The part of a dataset's records in which a record lies; `org.mineralgis.site.RecordParts` deals them out alike. */
function partOf(fid: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(fid)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % parts;
}

async function partsOf(dataset: string, lang: Lang): Promise<number> {
  const found = (await collections(lang)).find(({ id }) => id === dataset);
  if (!found?.recordParts) throw new ApiError(404, dataset);
  return found.recordParts;
}

/** The records of a part, read once; a failure is forgotten, so that a later try reads it again. */
function part(dataset: string, number: number): Promise<readonly Feature[]> {
  const address = own(`data/records/${dataset}/${number}.json`);
  let records = read.get(address);
  if (!records) {
    records = fileOf<Page>(address).then(({ features }) => features);
    records.catch(() => read.delete(address));
    read.set(address, records);
  }
  return records;
}

export async function feature(dataset: string, fid: string, lang: Lang): Promise<Feature> {
  const records = await part(dataset, partOf(fid, await partsOf(dataset, lang)));
  const found = records.find(({ id }) => String(id) === fid);
  if (!found) throw new ApiError(404, `${dataset} ${fid}`);
  return found;
}

export async function allFeatures(dataset: string, lang: Lang): Promise<readonly Feature[]> {
  const numbers = [...Array(await partsOf(dataset, lang)).keys()];
  return (await Promise.all(numbers.map((number) => part(dataset, number)))).flat();
}

/** The first records of a dataset: no more files are read than it takes. */
export async function firstFeatures(dataset: string, limit: number, lang: Lang): Promise<readonly Feature[]> {
  const parts = await partsOf(dataset, lang);
  const features: Feature[] = [];
  for (let number = 0; number < parts && features.length < limit; number++) features.push(...(await part(dataset, number)));
  return features.slice(0, limit);
}

/** Records in whose texts the words stand, whatever the case and the accents. */
export async function search(dataset: string, text: string, limit: number, lang: Lang): Promise<Page> {
  const words = plain(text);
  const found = (await allFeatures(dataset, lang)).filter(({ properties }) =>
    Object.values(properties).flat().some((value) => typeof value === 'string' && plain(value).includes(words)),
  );
  return { features: found.slice(0, limit), numberMatched: found.length };
}

/** Records with a value in a field, or in the list that it holds. */
export async function recordsWith(dataset: string, field: string, value: string, lang: Lang): Promise<readonly Feature[]> {
  const all = await allFeatures(dataset, lang);
  return all.filter(({ properties }) => [properties[field]].flat().map(String).includes(value));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The archive of tiles: parts of it where the host sends parts, else all of it at once, kept. */
class Archive implements Source {
  readonly #address: string;
  #whole: Promise<ArrayBuffer> | null = null;

  constructor(address: string) {
    this.#address = address;
  }

  getKey(): string {
    return this.#address;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (this.#whole) return { data: (await this.#whole).slice(offset, offset + length) };
    const headers = { Range: `bytes=${offset}-${offset + length - 1}` };
    const answer = await fetch(this.#address, signal ? { headers, signal } : { headers });
    if (!answer.ok) throw new ApiError(answer.status, this.#address);
    if (answer.status === 206) return { data: await answer.arrayBuffer() };
    // Python's server and the like know no ranges: what comes is all there is, and is not asked for again.
    this.#whole ??= answer.arrayBuffer();
    return { data: (await this.#whole).slice(offset, offset + length) };
  }
}

/** Lets the map read tiles at `folder:///z/x/y` out of the archive; a tile that is not there is empty. */
export function openTiles(): void {
  const address = own('tiles.pmtiles');
  let archive = new PMTiles(new Archive(address));
  addProtocol('folder', async ({ url }, { signal }) => {
    const [z, x, y] = url.split('/').slice(-3).map(Number) as [number, number, number];
    try {
      const tile = await archive.getZxy(z, x, y, signal);
      return { data: tile?.data ?? new ArrayBuffer(0) };
    } catch (problem) {
      // The library remembers its failures; another try must not meet them.
      if (!signal.aborted) archive = new PMTiles(new Archive(address));
      throw problem;
    }
  });
}

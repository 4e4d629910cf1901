// Reads an archive with the public PMTiles library: node pmtiles.mjs FILE, with lines "z x y records" on standard input of
// tiles that it must hold and how many records are in them.
import assert from 'node:assert/strict';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, TileType, Compression } from 'pmtiles';

const file = await open(process.argv[2]);
const source = {
  getKey: () => process.argv[2],
  async getBytes(offset, length) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
    return { data: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + bytesRead) };
  },
};
const decompress = async (data, compression) =>
  compression === Compression.Gzip ? new Uint8Array(gunzipSync(new Uint8Array(data))).buffer : data;
const archive = new PMTiles(source, undefined, decompress);

const header = await archive.getHeader();
assert.equal(header.tileType, TileType.Mvt);
assert.equal(header.tileCompression, Compression.Gzip);
assert.equal(header.clustered, true);
const metadata = await archive.getMetadata();
const named = new Set(metadata.vector_layers.map((layer) => layer.id));
for (const dataset of metadata.datasets) {
  assert.ok(dataset.licence.title, `${dataset.id}: licence`);
  assert.ok(dataset.attribution, `${dataset.id}: source`);
}

let checked = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const [z, x, y, records] = line.split(' ').map(Number);
  const tile = await archive.getZxy(z, x, y);
  assert.ok(tile, `${z}/${x}/${y} is missing`);
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(tile.data)));
  for (const name of Object.keys(layers)) assert.ok(named.has(name), `${name} is not in the metadata`);
  const found = Object.values(layers).reduce((sum, layer) => sum + layer.length, 0);
  assert.equal(found, records, `${z}/${x}/${y}`);
  checked += 1;
}
assert.equal(await archive.getZxy(header.maxZoom, 0, 0), undefined, 'there is nothing in the Pacific');
console.log(`${checked} tiles, levels ${header.minZoom} to ${header.maxZoom}`);

// Loads every collection of a running server with @camptocamp/ogc-client: node ogc-client.mjs BASE_URL.
import assert from 'node:assert/strict';
import { OgcApiEndpoint } from '@camptocamp/ogc-client';

const PAGE = 500;
const MERCATOR = 'http://www.opengis.net/def/crs/EPSG/0/3857';
const base = process.argv[2];
const api = new OgcApiEndpoint(base);

const json = async (address) => {
  const answer = await fetch(address);
  assert.equal(answer.status, 200, `${address}: ${answer.status}`);
  return answer.json();
};

/** All positions of a geometry. */
const positions = (coordinates) =>
  typeof coordinates[0] === 'number' ? [coordinates] : coordinates.flatMap(positions);

/** All records, page after page, as the client pages: by offset. */
async function everyRecord(id, matched) {
  const records = [];
  do {
    records.push(...(await api.getCollectionItems(id, PAGE, records.length)));
  } while (records.length < matched && records.length % PAGE === 0);
  return records;
}

function checkPositions(id, records, [west, south, east, north]) {
  for (const record of records.filter((one) => one.geometry)) {
    for (const [longitude, latitude] of positions(record.geometry.coordinates)) {
      assert.ok(
        longitude >= west - 1e-6 && longitude <= east + 1e-6 && latitude >= south - 1e-6 && latitude <= north + 1e-6,
        `${id} ${record.id}: ${longitude}, ${latitude} lies outside of the collection`
      );
    }
  }
}

/** The same record in Web Mercator, by the formula of EPSG method 1024. */
async function checkMercator(id, record) {
  const address = await api.getCollectionItemsUrl(id, { asJson: true, limit: PAGE, outputCrs: MERCATOR });
  const served = (await json(address)).features.find((one) => one.id === record.id);
  const [longitude, latitude] = positions(record.geometry.coordinates)[0];
  const [x, y] = positions((served.place ?? served.geometry).coordinates)[0];
  const radius = 6378137;
  const radians = Math.PI / 180;
  assert.ok(Math.abs(x - radius * longitude * radians) < 0.05, `${id} ${record.id}: east`);
  assert.ok(Math.abs(y - radius * Math.asinh(Math.tan(latitude * radians))) < 0.05, `${id} ${record.id}: north`);
}

async function checkQuestions(id, info, records) {
  const placed = records.filter((one) => one.geometry);
  if (placed.length > 0) {
    await checkMercator(id, placed[0]);
    const inside = await api.getCollectionItems(id, 10000, 0, null, null, info.bounds);
    assert.equal(inside.filter((one) => one.geometry).length, placed.length, `${id}: the bounds find every position`);
  }
  const bare = await api.getCollectionItems(id, PAGE, 0, true);
  assert.ok(bare.every((one) => !one.geometry), `${id}: skipGeometry`);
  const field = info.sortables.map((one) => one.name).find((name) => name in records[0].properties);
  if (field) {
    const sorted = await api.getCollectionItems(id, 3, 0, null, [`-${field}`], null, [field]);
    assert.ok(sorted.every((one) => Object.keys(one.properties).includes(field)), `${id}: ${field} is sent`);
  }
  const wanted = records[0];
  const filter = `id = '${String(wanted.id).replaceAll("'", "''")}'`;
  const hasOwnId = info.queryables.some((one) => one.name === 'id' && wanted.properties.id !== undefined);
  if (!hasOwnId) {
    const address = await api.getCollectionItemsUrl(id, { asJson: true, query: `filter=${filter}` });
    assert.deepEqual((await json(address)).features.map((one) => one.id), [wanted.id], `${id}: ${filter}`);
  }
}

async function checkCollection(id) {
  const info = await api.getCollectionInfo(id);
  const items = `${base}/collections/${encodeURIComponent(id)}/items?f=json&limit=1`;
  const { numberMatched } = await json(items);
  const records = await everyRecord(id, numberMatched);
  assert.equal(records.length, numberMatched, `${id}: count`);
  assert.equal(new Set(records.map((one) => one.id)).size, numberMatched, `${id}: every record once`);
  assert.equal(info.crs.length, 14, `${id}: systems`);
  assert.ok(info.queryables.length > 0, `${id}: queryables`);
  if (info.bounds) {
    assert.match(info.storageCrs, /CRS84|EPSG/, id);
    checkPositions(id, records, info.bounds);
  }
  await checkQuestions(id, info, records);
  console.log(`${id}: ${numberMatched} records, ${info.queryables.length} queryables`);
}

const { title } = await api.info;
assert.ok(title);
assert.equal(await api.hasFeatures, true);
assert.equal(await api.hasTiles, true);
assert.equal(await api.hasStyles, true);
const collections = await api.featureCollections;
assert.ok(collections.length > 10);
for (const id of collections) {
  await checkCollection(id);
}
const tiled = await api.vectorTileCollections;
for (const id of tiled) {
  assert.match(await api.getVectorTilesetUrl(id), /WebMercatorQuad/, id);
}
console.log(`${collections.length} collections, ${tiled.length} of them with tiles`);

// Files as geologists send them, with a fault in each.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const csv = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Latitude under the name of the longitude, in row 2. */
export const SWAPPED = csv('颠倒.csv', 'name,longitude,latitude\n乌拉根,75.0417,39.6811\n萨热克,39.95,74.55\n');

/** Eastings without zone number: 75 E or 78 E. */
export const NO_ZONE = csv(
  '无带号.csv',
  'name,easting,northing\n甲矿,501715.823,4393999.122\n乙矿,520000,4400000\n丙矿,530000,4380000\n',
);

/** A zipped shapefile in GBK, zone 25 of CGCS2000, as its .prj says. */
export function gbkShapefile() {
  const folder = mkdtempSync(join(tmpdir(), 'mineral-gis-shapefile-'));
  try {
    const table = join(folder, 'mines.csv');
    writeFileSync(table, 'name,x,y\n乌拉根铅锌矿,25501715.823,4393999.122\n萨热克铜矿,25461800,4423400\n');
    const shapefile = join(folder, 'mines.shz');
    const columns = ['-oo', 'X_POSSIBLE_NAMES=x', '-oo', 'Y_POSSIBLE_NAMES=y', '-oo', 'KEEP_GEOM_COLUMNS=NO'];
    execFileSync('ogr2ogr', [shapefile, table, ...columns, '-a_srs', 'EPSG:4513', '-lco', 'ENCODING=CP936']);
    return { name: '矿山.zip', mimeType: 'application/zip', buffer: readFileSync(shapefile) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

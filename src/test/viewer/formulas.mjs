// Formulas of the viewer, taken out of its sources, for tests that hold them against the server.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const viewer = new URL('../../main/viewer/', import.meta.url);
const { build } = createRequire(new URL('package.json', viewer))('esbuild');

/** What a source of the viewer exports; it must not touch the page when it is loaded. */
export async function sourceOf(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`src/${name}`, viewer))],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

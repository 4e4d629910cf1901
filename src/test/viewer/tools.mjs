// The tools on the map from end to end: tools.mjs BASE_URL OUTDIR. Prints a line per step; stops at the first that fails.
import { join } from 'node:path';
import { complaintsOf, withBrowser } from './browser.mjs';
import * as density from './steps-density.mjs';
import * as find from './steps-find.mjs';
import * as large from './steps-large.mjs';
import * as places from './steps-places.mjs';
import * as print from './steps-print.mjs';
import * as readout from './steps-readout.mjs';
import * as sketch from './steps-sketch.mjs';
import * as tongues from './steps-tongues.mjs';

const [baseUrl, outDir] = process.argv.slice(2);

/** Takes the steps of all files, each in its order, on one page; any complaint of the page ends the test. */
async function walk(context, ...files) {
  const page = await context.newPage();
  const complaints = complaintsOf(page, baseUrl);
  const picture = (name, options = {}) => page.screenshot({ path: join(outDir, `${name}.png`), ...options });
  for (const step of files.flatMap((file) => file.STEPS)) {
    const start = performance.now();
    try {
      await step({ page, context, baseUrl, picture });
      if (complaints.length) throw new Error(complaints.join('\n'));
    } catch (problem) {
      await picture('failure-tools');
      throw new Error(`${step.name}: ${problem.message}`, { cause: problem });
    }
    console.log(`ok ${step.name} (${Math.round(performance.now() - start)} ms)`);
  }
}

await withBrowser((context) => walk(context, readout, find, sketch, places, tongues, density, print));
await withBrowser((context) => walk(context, large), [], large.SCREEN);

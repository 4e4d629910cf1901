// The map page from end to end: e2e.mjs BASE_URL OUTDIR. Prints a line per step; stops at the first that fails.
import { join } from 'node:path';
import { complaintsOf, idle, withBrowser } from './browser.mjs';
import { rememberGlyphs } from './picture.mjs';
import { aFailureCanBeRetried, linksLeadToThePagesForPeople, thePageFitsAPhone } from './steps-around.mjs';
import {
  labelsAreDrawnWithChineseCharacters,
  theMapShowsTheDatasets,
  theWulagenMarkStandsAtItsPlace,
  schematicAreasAreDashed,
} from './steps-map.mjs';
import {
  aRecordWithoutPositionIsShownButNotDrawn,
  searchFliesToARecord,
  theLanguageChangesEverywhere,
  theListWithoutPositionIsByCounty,
  theWulagenPopupSaysEverything,
} from './steps-records.mjs';

const [baseUrl, outDir] = process.argv.slice(2);

const STEPS = [
  theMapShowsTheDatasets,
  labelsAreDrawnWithChineseCharacters,
  schematicAreasAreDashed,
  theWulagenMarkStandsAtItsPlace,
  theWulagenPopupSaysEverything,
  theLanguageChangesEverywhere,
  searchFliesToARecord,
  aRecordWithoutPositionIsShownButNotDrawn,
  theListWithoutPositionIsByCounty,
  linksLeadToThePagesForPeople,
  thePageFitsAPhone,
];

await withBrowser(async (context) => {
  const page = await context.newPage();
  const complaints = complaintsOf(page, baseUrl);
  await page.addInitScript(rememberGlyphs);
  const picture = (name) => page.screenshot({ path: join(outDir, `${name}.png`) });
  await page.goto(baseUrl);
  await idle(page);
  for (const step of STEPS) {
    const start = performance.now();
    await step({ page, context, baseUrl, picture });
    if (complaints.length) throw new Error(`${step.name}: ${complaints.join('\n')}`);
    console.log(`ok ${step.name} (${Math.round(performance.now() - start)} ms)`);
  }
  await aFailureCanBeRetried({ context, baseUrl, outDir });
  console.log('ok aFailureCanBeRetried');
});

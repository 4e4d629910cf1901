// The map page from end to end: e2e.mjs BASE_URL OUTDIR. Prints a line per step; stops at the first that fails.
import { join } from 'node:path';
import { complaintsOf, idle, withBrowser } from './browser.mjs';
import { rememberGlyphs } from './picture.mjs';
import {
  aFailureCanBeRetried,
  aSlowNetworkIsTold,
  linksLeadToThePagesForPeople,
  theAddressRemembersTheView,
  thePageFitsAPhone,
} from './steps-around.mjs';
import {
  aMissingZoneHasItsCandidatesOnTheMap,
  aRefusalIsToldInWords,
  aShapefileInGbkIsReadAndItsZoneKnown,
  swappedAxesAreFoundAndShown,
  theCheckIsReadFromRightToLeftInUyghur,
  theCheckSpeaksEnglishAndFitsAPhone,
  theCheckWorksWithoutAMouse,
  theMapLeadsToTheCheck,
} from './steps-check.mjs';
import {
  aSearchedShapefileInGbkAndZone25IsWhatTheDialogSays,
  aWholeDatasetIsDownloadedWithTheKeyboard,
  theDialogFitsAPhone,
} from './steps-download.mjs';
import {
  aChoiceFiltersMapCountsAndList,
  aClassOfTheLegendFiltersAndBackTakesItAway,
  aFilterComesAndGoesWhileTheLanguageChanges,
  aLinkWithAFilterAsksForFilteredTilesOnly,
  onlyInViewIsInTheAddress,
  theListIsSortedAndWalkedWithKeys,
  whatAFilterLeavesOutIsNotUnderThePointer,
} from './steps-filter.mjs';
import * as formulas from './steps-formulas.mjs';
import {
  aDatasetBecomesFainter,
  aGroupIsSwitchedAtOnce,
  anEmptyMapAndALostConnectionAreTold,
  aNoticeLeavesTheOpenRecordLegible,
  aPointSaysForHowManyItStands,
  linesOfCoordinatesLieWhereTheyBelong,
  everyDoubtfulPointHasItsCircle,
} from './steps-layers.mjs';
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
  theWulagenFactsheetSaysEverything,
} from './steps-records.mjs';
import { theServerDrawsTheSamePicture } from './steps-same-picture.mjs';

import {
  chartsCountWhatTheMapShows,
  chartsFollowTheFilterAndTheAddress,
  gradesStandAgainstTonnages,
  resourcesAndReservesAreNeverStacked,
} from './steps-charts.mjs';
import {
  aDoubtfulPositionHasItsCircle,
  aMineLeadsToTheFiguresOfItsDeposit,
  aRecordIsCitedAndDownloadedAlone,
  recordsStandSideBySide,
  recordsThatMayBeTheSameAreListed,
  resourcesAndReservesStandApart,
  totalsNameTheRuleThatForbidsThem,
} from './steps-factsheet.mjs';
import { aUyghurNameGoesFirstWhereThereIsOne, thePageIsReadFromRightToLeftInUyghur } from './steps-uyghur.mjs';

const [baseUrl, outDir] = process.argv.slice(2);

const STEPS = [
  ...Object.values(formulas),
  theMapShowsTheDatasets,
  labelsAreDrawnWithChineseCharacters,
  schematicAreasAreDashed,
  theWulagenMarkStandsAtItsPlace,
  theWulagenFactsheetSaysEverything,
  theLanguageChangesEverywhere,
  resourcesAndReservesStandApart,
  totalsNameTheRuleThatForbidsThem,
  recordsThatMayBeTheSameAreListed,
  aMineLeadsToTheFiguresOfItsDeposit,
  aDoubtfulPositionHasItsCircle,
  aRecordIsCitedAndDownloadedAlone,
  recordsStandSideBySide,
  chartsCountWhatTheMapShows,
  resourcesAndReservesAreNeverStacked,
  gradesStandAgainstTonnages,
  chartsFollowTheFilterAndTheAddress,
  aGroupIsSwitchedAtOnce,
  aDatasetBecomesFainter,
  anEmptyMapAndALostConnectionAreTold,
  aNoticeLeavesTheOpenRecordLegible,
  aPointSaysForHowManyItStands,
  linesOfCoordinatesLieWhereTheyBelong,
  everyDoubtfulPointHasItsCircle,
  searchFliesToARecord,
  aRecordWithoutPositionIsShownButNotDrawn,
  theListWithoutPositionIsByCounty,
  aChoiceFiltersMapCountsAndList,
  theListIsSortedAndWalkedWithKeys,
  onlyInViewIsInTheAddress,
  aClassOfTheLegendFiltersAndBackTakesItAway,
  whatAFilterLeavesOutIsNotUnderThePointer,
  aFilterComesAndGoesWhileTheLanguageChanges,
  aLinkWithAFilterAsksForFilteredTilesOnly,
  linksLeadToThePagesForPeople,
  theServerDrawsTheSamePicture,
  theAddressRemembersTheView,
  thePageIsReadFromRightToLeftInUyghur,
  aUyghurNameGoesFirstWhereThereIsOne,
  thePageFitsAPhone,
  aSearchedShapefileInGbkAndZone25IsWhatTheDialogSays,
  aWholeDatasetIsDownloadedWithTheKeyboard,
  theDialogFitsAPhone,
  theMapLeadsToTheCheck,
  swappedAxesAreFoundAndShown,
  aMissingZoneHasItsCandidatesOnTheMap,
  aShapefileInGbkIsReadAndItsZoneKnown,
  theCheckIsReadFromRightToLeftInUyghur,
  theCheckSpeaksEnglishAndFitsAPhone,
  theCheckWorksWithoutAMouse,
];

/** Takes the steps one after the other on one page; any complaint of the page ends the test. */
async function walk(context) {
  const page = await context.newPage();
  const complaints = complaintsOf(page, baseUrl);
  const picture = (name, options = {}) => page.screenshot({ path: join(outDir, `${name}.png`), ...options });
  await page.addInitScript(rememberGlyphs);
  await page.goto(baseUrl);
  await idle(page);
  for (const step of STEPS) {
    const start = performance.now();
    try {
      await step({ page, context, baseUrl, picture });
      if (complaints.length) throw new Error(complaints.join('\n'));
    } catch (problem) {
      await picture('failure');
      throw new Error(`${step.name}: ${problem.message}`, { cause: problem });
    }
    console.log(`ok ${step.name} (${Math.round(performance.now() - start)} ms)`);
  }
}

await withBrowser(async (context) => {
  await walk(context);
  await aSlowNetworkIsTold({ context, baseUrl });
  console.log('ok aSlowNetworkIsTold');
  await aFailureCanBeRetried({ context, baseUrl, outDir });
  console.log('ok aFailureCanBeRetried');
  await aRefusalIsToldInWords({ context, baseUrl });
  console.log('ok aRefusalIsToldInWords');
});

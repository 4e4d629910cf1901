// Lighthouse on an address. Its figures for speed are not asked for: software WebGL depresses them.
import lighthouse, { desktopConfig } from 'lighthouse';

const CATEGORIES = ['accessibility', 'best-practices'];

/** Fails, with the audits that did not pass, unless accessibility and best practices are both 100. */
export async function lighthouseFindsNothing(address, port) {
  const run = await lighthouse(
    address,
    { port, onlyCategories: CATEGORIES, logLevel: 'error', disableStorageReset: true },
    desktopConfig,
  );
  const { categories, audits, runtimeError } = run.lhr;
  if (runtimeError) throw new Error(`lighthouse on ${address}: ${runtimeError.message}`);
  for (const { id, score, auditRefs } of Object.values(categories)) {
    if (score === 1) continue;
    const failed = auditRefs.map((each) => audits[each.id]).filter((audit) => audit.score !== null && audit.score < 1);
    const told = failed.map(({ id: audit, title, details }) => `${audit}: ${title} ${JSON.stringify(details?.items ?? [])}`);
    throw new Error(`lighthouse on ${address}: ${id} is ${score}\n${told.join('\n')}`);
  }
}

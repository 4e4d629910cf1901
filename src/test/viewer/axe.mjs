// axe-core on a page: what it finds is told with the marks it means.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails when axe finds anything on the page as it is now, apart from what lies under the selectors of `except`. */
export async function axe(page, name, except = []) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(
    async (exclude) => (await globalThis.axe.run({ exclude }, { resultTypes: ['violations'] })).violations,
    except.map((selector) => [selector]),
  );
  if (violations.length === 0) return;
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes.map(({ html, failureSummary }) => `${html}\n    ${failureSummary}`).join('\n  ')}`,
  );
  throw new Error(`axe on ${name}:\n${told.join('\n')}`);
}

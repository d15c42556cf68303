import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong: every rule of WCAG 2.2 AA, or only those named. */
export async function violations(page, rules = null) {
  // The policy of the page refuses inline scripts, so axe comes in by the debugger.
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    const { violations: found } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return found.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}: ${node.failureSummary}`));
  }, rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS });
}

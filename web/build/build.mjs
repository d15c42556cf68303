// Builds target/site from the compiled modules and the sources.
import { writeFile } from 'node:fs/promises';
import { inWeb } from './paths.mjs';
import { buildSite } from './site.mjs';

try {
  const { report } = await buildSite();
  await writeFile(inWeb('target/site-sizes.txt'), report.text);
  console.log(report.text.trimEnd().split('\n').at(-1));
  // What is too big still plays: a test holds the budget, not the build.
  if (report.tooMuch) console.error(`web: too much for the first sound; see ${inWeb('target/site-sizes.txt')}`);
} catch (problem) {
  console.error(`web: ${problem.message}`);
  process.exit(1);
}

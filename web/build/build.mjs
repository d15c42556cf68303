// Builds target/site from the compiled modules and the sources.
import { writeFile } from 'node:fs/promises';
import { inWeb } from './paths.mjs';
import { buildSite } from './site.mjs';

try {
  const { report } = await buildSite();
  await writeFile(inWeb('target/site-sizes.txt'), report.text);
  if (report.tooMuch) {
    console.error(report.text);
    throw new Error('the first sound costs more bytes than the budget in web/build/parts.mjs allows');
  }
  console.log(report.text.trimEnd().split('\n').at(-1));
} catch (problem) {
  console.error(`web: ${problem.message}`);
  process.exit(1);
}

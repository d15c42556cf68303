// Runs the tests of the web player's JavaScript.
//   node src/test/js/run.mjs              all of them
//   node src/test/js/run.mjs sound pwa    these folders or files
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { WEB, inWeb } from '../../../build/paths.mjs';

const here = inWeb('src/test/js');
/** More failures than this are no accident. */
const MOST_AGAIN = 3;

function testsBelow(root) {
  if (statSync(root).isFile()) return [root];
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const path = join(root, entry.name);
    if (entry.isDirectory()) return testsBelow(path);
    return entry.name.endsWith('.test.mjs') ? [path] : [];
  });
}

function place(word) {
  const candidates = [resolve(word), join(here, word)];
  const found = candidates.find((path) => statSync(path, { throwIfNoEntry: false }));
  if (!found) {
    console.error(`no tests at ${word}: name a file, or a folder of ${here}`);
    process.exit(2);
  }
  return found;
}

const wanted = process.argv.slice(2);
const tests = (wanted.length > 0 ? wanted.map(place) : [here]).flatMap(testsBelow).sort();
const reports = inWeb('target/node-reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** Runs one file; resolves to whether all of it passed. */
function run(test) {
  const report = join(reports, `TEST-${relative(here, test).replaceAll(/[\\/]/g, '-')}.xml`);
  const child = spawn(process.execPath, [
    '--test',
    '--test-timeout=300000',
    '--test-reporter=spec', '--test-reporter-destination=stdout',
    '--test-reporter=junit', `--test-reporter-destination=${report}`,
    test,
  ], { cwd: WEB, stdio: 'inherit' });
  return new Promise((done) => child.on('exit', (code) => done(code === 0)));
}

// One after another: they play in real time. What fails is run once more, and told: docs/decisions/0034.
const failed = [];
for (const test of tests) {
  if (!await run(test)) failed.push(test);
}
const again = failed.length <= MOST_AGAIN ? failed : [];
const lasting = again.length > 0 ? [] : failed;
for (const test of again) {
  console.log(`\nonce more: ${relative(here, test)}`);
  if (!await run(test)) lasting.push(test);
}
for (const test of again.filter((each) => !lasting.includes(each))) {
  console.log(`passed at the second attempt: ${relative(here, test)}`);
}
process.exitCode = lasting.length > 0 ? 1 : 0;

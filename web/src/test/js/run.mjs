// Runs the tests of the web player's JavaScript.
//   node src/test/js/run.mjs              all of them
//   node src/test/js/run.mjs sound pwa    these folders or files
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { WEB, inWeb } from '../../../build/paths.mjs';

const here = inWeb('src/test/js');
/** The longest begin first, so that none of them is left over at the end. */
const FIRST = ['page/access', 'page/controls-studio', 'player/keys', 'page/controls', 'page/library']
  .map((name) => `${name}.test.mjs`);
/** What compares a recording of the output with the samples it should be; a busy machine would be heard. */
const ALONE = [
  'page/effects-heard.test.mjs',
  'page/library-scan.test.mjs',
  'player/sound.test.mjs',
  'player/speed.test.mjs',
  'sound/engine.test.mjs',
];
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

/** Runs one file and tells what it said when it has ended; resolves to whether all of it passed. */
function run(test) {
  const report = join(reports, `TEST-${relative(here, test).replaceAll(/[\\/]/g, '-')}.xml`);
  const child = spawn(process.execPath, [
    '--test',
    '--test-timeout=300000',
    '--test-reporter=spec', '--test-reporter-destination=stdout',
    '--test-reporter=junit', `--test-reporter-destination=${report}`,
    test,
  ], { cwd: WEB, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  child.stdout.on('data', (text) => said.push(text));
  child.stderr.on('data', (text) => said.push(text));
  const began = performance.now();
  return new Promise((done) => child.on('close', (code) => {
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`\n${relative(here, test)}: ${seconds} s\n`);
    process.stdout.write(Buffer.concat(said));
    done(code === 0);
  }));
}

/** Runs files, so many at a time; resolves to those that did not pass. */
async function runAll(files, atOnce) {
  const waiting = [...files];
  const failed = [];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let test = waiting.shift(); test; test = waiting.shift()) {
      if (!await run(test)) failed.push(test);
    }
  }));
  return failed;
}

// Most tests wait more than they work, so two run side by side. What fails is run once more by itself, and told:
// docs/decisions/0034.
const among = (names) => tests.filter((test) => names.includes(relative(here, test)));
const first = among(FIRST);
const alone = among(ALONE);
const rest = tests.filter((test) => !first.includes(test) && !alone.includes(test));
const failed = [...await runAll([...first, ...rest], 2), ...await runAll(alone, 1)];
const again = failed.length <= MOST_AGAIN ? failed : [];
if (again.length > 0) console.log('\nonce more:');
const lasting = again.length > 0 ? await runAll(again, 1) : failed;
for (const test of again.filter((each) => !lasting.includes(each))) {
  console.log(`passed at the second attempt: ${relative(here, test)}`);
}
process.exitCode = lasting.length > 0 ? 1 : 0;

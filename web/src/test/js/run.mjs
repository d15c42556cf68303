// Runs the tests of the web player's JavaScript.
//   node src/test/js/run.mjs              all of them
//   node src/test/js/run.mjs sound pwa    these folders or files
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { WEB, inWeb } from '../../../build/paths.mjs';

const here = inWeb('src/test/js');

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
const report = inWeb('target/node-reports/TEST-web.xml');
rmSync(report, { force: true });
mkdirSync(inWeb('target/node-reports'), { recursive: true });

const child = spawn(process.execPath, [
  '--test',
  '--test-concurrency=1',
  '--test-timeout=300000',
  '--test-reporter=spec', '--test-reporter-destination=stdout',
  '--test-reporter=junit', `--test-reporter-destination=${report}`,
  ...tests,
], { cwd: WEB, stdio: 'inherit' });
child.on('exit', (code) => process.exit(code ?? 1));

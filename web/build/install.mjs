// Installs the packages when the lock file is not the one they were installed from.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hashOf } from './names.mjs';
import { WEB, inWeb } from './paths.mjs';

const stamp = inWeb('node_modules/.installed');
const wanted = hashOf(readFileSync(inWeb('package-lock.json')));
let present = '';
try {
  present = readFileSync(stamp, 'utf8');
} catch {
  // Nothing is installed yet.
}
if (present !== wanted) {
  console.error('web: installing packages');
  rmSync(stamp, { force: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: WEB, stdio: 'inherit' });
  if (done.status !== 0) {
    console.error('web: npm ci failed; is there a network, and is npm 10 or newer installed?');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

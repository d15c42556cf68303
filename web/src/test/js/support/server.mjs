import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inWeb } from '../../../../build/paths.mjs';

/**
 * The real server on a port of the system's choice.
 *
 * @param {string} site the built site
 * @param {Record<string, string>} [environment]
 * @returns {Promise<{origin: string, close(): Promise<number|null>}>}
 */
export async function startServer(site = inWeb('target/site'), environment = {}) {
  const app = inWeb('../server/target/app/lib');
  if (!existsSync(app)) throw new Error('the server is not built: run mvn -pl server -am package from the root');
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
  const args = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx128m', '-cp', `${app}/*`,
    'org.rustyaudio.server.Main', 'serve', '--port', '0', '--site', site];
  const child = spawn(java, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
  const ended = new Promise((done) => child.on('exit', (code) => done(code)));
  // A test file that fails while tidying up still ends, and so does the server.
  const reap = () => child.kill('SIGKILL');
  process.once('exit', reap);
  let said = '';
  const origin = await new Promise((done, failed) => {
    child.stderr.on('data', (text) => { said += text; });
    child.stdout.on('data', (text) => {
      said += text;
      const address = /at (http:\/\/\S+?)\/\s/.exec(said);
      if (address) done(address[1]);
    });
    ended.then((code) => failed(new Error(`the server ended with ${code}: ${said}`)));
    child.on('error', failed);
  });
  for (const each of [child, child.stdout, child.stderr]) each.unref();
  return {
    origin,
    close() {
      child.ref();
      process.off('exit', reap);
      child.kill('SIGTERM');
      return ended;
    },
  };
}

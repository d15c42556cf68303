import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inWeb } from './paths.mjs';

const CLASSES = inWeb('../protocol/target/classes');

/** The host's files `_headers` and `_redirects`, as the protocol module writes them. */
export async function hostingFiles() {
  if (!existsSync(CLASSES)) {
    throw new Error('the protocol module is not compiled: run mvn -pl web -am package from the root');
  }
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
  const print = async (table) => {
    const args = ['-XX:TieredStopAtLevel=1', '-cp', CLASSES, 'org.rustyaudio.protocol.web.PagesFiles', table];
    return Buffer.from((await promisify(execFile)(java, args)).stdout);
  };
  const [headers, redirects] = await Promise.all([print('headers'), print('redirects')]);
  return { _headers: headers, _redirects: redirects };
}

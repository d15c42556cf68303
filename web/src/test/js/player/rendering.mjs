import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inWeb } from '../../../../build/paths.mjs';

const run = promisify(execFile);

/** Runs `rusty-audio render` of the command line on the JVM. */
export async function render(...args) {
  const app = inWeb('../cli/target/app');
  if (!existsSync(app)) throw new Error('the command line is not built: run mvn -pl cli -am package from the root');
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
  await run(java, ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx128m', '--enable-native-access=ALL-UNNAMED',
    '-Dorg.bytedeco.javacpp.pathsFirst=true', `-Djava.library.path=${app}/natives`, '-cp', `${app}/lib/*`,
    'org.rustyaudio.cli.Main', 'render', ...args]);
}

/**
 * The frames of a stereo WAV as floats in two channels, 16 bits taken to [-1, 1) as every decoder here does.
 *
 * @param {Buffer} file
 * @returns {[Float32Array, Float32Array]}
 */
export function channels(file) {
  let at = 12;
  let bits = 0;
  while (file.toString('latin1', at, at + 4) !== 'data') {
    if (file.toString('latin1', at, at + 4) === 'fmt ') bits = file.readUInt16LE(at + 22);
    at += 8 + file.readUInt32LE(at + 4);
    if (at + 8 > file.length) throw new Error('a WAV without data');
  }
  const width = bits / 8;
  const frames = file.readUInt32LE(at + 4) / (2 * width);
  const read = bits === 32 ? (from) => file.readFloatLE(from) : (from) => file.readInt16LE(from) / 32768;
  const pick = (channel) => Float32Array.from({ length: frames }, (_, i) => read(at + 8 + (2 * i + channel) * width));
  return [pick(0), pick(1)];
}

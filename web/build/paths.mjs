import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The web module's folder; every other path hangs below it. */
export const WEB = fileURLToPath(new URL('..', import.meta.url));

/** @param {...string} parts a path inside the web module */
export const inWeb = (...parts) => join(WEB, ...parts);

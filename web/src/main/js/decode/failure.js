/**
 * Why a file cannot be played; the message names the file, the reason and the remedy.
 */
export class Failure extends Error {
  /**
   * @param {string} name what the user calls the file
   * @param {string} reason what is wrong, without a full stop
   * @param {string} remedy what to do, without a full stop
   */
  constructor(name, reason, remedy, options) {
    super(`${name}: ${reason}. ${remedy}.`, options);
    this.name = 'Failure';
  }
}

const REPAIR = 'Copy or download it again';

export const malformed = (name, reason) => new Failure(name, reason, REPAIR);

export const limit = (name, reason, remedy) => new Failure(name, reason, remedy);

export const unsupported = (name, what) =>
  new Failure(name, `holds ${what}, which this browser cannot decode`, conversion(what));

/** How to turn what no browser plays into what every browser plays. */
function conversion(what) {
  return /ALAC|WavPack|Monkey|TTA|lossless/i.test(what)
    ? 'Convert it to FLAC: the sound stays bit for bit the same'
    : 'Convert it to FLAC or MP3, or play it with the desktop program';
}

/** The file changed or went away behind the browser's back, by the names of the File API. */
const LOST = {
  NotReadableError: [
    'can no longer be read: it was changed, moved or locked after it was opened',
    'Close the program that uses it and open it again',
  ],
  NotFoundError: ['is no longer there', 'Check whether its disk is connected, then open it again'],
  NotAllowedError: ['may not be read', 'Allow this page to read the file and open it again'],
  SecurityError: ['may not be read', 'Allow this page to read the file and open it again'],
  TypeMismatchError: ['is a folder', 'Open the files in it'],
};

/** Whether reading failed, not what was read. */
export const isLost = (error) => error?.name in LOST;

/**
 * Any error as a failure in the house form.
 *
 * @param {string} name the file
 * @param {unknown} error what was thrown
 * @returns {Failure}
 */
export function asFailure(name, error) {
  if (error instanceof Failure) {
    return error;
  }
  const lost = LOST[error?.name];
  if (lost) {
    return new Failure(name, lost[0], lost[1], { cause: error });
  }
  if (error?.name === 'QuotaExceededError' || error instanceof RangeError) {
    return new Failure(name, 'asks for more memory than any honest file needs', REPAIR, { cause: error });
  }
  const text = String(error?.message ?? error).replace(/\.$/, '');
  return new Failure(name, `is damaged or of an unknown kind (${text})`, REPAIR, { cause: error });
}

import { openReader } from './open.js';

/** What was learnt of the last files is kept: a seek opens the same file again. */
const MOST_IDLE = 2;

/** Readers by file. One that is taken belongs to the taker until it is given back or closed. */
export class ReaderPool {
  /** @type {{key: string, reader: import('./open.js').Reader}[]} */
  #idle = [];

  /**
   * @param {Blob} blob
   * @param {string} name
   */
  async take(blob, name) {
    const key = keyOf(blob, name);
    const index = this.#idle.findIndex((each) => each.key === key);
    return index < 0 ? openReader(blob, name) : this.#idle.splice(index, 1)[0].reader;
  }

  /** Takes back a reader that nothing went wrong with. */
  give(blob, name, reader) {
    const key = keyOf(blob, name);
    if (key === '') {
      reader.close();
      return;
    }
    this.#idle.push({ key, reader });
    if (this.#idle.length > MOST_IDLE) {
      this.#idle.shift().reader.close();
    }
  }
}

/** Two files of one name, size and time are one; what has no time is nobody's double. */
function keyOf(blob, name) {
  return blob instanceof File ? `${blob.size} ${blob.lastModified} ${name}` : '';
}

import { LIMITS } from '../limits.js';
import { holdsLines, tagName } from './names.js';
import { imageType } from './pictures.js';
import { clean } from './text.js';

/** Gathers tags within the limits; what was put first stays. */
export class TagCollector {
  /** @type {Map<string, string>} */
  values = new Map();
  #covers = [];
  #others = [];
  #characters = 0;

  /** Keeps a value under our name for its key, unless it is empty, known already or past a limit. */
  put(key, value) {
    const name = tagName(clean(key, false));
    const text = clean(value, holdsLines(name));
    if ((name === 'track' || name === 'disc') && text.includes('/')) {
      const [number, total] = text.split('/');
      this.#keep(name, number.trim());
      this.#keep(`${name}total`, total.trim());
    } else {
      this.#keep(name, text);
    }
  }

  #keep(name, text) {
    const size = name.length + text.length;
    const fits = this.values.size < LIMITS.maxTags && this.#characters + size <= LIMITS.maxTagCharacters;
    if (name !== '' && text !== '' && fits && !this.values.has(name)) {
      this.values.set(name, text);
      this.#characters += size;
    }
  }

  /** Keeps a picture of a known kind within the limits. */
  addPicture(bytes, isFront) {
    const type = imageType(bytes);
    const count = this.#covers.length + this.#others.length;
    if (type && bytes.length <= LIMITS.maxPictureBytes && count < LIMITS.maxPictures) {
      (isFront ? this.#covers : this.#others).push({ type, bytes });
    }
  }

  /** The front cover or, without one, the first picture; null where there is none. */
  get cover() {
    const picture = this.#covers[0] ?? this.#others[0];
    return picture ? new Blob([picture.bytes], { type: picture.type }) : null;
  }
}

const PADDING_BYTES = 8;

/** Bits of a packet, highest first. Reading past the end throws. */
export class BitReader {
  #bytes;
  #end;

  /** Position in bits. */
  at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = new Uint8Array(bytes.length + PADDING_BYTES);
    this.#bytes.set(bytes);
    this.#end = 8 * bytes.length;
  }

  /** Up to 32 bits as an unsigned number. */
  bits(count) {
    const value = count === 0 ? 0 : this.#peek() >>> (32 - count);
    this.skip(count);
    return value;
  }

  /** Up to 32 bits as a signed number. */
  signed(count) {
    const value = this.#peek() >> (32 - count);
    this.skip(count);
    return value;
  }

  skip(count) {
    this.at += count;
    if (this.at > this.#end) {
      throw new RangeError('the packet ends within its sound');
    }
  }

  /**
   * One of ALAC's adapted Rice codes: a run of ones, a zero, and `k` bits whose two lowest values are one bit shorter;
   * nine ones announce a plain number.
   *
   * @param {number} k
   * @param {number} step the value of each one
   * @param {number} plainBits bits of a plain number
   */
  rice(k, step, plainBits) {
    const ones = Math.clz32(~this.#peek());
    if (ones >= 9) {
      this.skip(9);
      return this.bits(plainBits);
    }
    this.skip(ones + 1);
    if (k === 1) {
      return ones * step;
    }
    const rest = this.#peek() >>> (32 - k);
    this.skip(rest >= 2 ? k : k - 1);
    return ones * step + (rest >= 2 ? rest - 1 : 0);
  }

  /** The next 32 bits, as a signed number. */
  #peek() {
    const bytes = this.#bytes;
    const index = this.at >>> 3;
    const shift = this.at & 7;
    const word = (bytes[index] << 24) | (bytes[index + 1] << 16) | (bytes[index + 2] << 8) | bytes[index + 3];
    return shift === 0 ? word : (word << shift) | (bytes[index + 4] >>> (8 - shift));
  }
}

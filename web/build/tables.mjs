// TeaVM writes and reads doubles with two tables of 660 powers of ten, 64 bits each. Such digits do not compress; the
// page computes them when it first needs them.

/**
 * One of the tables, as TeaVM's generators make it. Goes into the page as text: it must not use anything around it.
 *
 * @param {boolean} reading the table that reads numbers (rounded), or the one that writes them (cut off)
 * @param {(low: number, high: number) => T} long
 * @returns {T[]}
 * @template T
 */
export function powersOfTen(reading, long) {
  const table = [];
  const put = (at, power) => {
    const digits = power.toString(16);
    const past = BigInt(digits.length * 4 - 36 - Math.clz32(parseInt(digits[0], 16)));
    const bits = reading ? (power >> (past - 1n)) + 1n >> 1n : power >> past;
    table[at] = long(Number(bits & 0xffffffffn), Number(bits >> 32n));
  };
  const unit = 10n ** 18n;
  let up = unit;
  let down = reading ? 1n : unit << 1088n;
  for (let i = 0; i <= 330; i++) {
    if (reading) {
      put(330 - i, (1n << 1280n) / up);
      if (i > 0 && i < 330) put(330 + i, (down << 1280n) / unit);
      down *= 10n;
    } else {
      if (i < 330) put(330 + i, down);
      if (i > 0) put(330 - i, up);
      down /= 10n;
    }
    up *= 10n;
  }
  return table;
}

const TABLE = /\[((?:\s*[\w$]+\(\s*\d+,\s*\d+\),?){660})\s*\]/g;

/**
 * The script without the digits of the tables. A table of other numbers stays as it is.
 *
 * @param {string} script
 */
export function withoutTables(script) {
  let found = 0;
  const pair = (low, high) => `${low},${high}`;
  const known = [true, false].map((reading) => ({ reading, text: powersOfTen(reading, pair).join(';') }));
  const short = script.replace(TABLE, (all, body) => {
    const long = /[\w$]+/.exec(body)[0];
    const text = [...body.matchAll(/\(\s*(\d+),\s*(\d+)\)/g)].map(([, low, high]) => pair(low, high)).join(';');
    const table = known.find((each) => each.text === text);
    if (!table) return all;
    found++;
    return `powersOfTen$(${table.reading}, ${long})`;
  });
  return found ? `${short}\n${String(powersOfTen).replace('powersOfTen', 'powersOfTen$')}\n` : script;
}

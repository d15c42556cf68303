/**
 * The host of `sound.wasm` and of `outboard.wasm`: what the modules need around them, and nothing else.
 *
 * The module is TeaVM's WasmGC output. Its own loader wants fetch, TextDecoder and `new Function`, none of which an
 * audio worklet under our content security policy has; the few imports of a module without DOM are written out here.
 */

/** Linear memory set aside for the exchange between the module and its host. */
export const SCRATCH_BYTES = 1 << 20;

const PAGE_BYTES = 1 << 16;

/**
 * Instantiates the module, synchronously.
 * @param {WebAssembly.Module} module compiled with `{builtins: ['js-string']}`
 * @param {Record<string, Function>} [host] what the module calls: see `org.rustyaudio.web.sound.Host`
 * @returns {{exports: WebAssembly.Exports, memory: WebAssembly.Memory, scratch: number}} `scratch` is the address of
 *   `SCRATCH_BYTES` bytes which are the host's
 */
export function instantiateSound(module, host = NO_FEEDS) {
  const { dataSize = 0, min = 1 } = memoryRequirements(module);
  const scratch = aligned(dataSize);
  const heap = scratch + SCRATCH_BYTES;
  const pages = min + Math.ceil(heap / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const ownStrings = WebAssembly.Module.imports(module).some((wanted) => wanted.module === 'wasm:js-string');
  const imports = {
    'wasm:js-string': STRINGS,
    env: { memory },
    host,
    teavm: { takeStackTrace: () => ({ getStack: () => null }), decorateException: () => {} },
    teavmConsole: { putcharStdout: () => {}, putcharStderr: () => {} },
    teavmDate: { currentTimeMillis: () => Date.now() },
    teavmJso: { ...JAVASCRIPT_OBJECTS, stringBuiltinsSupported: () => (ownStrings ? 0 : 1) },
    teavmMath: Math,
    teavmMemory: {
      linearMemory: () => memory.buffer,
      notifyHeapResized: () => {},
      heapOffset: new WebAssembly.Global({ value: 'i32' }, heap),
      maxSize: new WebAssembly.Global({ value: 'i32' }, pages * PAGE_BYTES),
    },
  };
  refuseUnknown(module, imports);
  const { exports } = new WebAssembly.Instance(module, imports);
  return { exports, memory, scratch };
}

/** What went wrong in the module: its own sentence where it threw one, otherwise the engine's. */
export function describeFault(exports, fault) {
  const thrown = exports?.['teavm.javaException'];
  if (!(fault instanceof WebAssembly.Exception) || thrown === undefined || !fault.is(thrown)) {
    return String(fault);
  }
  const message = exports['teavm.exceptionMessage'](fault.getArg(thrown, 0));
  return message === null ? String(fault) : exports['teavm.stringToJs'](message);
}

/** Where no deck plays, as in the decoder, nothing of this is ever called. */
const NO_FEEDS = {
  feedRead: () => 0,
  feedAvailable: () => 0,
  feedState: () => 0,
  liveSounds: () => 0,
  liveMix: () => {},
  effectsSound: () => 0,
  effectsProcess: () => {},
  effectsReset: () => {},
  effectsLatency: () => 0,
  started: () => {},
  finished: () => {},
  released: () => {},
  emptied: () => {},
};

/** What a browser without built-in strings leaves to us. */
const STRINGS = {
  fromCharCode: (code) => String.fromCharCode(code),
  fromCharCodeArray: refuseArray,
  intoCharCodeArray: refuseArray,
  concat: (first, second) => first + second,
  charCodeAt: (text, index) => text.charCodeAt(index),
  length: (text) => text.length,
  substring: (text, start, end) => text.substring(start, end),
};

function refuseArray() {
  throw new Error('a module without built-in strings hands over no arrays of characters');
}

/**
 * TeaVM's bridge to JavaScript objects. The module has none; what is left is how TeaVM wraps its own strings and
 * integers, and a class it defines for its exports.
 */
const JAVASCRIPT_OBJECTS = {
  isUndefined: (value) => (value === undefined ? 1 : 0),
  wrapInt: (value) => value,
  unwrapInt: (value) => value,
  unwrapJavaObject: () => null,
  wrapObject: () => null,
  javaObjectToJS: () => null,
  getProperty: (object, name) => object[name],
  createClass: () => class {},
  defineFunction: (fn) => fn,
  defineStaticMethod: () => {},
  createFunction1: (parameter, body) => {
    if (body !== `return ${parameter};`) {
      throw new Error(`sound.wasm brings a script of its own: ${body}`);
    }
    return (value) => value;
  },
  callFunction1: (fn, value) => fn(value),
};

function refuseUnknown(module, imports) {
  const unknown = WebAssembly.Module.imports(module)
    .filter(({ module: from, name }) => imports[from]?.[name] === undefined)
    .map(({ module: from, name }) => `${from}.${name}`);
  if (unknown.length > 0) {
    throw new Error(`sound.wasm wants what its host does not have: ${unknown.join(', ')}`);
  }
}

/** What TeaVM noted about linear memory: ASCII JSON, read without TextDecoder. */
function memoryRequirements(module) {
  const sections = WebAssembly.Module.customSections(module, 'teavm.memoryRequirements');
  return sections.length === 0 ? {} : JSON.parse(String.fromCharCode(...new Uint8Array(sections[0])));
}

function aligned(address) {
  return Math.ceil(address / 16) * 16;
}

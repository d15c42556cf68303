/** The audio worklet: the shell around `sound.wasm`. What it is told and what it tells stands in docs/browser.md. */
import { FeedReader } from './feed.js';
import { Outboard } from './outboard.js';
import { describeFault, instantiateSound } from './wasm-host.js';

const REPORTS_PER_SECOND = 30;
const ENDED = 1;
const FAILED = 2;

/** Numbers in a report: state, cue, position, waiting, rendered, underruns, underrun frames, latency. */
const REPORT = 8;
const STATES = ['empty', 'loaded', 'playing', 'paused'];
/** Numbers before the meter's own: headroom, limiter, kind, count. */
const METER_HEAD = 4;

/** Places in the scratch memory, in bytes. */
const EXCHANGE = 0;
const OUTPUT = 16384;
const NUMBERS = 32768;
const BANDS = 65536;
const COLUMNS = 131072;

class RustyAudio extends AudioWorkletProcessor {
  #module;
  #sound;
  #feeds = new Map();
  #damaged = false;
  #closed = false;
  #measures = false;
  #untilReport = 0;
  #left = new Float32Array(0);
  #right = this.#left;
  #exchangeLeft;
  #exchangeRight;
  #numbers;
  #chain;
  #signal = [];
  #outboard = null;
  #lastReport = new Float64Array(REPORT);

  constructor({ processorOptions: { sound, outboard, chain } }) {
    super();
    this.port.onmessage = ({ data }) => this.#guarded(() => this.#obey(data));
    this.#guarded(() => this.#begin(sound, outboard, chain));
  }

  #begin(sound, outboard, chain) {
    this.#module = instantiateSound(sound, {
      feedRead: (feed, _address, count) =>
        this.#feeds.get(feed)?.read(this.#exchangeLeft, this.#exchangeRight, 0, count) ?? 0,
      feedAvailable: (feed) => this.#feeds.get(feed)?.available ?? 0,
      feedState: (feed) => this.#feedState(feed),
      liveSounds: () => this.#outboard?.liveSounds() ?? 0,
      liveMix: (_address, count) => this.#outboard.liveMix(count),
      effectsSound: () => this.#outboard?.effectsSound() ?? 0,
      effectsProcess: (_address, count) => this.#outboard.effectsProcess(count),
      effectsReset: () => this.#outboard?.effectsReset(),
      effectsLatency: () => this.#outboard?.effectsLatency() ?? 0,
      started: (cue) => this.port.postMessage({ op: 'started', cue }),
      finished: (cue, frame, failed) => this.port.postMessage({ op: 'finished', cue, frame, failed: failed !== 0 }),
      released: (cue) => this.port.postMessage({ op: 'released', cue }),
      emptied: () => this.port.postMessage({ op: 'emptied' }),
    });
    const { exports, memory, scratch } = this.#module;
    const block = exports.longestBlock();
    this.#exchangeLeft = new Float32Array(memory.buffer, scratch + EXCHANGE, block);
    this.#exchangeRight = new Float32Array(memory.buffer, scratch + EXCHANGE + 4 * block, block);
    this.#numbers = new Float64Array(memory.buffer, scratch + NUMBERS, 512);
    this.#numbers.set(chain);
    exports.begin(sampleRate, scratch + EXCHANGE, scratch + NUMBERS, chain.length);
    this.#sound = exports;
    this.#chain = chain;
    if (outboard) {
      const beside = this.#beside(outboard);
      beside.begin(chain);
      this.#outboard = beside;
    }
  }

  #beside(module) {
    return new Outboard(module, sampleRate, this.#exchangeLeft, this.#exchangeRight);
  }

  /** Effects and test signals come while something plays. */
  #join(module) {
    if (this.#outboard === null) {
      const beside = this.#beside(module);
      beside.join(this.#chain);
      beside.generator(this.#signal);
      this.#outboard = beside;
    }
  }

  #feedState(feed) {
    const reader = this.#feeds.get(feed);
    if (reader === undefined) {
      return FAILED;
    }
    return reader.failed ? FAILED : reader.ended ? ENDED : 0;
  }

  process(_inputs, outputs) {
    if (this.#damaged || this.#closed) {
      return !this.#closed;
    }
    try {
      this.#render(outputs[0][0], outputs[0][1]);
    } catch (fault) {
      this.#damage(fault);
    }
    return true;
  }

  /** Allocates nothing while there is nothing to tell. */
  #render(left, right) {
    const frames = left.length;
    if (this.#left.length !== frames) {
      this.#viewOutput(frames);
    }
    this.#sound.process(this.#module.scratch + OUTPUT, frames);
    left.set(this.#left);
    right.set(this.#right);
    this.#untilReport -= frames;
    if (this.#untilReport <= 0) {
      this.#untilReport += sampleRate / REPORTS_PER_SECOND;
      this.#report();
    }
  }

  #viewOutput(frames) {
    const { memory, scratch } = this.#module;
    this.#left = new Float32Array(memory.buffer, scratch + OUTPUT, frames);
    this.#right = new Float32Array(memory.buffer, scratch + OUTPUT + 4 * frames, frames);
  }

  /** Tells what the deck has to say, where it stands if it moved, and what is heard. */
  #report() {
    const { scratch, memory } = this.#module;
    this.#sound.report(scratch + NUMBERS);
    if (this.#hasMoved()) {
      const [state, cue, position, waiting, rendered, underruns, underrunFrames, latency] = this.#lastReport;
      this.port.postMessage({
        op: 'report', state: STATES[state], cue, position, waiting: waiting !== 0, rendered, underruns, underrunFrames,
        latency,
      });
    }
    if (this.#measures) {
      const count = this.#sound.levels(scratch + BANDS, scratch + COLUMNS);
      const bands = new Float32Array(memory.buffer, scratch + BANDS, 2 * count).slice();
      const given = new Float32Array(memory.buffer, scratch + COLUMNS, METER_HEAD)[METER_HEAD - 1];
      const meters = new Float32Array(memory.buffer, scratch + COLUMNS, METER_HEAD + given).slice();
      this.port.postMessage({ op: 'levels', bands, meters }, [bands.buffer, meters.buffer]);
    }
  }

  /** Compares everything but the clock with the last report, and keeps the new one. */
  #hasMoved() {
    const numbers = this.#numbers;
    const last = this.#lastReport;
    let moved = false;
    for (let i = 0; i < REPORT; i++) {
      moved ||= i !== 4 && numbers[i] !== last[i];
      last[i] = numbers[i];
    }
    return moved;
  }

  #obey(message) {
    if (this.#damaged) {
      return;
    }
    const sound = this.#sound;
    switch (message.op) {
      case 'stream':
        this.#feeds.set(message.stream, new FeedReader(message.port));
        sound.stream(message.stream);
        break;
      case 'length':
        sound.length(message.stream, message.frames);
        break;
      case 'fail':
        this.#feeds.get(message.stream)?.fail();
        break;
      case 'forget':
        this.#feeds.get(message.stream)?.close();
        this.#feeds.delete(message.stream);
        sound.forget(message.stream);
        break;
      case 'load': {
        const { cue, stream, startFrame, gain, play, fadeOut, fadeIn } = message;
        this.#orRelease(cue, sound.load(cue, stream, startFrame, gain, play ? 1 : 0, fadeOut, fadeIn));
        break;
      }
      case 'follow': {
        const { after, cue, stream, startFrame, gain, endFrame, fade } = message;
        this.#orRelease(cue, sound.follow(after, cue, stream, startFrame, gain, endFrame, fade));
        break;
      }
      case 'unfollow':
        sound.unfollow(message.after);
        break;
      case 'play':
        sound.play(message.fade);
        break;
      case 'pause':
        sound.pause(message.fade);
        break;
      case 'stop':
        sound.stop(message.fade);
        break;
      case 'gain':
        sound.gain(message.cue, message.gain, message.ramp);
        break;
      case 'speed':
        sound.speed(message.speed, sampleRate);
        break;
      case 'chain':
        this.#numbers.set(message.values);
        sound.chain(this.#module.scratch + NUMBERS, message.values.length);
        this.#chain = message.values;
        this.#outboard?.chain(message.values);
        break;
      case 'generator':
        this.#signal = message.values ?? [];
        this.#outboard?.generator(this.#signal);
        break;
      case 'outboard':
        this.#join(message.module);
        break;
      case 'beep':
        sound.beep();
        break;
      case 'spectrum':
        this.#measure(message.values ?? [], message.meter ?? 0, message.latency ?? 0);
        break;
      case 'close':
        this.#closeAll();
        this.#closed = true;
        break;
      default:
        throw new Error(`the worklet was sent "${message.op}", which it does not know`);
    }
    if (!this.#closed) {
      this.#report();
    }
  }

  /** A cue whose stream is gone will never be played: say so, as for any other that is let go. */
  #orRelease(cue, taken) {
    if (!taken) {
      this.port.postMessage({ op: 'released', cue });
    }
  }

  #measure(values, meter, latency) {
    this.#numbers.set(values);
    this.#measures = values.length > 0 || meter > 0;
    this.#sound.spectrum(this.#module.scratch + NUMBERS, values.length, meter, latency);
  }

  #closeAll() {
    this.#feeds.forEach((reader) => reader.close());
    this.#feeds.clear();
  }

  #guarded(action) {
    try {
      action();
    } catch (fault) {
      this.#damage(fault);
    }
  }

  /** The module is not to be trusted any more: silence, until the page starts another. */
  #damage(fault) {
    if (!this.#damaged) {
      this.#damaged = true;
      this.#closeAll();
      this.port.postMessage({ op: 'damaged', reason: describeFault(this.#sound, fault) });
    }
  }
}

registerProcessor('rusty-audio', RustyAudio);

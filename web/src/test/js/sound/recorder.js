/** Hands on everything that reaches it, so that a test can look at each sample before the device has it. */
class Recorder extends AudioWorkletProcessor {
  process([input]) {
    if (input.length > 0) {
      this.port.postMessage(input.map((channel) => channel.slice()));
    }
    return true;
  }
}

registerProcessor('recorder', Recorder);

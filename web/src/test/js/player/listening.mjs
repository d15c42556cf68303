/** Listens to the page itself: `sounding` tells whether something leaves it now, `level` how much of a tone. */
export async function listen(page) {
  await page.addInitScript(() => {
    const { connect } = AudioNode.prototype;
    AudioNode.prototype.connect = function (to, ...rest) {
      if (to instanceof AudioDestinationNode) {
        const analyser = new AnalyserNode(this.context, { fftSize: 16384 });
        connect.call(this, analyser);
        const samples = new Float32Array(analyser.fftSize);
        globalThis.sounding = () => {
          analyser.getFloatTimeDomainData(samples);
          return samples.subarray(-2048).some((x) => Math.abs(x) > 1e-4);
        };
        globalThis.toneDb = (hz) => {
          analyser.getFloatTimeDomainData(samples);
          let re = 0;
          let im = 0;
          for (let i = 0; i < samples.length; i++) {
            const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / samples.length);
            const angle = (2 * Math.PI * hz * i) / this.context.sampleRate;
            re += window * samples[i] * Math.cos(angle);
            im -= window * samples[i] * Math.sin(angle);
          }
          return 20 * Math.log10(Math.hypot(re, im) * 4 / samples.length + 1e-9);
        };
      }
      return connect.call(this, to, ...rest);
    };
  });
}

/** How loud a tone is in what leaves the page, in dBFS. */
export const level = (page, hz) => page.evaluate((frequency) => globalThis.toneDb(frequency), hz);

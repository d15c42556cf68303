// What an accessibility tree says a page can be operated by, and the hands that operate it: mouse or keyboard.

/** Runs before the page: keeps what the worklet is told, what leaves the page, and where the sound is sent. */
export function watch() {
  const told = {};
  globalThis.told = told;
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (message, ...rest) {
    if (message?.op) told[message.op] = JSON.stringify(message.values ? [...message.values] : (told[message.op] ?? 0) + 1);
    if (message?.op === 'spectrum') told.meter = message.meter;
    if (message?.op === 'speed') told.pace = message.speed;
    return post.call(this, message, ...rest);
  };
  const analysers = [];
  globalThis.analysers = analysers;
  const { connect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode && analysers.length === 0) {
      const splitter = new ChannelSplitterNode(this.context, { numberOfOutputs: 2 });
      connect.call(this, splitter);
      for (const side of [0, 1]) {
        const analyser = new AnalyserNode(this.context, { fftSize: 8192, smoothingTimeConstant: 0 });
        connect.call(splitter, analyser, side);
        analysers.push(analyser);
      }
    }
    return connect.call(this, to, ...rest);
  };
  /** Thirds of an octave of both sides in dB, nothing below −110. */
  globalThis.sound = () => analysers.flatMap((analyser) => {
    const bins = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(bins);
    const bands = new Array(30).fill(1e-11);
    for (let i = 2; i < bins.length; i++) {
      const band = Math.floor(Math.log2((i * analyser.context.sampleRate) / analyser.fftSize / 20) * 3);
      if (band >= 0 && band < 30) bands[band] += 10 ** (bins[i] / 10);
    }
    return bands.map((power) => 10 * Math.log10(power));
  });
  // A browser without a sound card has one output; this one has two.
  globalThis.sinks = [];
  const outputs = ['one', 'two'].map((id) => ({ kind: 'audiooutput', deviceId: id, label: `Output ${id}` }));
  navigator.mediaDevices.enumerateDevices = async () => outputs;
  AudioContext.prototype.setSinkId = async function (id) { globalThis.sinks.push(id); };
  delete globalThis.showDirectoryPicker;
  delete globalThis.showSaveFilePicker;
}

const WIDGETS = new Set(['button', 'slider', 'spinbutton', 'tab', 'searchbox', 'textbox', 'combobox', 'listbox', 'radio',
  'menuitem', 'menuitemradio', 'checkbox', 'switch', 'link', 'treeitem', 'tree', 'grid']);

/** Every control that can have the keyboard now, from the tree that a screen reader is given. */
export async function controls(page, cdp) {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  // Kept up to date, the tree holds a busy page up for seconds.
  await cdp.send('Accessibility.disable');
  const found = [];
  for (const node of nodes) {
    const focusable = node.properties?.some(({ name, value }) => name === 'focusable' && value.value);
    if (node.ignored || !focusable || !WIDGETS.has(node.role.value)) continue;
    found.push({ role: node.role.value, name: node.name?.value ?? '', node: node.backendDOMNodeId });
  }
  return found;
}

/** A locator of a node of the tree. */
export async function locate(page, cdp, node) {
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: node });
  await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () {
      document.querySelector('[data-walked]')?.removeAttribute('data-walked');
      this.setAttribute('data-walked', '');
    }`,
  });
  return page.locator('[data-walked]');
}

/** What a press may change, by the names that the tests use. */
export function facets(page) {
  return page.evaluate(() => {
    const own = document.querySelector('[data-walked]');
    const panel = document.querySelector('[role=tabpanel]:not([hidden])');
    const shown = document.querySelector('#drawer:not([hidden])') ? panel?.id : 'none';
    return {
      own: own && JSON.stringify([own.value, own.textContent, own.disabled,
        ...['aria-pressed', 'aria-checked', 'aria-selected', 'aria-valuenow', 'aria-valuetext', 'aria-label',
          'aria-expanded'].map((name) => own.getAttribute(name))]),
      chain: globalThis.told.chain,
      generator: globalThis.told.generator,
      spectrum: globalThis.told.spectrum,
      pace: globalThis.told.pace,
      sinks: globalThis.sinks.length,
      opened: shown,
      panel: panel && [...panel.querySelectorAll('*')].filter((at) => at.children.length === 0)
        .map((at) => at.value ?? at.textContent).join('|'),
      rows: [...document.querySelectorAll('.row:not([hidden])')]
        .map((row) => `${row.getAttribute('aria-posinset')} ${row.querySelector('.row-title')?.textContent}`).sort().join(),
      title: document.title,
      playing: document.querySelector('#play').getAttribute('aria-label'),
      place: Math.round(document.querySelector('#position').getAttribute('aria-valuenow') / 8),
      theme: document.documentElement.getAttribute('style'),
      said: document.querySelector('#live').textContent + document.querySelector('#messages').textContent,
      dialog: document.querySelectorAll('dialog[open]').length,
      full: document.fullscreenElement !== null,
      car: document.querySelector('#stereo').className,
    };
  });
}

/** What leaves the page, when it has come to rest: twice the same within a quarter of a decibel. */
export async function rested(page) {
  let last = null;
  for (let looks = 0; looks < 30; looks++) {
    const now = await page.evaluate(() => globalThis.sound());
    if (last && distance(last, now) < 0.25) return now;
    last = now;
    await page.waitForTimeout(120);
  }
  return last;
}

/** The largest difference of two sounds in any band that is heard, in dB. */
export function distance(a, b) {
  return Math.max(...a.map((level, i) => (Math.max(level, b[i]) < -85 ? 0 : Math.abs(level - b[i]))));
}

/** A mouse: what it does with a control of a role. */
export const mouse = {
  async button(page, at) { await at.click(); },
  async menuitem(page, at) { await at.click(); },
  async menuitemradio(page, at) { await at.click(); },
  async tab(page, at) { await at.click(); },
  async radio(page, at) { await at.click(); },
  async spinbutton(page, at) {
    await at.hover();
    await page.mouse.wheel(0, 100);
  },
  async slider(page, at) {
    await at.scrollIntoViewIfNeeded();
    const box = await at.boundingBox();
    if (await at.evaluate((element) => element.matches('input, #position'))) {
      const part = await at.evaluate((element) => (element.matches('input')
        ? (element.value - element.min) / (element.max - element.min)
        : element.getAttribute('aria-valuenow') / element.getAttribute('aria-valuemax')));
      await page.mouse.click(box.x + box.width * (part > 0.5 ? 0.2 : 0.8), box.y + box.height / 2);
    } else if (await at.evaluate((element) => element.matches('.handle'))) {
      // Down where there is room below, else up.
      const way = await at.evaluate((element) => (Number(element.getAttribute('aria-valuenow')) > -3 ? 1 : -1));
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + way * 40, { steps: 4 });
      await page.mouse.up();
    } else {
      await at.hover();
      await page.mouse.wheel(0, 100);
    }
  },
  // Chromium draws the open list outside the page: it is chosen from as its automation does.
  async combobox(page, at) {
    const [now, count] = await at.evaluate((element) => [element.selectedIndex, element.options.length]);
    await at.selectOption({ index: now + 1 < count ? now + 1 : 0 });
  },
  async textbox(page, at, words) {
    await at.click();
    await at.selectText();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  },
  async searchbox(page, at, words) { await mouse.textbox(page, at, words); },
};

/** A keyboard that has reached the control; that Tab reaches every one is a test of its own. */
export const keyboard = {
  async button(page, at) { await pressed(page, at, 'Enter'); },
  async menuitem(page, at) { await pressed(page, at, 'Enter'); },
  async menuitemradio(page, at) { await pressed(page, at, 'Enter'); },
  async spinbutton(page, at) { await pressed(page, at, 'ArrowUp'); },
  async slider(page, at) {
    const high = await at.evaluate((element) => (element.matches('input')
      ? Number(element.value) > (Number(element.min) + Number(element.max)) / 2
      : element.getAttribute('aria-valuenow') * 2
        > Number(element.getAttribute('aria-valuemin')) + Number(element.getAttribute('aria-valuemax'))));
    await pressed(page, at, high ? 'PageDown' : 'PageUp');
  },
  async combobox(page, at) {
    const last = await at.evaluate((element) => element.selectedIndex === element.options.length - 1);
    await pressed(page, at, last ? 'ArrowUp' : 'ArrowDown');
  },
  async textbox(page, at, words, key) {
    await at.focus();
    if (key) {
      await page.keyboard.press(key);
    } else {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    }
  },
  async searchbox(page, at, words) { await keyboard.textbox(page, at, words); },
  async tab(page, at) { await walkedTo(page, at, 'aria-selected'); },
  async radio(page, at) { await walkedTo(page, at, 'aria-checked'); },
};

async function pressed(page, at, key) {
  await at.focus();
  await page.keyboard.press(key);
}

/** The arrows go from what is chosen in a group to this one. */
async function walkedTo(page, at, state) {
  const group = at.locator('xpath=ancestor::*[@role="radiogroup" or @role="tablist"][1]');
  await group.locator(`[${state}=true]`).focus();
  for (let presses = 0; presses < 30 && await at.getAttribute(state) !== 'true'; presses++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(30);
  }
}

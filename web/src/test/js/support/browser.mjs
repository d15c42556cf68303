import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';

const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

/** Debian's Chromium, or the one `RUSTY_AUDIO_CHROMIUM` names. */
export function chromiumPath() {
  const places = [process.env.RUSTY_AUDIO_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  const path = places.find((place) => place && existsSync(place));
  if (!path) throw new Error('no Chromium: install the package chromium, or set RUSTY_AUDIO_CHROMIUM to its path');
  return path;
}

/**
 * A browser that listens for trouble: console errors, page errors, failed policy checks. `close` throws when one was
 * seen that no test expected.
 *
 * @param {object} [options]
 * @param {string} [options.profile] a folder for a persistent profile (installability and handles need one)
 * @param {object} [options.context] what Playwright's newContext takes: viewport, locale, reducedMotion, ...
 * @param {string[]} [options.args] further switches
 */
export async function startBrowser({ profile, context: contextOptions = {}, args = [] } = {}) {
  const options = { executablePath: chromiumPath(), args: [...ARGS, ...args], chromiumSandbox: false };
  const problems = [];
  const expected = [];
  let browser = null;
  let context;
  if (profile) {
    context = await chromium.launchPersistentContext(profile, { ...options, ...contextOptions });
  } else {
    browser = await chromium.launch(options);
    context = await browser.newContext(contextOptions);
  }
  watch(context);

  function report(text) {
    if (!expected.some((pattern) => pattern.test(text))) problems.push(text);
  }

  function watch(watched) {
    watched.on('console', (message) => {
      if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
    });
    watched.on('weberror', (error) => report(`page: ${error.error()?.stack ?? error.error()}`));
    watched.on('page', (page) => page.on('crash', () => report(`crash: ${page.url()}`)));
    watched.addInitScript(() => {
      globalThis.addEventListener?.('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI || event.sample}`);
      });
    });
  }

  return {
    context,
    problems,

    /** Opens an address in a new tab. */
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },

    /** A second, separate context (another profile without history), listened to as the first. */
    async another(others = {}) {
      if (!browser) throw new Error('a persistent profile has one context');
      const second = await browser.newContext(others);
      watch(second);
      return second;
    },

    /** Says that trouble matching the pattern belongs to the test. Call it before the trouble happens. */
    expect(pattern) {
      expected.push(pattern);
    },

    /** Throws when trouble was seen so far. */
    check() {
      if (problems.length > 0) throw new Error(`the browser complained:\n  ${problems.splice(0).join('\n  ')}`);
    },

    async close() {
      await context.close();
      await browser?.close();
      this.check();
    },
  };
}

import { readFileSync } from 'node:fs';
import { inWeb } from '../../../../build/paths.mjs';
import { startBrowser } from '../support/browser.mjs';
import { serve } from '../support/static.mjs';

const PAGE = `<!doctype html><html lang="en" data-text="/teavm/text.js"><title>probe</title><link rel="icon" href="data:,">
<script type="module" src="/start.js"></script><button id="press">press</button></html>`;
const START = `import * as keep from '/keep/keep.js';
keep.main([]);
window.keep = keep;
window.log = () => JSON.parse(keep.log());
document.getElementById('press').onclick = () => window.pressed?.();`;

/** A server with the probe's page at `/probe.html`. */
export function serveProbe({ folders = {}, pages = {} } = {}) {
  readFileSync(inWeb('target/teavm-test/keep.js'));
  return serve({
    folders: { '/keep/': 'target/teavm-test', '/teavm/': 'target/teavm', ...folders },
    pages: { '/probe.html': { body: PAGE }, '/start.js': { type: 'text/javascript', body: START }, ...pages },
  });
}

/** Opens the probe's page in a tab of its own and waits until it can be asked. */
export async function openProbe(browser, server, { query = '', begin = true } = {}) {
  const page = await browser.context.newPage();
  await page.goto(`${server.origin}/probe.html${query}`);
  return ready(page, begin);
}

/** Waits until a loaded page can be asked. */
export async function ready(page, begin = true) {
  await page.waitForFunction(() => window.keep);
  if (begin) {
    await page.evaluate(() => window.keep.begin());
    await logged(page, 'begun');
  }
  return page;
}

/** Reloads it. */
export async function reload(page, begin = true) {
  await page.reload();
  return ready(page, begin);
}

/** Waits for a line of the log that begins so, and returns the rest of it. `nth` counts such lines from 0. */
export async function logged(page, start, nth = 0) {
  try {
    const handle = await page.waitForFunction(
      ([text, at]) => window.log().filter((line) => line.startsWith(text))[at], [start, nth], { timeout: 15000 });
    return (await handle.jsonValue()).slice(start.length).trim();
  } catch (problem) {
    const all = await page.evaluate(() => window.log()).catch(() => ['(the page is gone)']);
    throw new Error(`no line "${start}" (${nth}) in the log:\n  ${all.join('\n  ')}`, { cause: problem });
  }
}

/** Lines of the log that begin so. */
export function lines(page, start) {
  return page.evaluate((text) => window.log().filter((line) => line.startsWith(text)), start);
}

/** What the keeper keeps, and what the database holds. */
export async function kept(page) {
  return JSON.parse(await page.evaluate(() => window.keep.kept()));
}

/** Everything in one store of the database, as the page's own connection left it. */
export function stored(page, store) {
  return page.evaluate((name) => new Promise((done, failed) => {
    const request = indexedDB.open('rusty-audio');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const all = request.result.transaction(name).objectStore(name);
      const keys = all.getAllKeys();
      const values = all.getAll();
      values.onsuccess = () => {
        request.result.close();
        done(Object.fromEntries(keys.result.map((key, i) => [key, values.result[i]])));
      };
    };
  }), store);
}

/** Puts a text, or removes the record, behind the player's back. */
export function tamper(page, key, text) {
  return page.evaluate(([name, value]) => new Promise((done, failed) => {
    const request = indexedDB.open('rusty-audio');
    request.onsuccess = () => {
      const change = request.result.transaction('records', 'readwrite');
      change.objectStore('records').put(value, name);
      change.oncomplete = () => {
        request.result.close();
        done();
      };
      change.onabort = () => failed(change.error);
    };
  }), [key, text]);
}

export { startBrowser };

import { made } from '../support/corpus.mjs';
import { controls, distance, facets, keyboard, locate, mouse, rested, watch } from './census.mjs';

// Every control that the accessibility tree names, driven by mouse and again by keyboard. A control without a line here
// fails, and so does a line without a control. What a line asks for:
//   changes   which facets must change (one of them each time); `sound` is measured in what leaves the page
//   ready     what makes the press mean something, done before each hand
//   words     what is typed
//   key       the key instead of typing
//   after     puts things back
export const line = (role, name, changes, more = {}) => ({ role, name, changes: [changes].flat(), ...more, met: 0 });


export const press = (...keys) => async (page) => {
  for (const key of keys) await page.keyboard.press(key);
};
export const click = (selector) => async (page) => { await page.click(selector); };
export const blur = (page) => page.evaluate(() => document.activeElement.blur());
export const file = { file: true };
export const playing = async (page) => {
  if (await page.getAttribute('#play', 'aria-label') === 'Play') await page.click('#play');
};

// Tones on every third band, of which the gain tags speak; nothing moves, so that a difference is a control's.
const steady = (title, index) => made(`${title}.flac`, ['ffmpeg', '-v', 'error', '-y',
  ...[62, 140, 320, 750, 1600, 3200, 6400, 11_000].flatMap((hz) => ['-f', 'lavfi', '-i', `sine=f=${hz + index}:r=44100:d=400`]),
  '-filter_complex', 'amix=inputs=8:normalize=0,volume=0.3,pan=stereo|c0=c0|c1=0.5*c0', '-metadata', `title=${title}`,
  '-metadata', 'REPLAYGAIN_TRACK_GAIN=-5.00 dB', '-metadata', 'REPLAYGAIN_ALBUM_GAIN=-8.00 dB', 'OUT']);

/** A page that plays three tracks which stand still, and the hands for it. */
export async function startDriving(stereo) {
  const files = [];
  for (const [index, title] of ['Ebb', 'Flood', 'Slack'].entries()) files.push(await steady(title, index));
  const page = await stereo.open({ width: 1280, height: 1000 }, { prepare: watch, acceptDownloads: true });
  page.setDefaultTimeout(2500);
  const cdp = await page.context().newCDPSession(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#invitation')]);
  await chooser.setFiles(files);
  await page.waitForFunction(() => document.title.includes('Ebb'));
  await page.locator('[data-kind=keep] .bare').click().catch(() => {});
  await rested(page);
  return { page, ...hands(page, cdp) };
}

const matches = (wanted, said) => (wanted instanceof RegExp ? wanted.test(said) : wanted === said);
const lineOf = (lines, { role, name }) => lines.find((one) => matches(one.role, role) && matches(one.name, name));

/** Lines without a control. */
export function dead(lines) {
  return lines.filter((one) => one.met === 0 && !one.some).map((one) => `no ${one.role} "${one.name}" is there`);
}

function hands(page, cdp) {
  /** One hand on one control; what does not change as it should is said. */
  async function drive(one, { role, name, node }, hand, called) {
    await one.ready?.(page);
    const at = await locate(page, cdp, node);
    const heard = one.changes.includes('sound') ? await rested(page) : null;
    if (!heard) await page.waitForTimeout(60);
    const was = await facets(page);
    const answer = one.file
      ? Promise.any([page.waitForEvent('filechooser', { timeout: 4000 }), page.waitForEvent('download', { timeout: 4000 })])
      : null;
    answer?.catch(() => {});
    const own = called === 'mouse' ? one.mouse : one.keys;
    if (own) await own(page);
    else await hand[role](page, at, one.words ?? '', one.key);
    let changed = false;
    if (answer) {
      changed = await answer.then(() => true, () => false);
    } else {
      for (let looks = 0; looks < 30 && !changed; looks++) {
        const now = await facets(page);
        changed = one.changes.some((facet) => facet === 'none'
          || (facet === 'anything' && JSON.stringify(now) !== JSON.stringify(was))
          || (facet in now && now[facet] !== was[facet]));
        if (!changed && heard) changed = distance(heard, await page.evaluate(() => globalThis.sound())) > 0.5;
        if (!changed) await page.waitForTimeout(50);
      }
    }
    await one.then?.(page);
    await one.after?.(page);
    return changed ? [] : [`${role} "${name}" by ${called}: ${one.changes.join(' or ')} does not change`];
  }

  /** Every control that is there now and was not met before, by both hands. */
  async function driveAll(lines, known, problems, only = false) {
    for (const control of await controls(page, cdp)) {
      const { role, name } = control;
      const one = lineOf(lines, control);
      const id = `${role} ${name}${one?.twice ? ` ${control.node}` : ''}`;
      if (known.has(id) || (only && !one)) continue;
      known.add(id);
      if (!one) {
        problems.push(`no test names the ${role} "${name}"`);
        continue;
      }
      one.met++;
      for (const [called, hand] of [['mouse', mouse], ['keyboard', keyboard]]) {
        try {
          problems.push(...await drive(one, control, hand, called));
        } catch (e) {
          problems.push(`${role} "${name}" by ${called}: ${String(e.message).slice(0, 300)}`);
        }
      }
    }
  }

  /** What cannot be pressed at first is made ready, and met then. */
  async function driveLate(lines, known, problems) {
    for (const one of lines.filter(({ met, ready, some }) => met === 0 && ready && !some)) {
      await one.ready(page);
      await page.waitForTimeout(100);
      await driveAll([one], known, problems, true);
    }
  }

  /** What an earlier drawer has tested. */
  async function knownNow() {
    return new Set((await controls(page, cdp)).map(({ role, name }) => `${role} ${name}`));
  }

  async function open(key, panel) {
    const face = await knownNow();
    await playing(page);
    await blur(page);
    if (!await page.isVisible(`#panel-${panel}`)) await page.keyboard.press(key);
    await page.waitForSelector(`#panel-${panel}`, { state: 'visible' });
    await page.waitForTimeout(300);
    return face;
  }

  return { driveAll, driveLate, open };
}

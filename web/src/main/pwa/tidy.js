/** What the caches of all versions' shells begin with. */
const SHELLS = 'rusty-audio-shell-';

/**
 * Drops the shells of other versions, unless a second window may still be made of one.
 *
 * @param {Clients} windows
 * @param {CacheStorage} kept
 * @param {string} current the cache of this version
 */
export async function tidy(windows, kept, current) {
  const open = await windows.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length > 1) return;
  const others = (await kept.keys()).filter((name) => name.startsWith(SHELLS) && name !== current);
  await Promise.all(others.map((name) => kept.delete(name)));
}

/** Scripts that are loaded by their address: name (also of the `data-` attribute) to entry under `src/main/js`. */
export const SCRIPTS = {
  worklet: 'sound/worklet.js',
  decoder: 'decode/decoder.js',
  analyst: 'analysis/analyst.js',
  tape: 'demo/tape.js',
  reader: 'reading/reader.js',
  waves: 'reading/waves.js',
};

/** Further modules of TeaVM's whose `main` runs when they are loaded. */
export const PROGRAMS = ['library.js', 'studio.js'];

/** Style sheets that come with such a module: part (its `data-` attribute) to file under `src/main/site`. */
export const STYLES = { 'library-style': 'library.css', 'studio-style': 'studio.css' };

/** What has to arrive before the first sound, by the start of the asset's name. */
export const FIRST_SOUND = ['index.html', 'style', 'page', 'sound', 'worklet'];

/** The most that may be, in bytes of Brotli. */
export const FIRST_SOUND_BUDGET = 190_700;

/** PNG icons: name, drawing, edge in pixels. */
export const ICONS = [
  ['icon-192.png', 'icon.svg', 192],
  ['icon-512.png', 'icon.svg', 512],
  ['icon-maskable-192.png', 'icon-maskable.svg', 192],
  ['icon-maskable-512.png', 'icon-maskable.svg', 512],
  ['icon-touch-180.png', 'icon-maskable.svg', 180],
];

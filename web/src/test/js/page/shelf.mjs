import { readFile } from 'node:fs/promises';
import { made, wav } from '../support/corpus.mjs';

/** Folder, file, artist, album, title, year, genre. */
const MUSIC = [
  ['Harbour Lights/01 Pier Eleven.flac', 'Lumen Coast', 'Harbour Lights', 'Pier Eleven', 2019, 'Ambient'],
  ['Harbour Lights/02 Low Tide.flac', 'Lumen Coast', 'Harbour Lights', 'Low Tide', 2019, 'Ambient'],
  ['Harbour Lights/03 Night Ferry.flac', 'Lumen Coast', 'Harbour Lights', 'Night Ferry', 2019, 'Ambient'],
  ['Field Studies/01 Green Corridor.flac', 'Ida Vintersen', 'Field Studies', 'Green Corridor', 2022, 'Folk'],
  ['Field Studies/02 Café Ångström.flac', 'Ida Vintersen', 'Field Studies', 'Café Ångström', 2022, 'Folk'],
  ['Loose/Ohne Titel 10.flac', 'Zephyr', '', 'Ohne Titel 10', 0, ''],
];

/** A small collection on disk: paths below the folder to the file they are made of. */
export async function collection() {
  const source = await wav('shelf.wav', { seconds: 6, seed: 7 });
  const cover = await made('shelf-cover.png', ['ffmpeg', '-v', 'error', '-f', 'lavfi', '-i',
    'gradients=s=300x300:c0=0x2f6f9f:c1=0xf0b060:x0=0:y0=0:x1=300:y1=300:n=2:seed=1', '-frames:v', '1', 'OUT']);
  const files = {};
  for (const [path, artist, album, title, year, genre] of MUSIC) {
    const tags = Object.entries({ ARTIST: artist, ALBUM: album, TITLE: title, DATE: year || '', GENRE: genre,
      TRACKNUMBER: /\/(\d\d) /.exec(path)?.[1] ?? '' }).filter(([, value]) => value !== '')
      .flatMap(([key, value]) => ['-T', `${key}=${value}`]);
    const picture = album === 'Field Studies' ? ['--picture', cover] : [];
    files[path] = await made(`shelf ${path.replace('/', ' ')}`, ['flac', '-s', '-f', ...tags, ...picture, '-o', 'OUT', source]);
  }
  files['Harbour Lights/cover.png'] = cover;
  return files;
}

/** Puts files into a folder of the page's private file system: its handles are as real as those of a disk. */
export async function put(page, folder, files) {
  for (const [path, file] of Object.entries(files)) {
    const content = (await readFile(file)).toString('base64');
    await page.evaluate(async ([steps, text]) => {
      let at = await navigator.storage.getDirectory();
      for (const step of steps.slice(0, -1)) at = await at.getDirectoryHandle(step, { create: true });
      const out = await (await at.getFileHandle(steps.at(-1), { create: true })).createWritable();
      await out.write(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
      await out.close();
    }, [[folder, ...path.split('/')], content]);
  }
}

/** The browser's window for folders gives this folder of the private file system. */
export function picks(page, folder) {
  return page.evaluate((name) => {
    window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name);
  }, folder);
}

/** Puts a file into a folder of the private file system many times, forty to an album's folder. */
export async function copies(page, folder, file, count) {
  const content = (await readFile(file)).toString('base64');
  await page.evaluate(async ([name, text, many]) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    for (let i = 0; i < many; i++) {
      const inside = await root.getDirectoryHandle(`Part ${Math.floor(i / 40)}`, { create: true });
      const out = await (await inside.getFileHandle(`${i}.flac`, { create: true })).createWritable();
      await out.write(bytes);
      await out.close();
    }
  }, [folder, content, count]);
}

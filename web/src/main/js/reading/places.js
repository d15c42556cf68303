/** Folders that stay known, so that a thousand files of one folder do not ask for it a thousand times. */
const MOST_FOLDERS = 500;

/** Finds files below folders' handles. */
export class Places {
  /** @type {WeakMap<object, Map<string, Promise<FileSystemDirectoryHandle>>>} */
  #known = new WeakMap();

  /**
   * The file at a path, or the file itself where the browser gave no handles.
   *
   * @param {{folder?: FileSystemDirectoryHandle, path?: string, file?: File}} place `path` begins below the folder
   * @returns {Promise<File>}
   */
  async file({ folder, path, file }) {
    if (file) return file;
    const { inside, name } = await this.inside(folder, path);
    return (await inside.getFileHandle(name)).getFile();
  }

  /** The folder a path lies in, and its last name. */
  async inside(folder, path) {
    const end = path.lastIndexOf('/');
    return { inside: await this.#enter(folder, path.slice(0, Math.max(0, end))), name: path.slice(end + 1) };
  }

  #enter(root, path) {
    if (path === '') return root;
    if (!this.#known.has(root)) this.#known.set(root, new Map());
    const known = this.#known.get(root);
    const kept = known.get(path);
    if (kept) return kept;
    if (known.size >= MOST_FOLDERS) known.clear();
    const end = path.lastIndexOf('/');
    const found = Promise.resolve(this.#enter(root, path.slice(0, Math.max(0, end))))
      .then((parent) => parent.getDirectoryHandle(path.slice(end + 1)));
    known.set(path, found);
    found.catch(() => known.delete(path));
    return found;
  }
}

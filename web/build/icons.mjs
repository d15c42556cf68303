import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { readFile } from 'node:fs/promises';
import { cached } from './cache.mjs';
import { inWeb } from './paths.mjs';

let ready = null;

/** Draws an SVG as a square PNG; the same bytes on every machine. */
export function drawn(svg, edge) {
  return cached(`resvg 2.6.2 ${edge}`, svg, async () => {
    ready ??= initWasm(await readFile(inWeb('node_modules/@resvg/resvg-wasm/index_bg.wasm')));
    await ready;
    return new Resvg(svg, { fitTo: { mode: 'width', value: edge } }).render().asPng();
  });
}

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import { linked } from '../../../../build/link.mjs';
import { inWeb } from '../../../../build/paths.mjs';

/** What TeaVM's runtime does with the tables, and a program of three classes: a face, a drawer, what both are. */
const RUNTIME = `
let $rt_stringPool_instance, $rt_intern = text => text, $rt_str = text => text,
$rt_stringPool = texts => { $rt_stringPool_instance = texts.map(each => $rt_intern(each)); },
$rt_s = index => $rt_stringPool_instance[index],
$rt_wrapFunction0 = f => function() { return f(this); },
$rt_enumConstantsMetadata = data => {},
$rt_metadata = data => {
  for (let i = 0; i < data.length;) {
    const cls = data[i++];
    if (data[i++] !== 0) i++;
    const parent = data[i++];
    cls.prototype = parent ? Object.create(parent.prototype) : {};
    i += 4;
    const methods = data[i++] || [];
    for (let j = 0; j < methods.length; j += 2) cls.prototype[methods[j]] = methods[j + 1];
  }
};`;
const DECLARED = [
  'function ab_Part() { this.$width = 1; }',
  'function ab_Face() { ab_Part.call(this); }',
  'function ab_Drawer() { ab_Part.call(this); }',
  'let ab_Face_look = $this => $rt_s(0) + $this.$width;',
  'let ab_Face_rest = $this => $rt_s(2) + $this.$look();',
  'let ab_Drawer_look = $this => $rt_s(1) + $this.$width;',
  'let ab_Door_open = face => { const drawer = new ab_Drawer(); drawer.$width = 2; return [drawer.$look(), face.$rest()]; };',
  'let ab_Main_main = () => { const face = new ab_Face(); globalThis.told = [face.$look(), () => ab_Door_open(face)]; };',
];
const ROWS = [
  'ab_Part, "Part", 0, 0, [], 1, 0, 0, 0',
  'ab_Face, 0, ab_Part, [], 1, 0, 0, ["$look", $rt_wrapFunction0(ab_Face_look), "$rest", $rt_wrapFunction0(ab_Face_rest)]',
  'ab_Drawer, 0, ab_Part, [], 1, 0, 0, ["$look", $rt_wrapFunction0(ab_Drawer_look)]',
];
const program = (declared, rows) => `${RUNTIME}\n${declared.join('\n')}
$rt_metadata([${rows.join(',\n')}]);
$rt_stringPool(["face ", "drawer ", "behind the "]);
let $rt_export_main = ab_Main_main;
export { $rt_export_main as main };`;

const address = (script) => `data:text/javascript,${encodeURIComponent(script)}`;

test('what only the door leads to comes later, and finds the rest there', async () => {
  const { first, later, shared } = linked(program(DECLARED, ROWS), /_Door_open$/);
  assert.doesNotMatch(first, /drawer |behind/);
  assert.match(later, /drawer /);
  assert.doesNotMatch(later, /"face /);
  const page = address(`${first}export{${shared}};`);
  await import(page);
  const [shown, open] = globalThis.told;
  assert.equal(shown, 'face 1');
  assert.throws(open, TypeError);
  await import(address(`import{${shared}}from${JSON.stringify(page)};${later}`));
  assert.deepEqual(open(), ['drawer 2', 'behind the face 1']);
});

test('the order in which the compiler writes its classes changes nothing', () => {
  const turned = program([...DECLARED.slice(0, 3), ...DECLARED.slice(3).reverse()], [ROWS[0], ROWS[2], ROWS[1]]);
  assert.deepEqual(linked(turned, /_Door_open$/), linked(program(DECLARED, ROWS), /_Door_open$/));
});

test('a method of an object that only comes later is a door too', () => {
  const close = [...DECLARED, 'let ab_Drawer_close = $this => $rt_s(1);'];
  close[7] = close[7].replace('() => ab_Door_open(face)', '() => ab_Door_open(face), each => ab_Drawer_close(each)');
  const { first, doors } = linked(program(close, ROWS), /_Door_open$/);
  assert.equal(doors.length, 2);
  assert.doesNotMatch(first, /drawer /);
});

test('a door that is not there is an error that names it', () => {
  assert.throws(() => linked(program(DECLARED, ROWS), /_Gate_open$/), /_Gate_open/);
});

test('the halves of the page declare every name once', async () => {
  const { first, later, shared, doors } = linked(await readFile(inWeb('target/teavm/page.js'), 'utf8'), /_Furnishing_run$/);
  const named = (node) => (node.type === 'FunctionDeclaration' ? [node] : node.declarations ?? []).map((each) => each.id.name);
  const names = [first, later].flatMap((half) => parse(half, { ecmaVersion: 2024 }).body.flatMap(named));
  const doubled = names.filter((name, at) => names.indexOf(name) !== at);
  assert.deepEqual(doubled, doors, 'only doors stand in both halves');
  assert.ok(doors.length < 30, `${doors.length} doors`);
  assert.ok(shared.every((name) => names.includes(name)));
  assert.ok(later.length > 100_000, `${later.length} characters come later`);
});

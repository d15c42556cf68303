// What a program can come to from its beginning without passing certain functions.

/**
 * Calls of a method by its name reach it in every class of which something is made; what JavaScript calls by a name of
 * its own is reached with its class. A method of an object that nobody makes is not passed either.
 *
 * @param {ReturnType<import('./program.mjs').readProgram>} program
 * @param {Set<string>} doors functions that are not passed
 * @param {(span: {start: number, end: number}) => Iterable<{name?: string, member?: string}>} within
 */
export function reached(program, doors, within) {
  const { script, pieces, classes } = program;
  const found = new Set();
  const made = new Set();
  const methods = new Set();
  const called = new Set();
  const open = [];
  const waiting = new Map();

  function name(it) {
    if (found.has(it)) return;
    found.add(it);
    const type = doors.size > 0 && objectOf(program, pieces.get(it));
    if (type && !made.has(type)) waiting.set(type, [...waiting.get(type) ?? [], it]);
    else if (!doors.has(it)) open.push(it);
  }
  function make(it) {
    const type = classes.get(it);
    if (!type || made.has(it)) return;
    made.add(it);
    for (const each of type.bindings) look(each);
    open.push(...(waiting.get(it) ?? []).filter((each) => !doors.has(each)));
    waiting.delete(it);
    for (const above of [type.parent, ...type.interfaces]) make(above);
  }
  function look(span) {
    for (const token of within(span)) {
      if (token.name) {
        name(token.name);
        if (classes.has(token.name) && /\bnew\s*\(?\s*$/.test(script.slice(token.start - 8, token.start))) make(token.name);
      } else if (token.member) {
        called.add(token.member);
      }
    }
  }

  for (const piece of program.ordered) if (!piece.name) look(piece);
  for (const each of [...program.middle, ...program.ending]) look(each);
  for (const needed of RUNTIME) if (pieces.has(needed)) name(needed);
  name(program.main);
  // The runtime makes these itself, and JavaScript asks them for their text.
  for (const each of ['jl_Object', 'jl_String', 'jl_Class'].filter((type) => pieces.has(type))) {
    name(each);
    make(each);
  }
  for (let more = true; more;) {
    more = false;
    while (open.length > 0) {
      const piece = pieces.get(open.pop());
      look(piece);
      const type = classes.get(piece.name);
      if (type) {
        look(type.head);
        if (type.enums) look(type.enums);
      }
    }
    for (const type of made) {
      for (const method of classes.get(type).methods) {
        if (!methods.has(method) && method.keys.some((key) => called.has(key) || !key.startsWith('$'))) {
          methods.add(method);
          look(method.body);
          more = true;
        }
      }
    }
    more ||= open.length > 0;
    if (!more) {
      for (const writer of writers(program, found, within)) name(writer);
      more = open.length > 0;
    }
  }
  const shut = new Set([...doors, ...[...waiting.values()].flat()]);
  return { pieces: found, made, methods, doors: [...shut].filter((each) => found.has(each)).sort() };
}

/** What the tables of a program are put down with. */
export const RUNTIME = [
  '$rt_metadata',
  '$rt_enumConstantsMetadata',
  '$rt_stringPool',
  '$rt_stringPool_instance',
  '$rt_intern',
  '$rt_str',
];

const WRITTEN = /^\s*(?:[-+*/%&|^]|\*\*|<<|>>>?)?=(?![=>])|^\s*(?:\+\+|--)/;

/** JavaScript's own objects are made by nobody. */
const NATIVE = 'otj_JSObject';

/** The class on whose objects a function is called; null where it needs none. */
function objectOf({ classes }, { name, node }) {
  const code = node?.init ?? node;
  if (code?.params?.[0]?.name !== '$this') return null;
  for (let at = name.lastIndexOf('_'); at > 0; at = name.lastIndexOf('_', at - 1)) {
    const type = name.slice(0, at);
    if (classes.has(type)) return isNative(classes, type) ? null : type;
  }
  return null;
}

function isNative(classes, name) {
  const type = classes.get(name);
  return name === NATIVE || (type && [type.parent, ...type.interfaces].some((above) => above && isNative(classes, above)));
}

/** A module cannot write another's variables, so who writes one stands where it stands. */
function* writers({ script, pieces }, found, within) {
  for (const piece of pieces.values()) {
    if (found.has(piece.name)) continue;
    for (const token of within(piece)) {
      const written = token.name && token.start !== piece.start && WRITTEN.test(script.slice(token.end, token.end + 12));
      if (written && found.has(token.name)) yield piece.name;
    }
  }
}

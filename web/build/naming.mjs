// Short names for what a program declares and for the fields and methods of its objects, the shortest for what is used most.

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SIGNS = `${LETTERS}0123456789_$`;
const WORDS = new Set('do if in of as is at for let new try var NaN get set has add'.split(' '));

/** TeaVM gives every field and every method of an object such a name; JavaScript's own have none. */
const MEMBER = /^\$/;

/** A variable from Java. Which of several names it has differs from one run of TeaVM to the next. */
const LOCAL = /^(\$|var[$_])/;

/**
 * @param {ReturnType<import('./program.mjs').readProgram>} program
 * @param {string[]} more names that the program gets besides its own
 */
export function byUse(program, more) {
  const { script, tree, pieces, classes } = program;
  const tokens = [];
  const taken = new Set(WORDS);
  const uses = new Map([...pieces.keys(), ...more].map((name) => [name, 0]));
  const members = new Map();
  const count = (map, name) => map.set(name, (map.get(name) ?? 0) + 1);

  function member(node) {
    if (MEMBER.test(node.name)) {
      count(members, node.name);
      tokens.push({ start: node.start, end: node.end, member: node.name });
    } else {
      taken.add(node.name);
    }
  }
  function visit(node, parent, key) {
    if (node.type === 'Identifier') {
      if (key === 'label') return;
      const plainKey = !parent.computed && ((parent.type === 'MemberExpression' && key === 'property')
        || (parent.type === 'Property' && key === 'key') || (parent.type === 'MethodDefinition' && key === 'key'));
      if (plainKey) {
        const inShort = parent.shorthand && (uses.has(node.name) || LOCAL.test(node.name));
        if (inShort) throw new Error(`the page writes {${node.name}} in short`);
        if (!parent.shorthand) member(node);
      } else if (uses.has(node.name)) {
        count(uses, node.name);
        tokens.push({ start: node.start, end: node.end, name: node.name });
      } else if (LOCAL.test(node.name)) {
        tokens.push({ start: node.start, end: node.end, local: node.name });
      } else {
        taken.add(node.name);
      }
      return;
    }
    if (node.type === 'CallExpression' && node.callee.name === '$rt_s') {
      const [at] = node.arguments;
      tokens.push({ start: at.start, end: at.end, string: at.value });
    }
    for (const [name, value] of Object.entries(node)) {
      for (const each of Array.isArray(value) ? value : [value]) if (each?.type) visit(each, node, name);
    }
  }
  for (const node of tree.body) visit(node, tree, 'body');
  for (const type of classes.values()) {
    for (const { keys } of type.methods) for (const key of keys) count(members, key);
    if (type.head.skip) tokens.push({ start: type.head.skip[0], end: type.head.skip[1], nothing: true });
  }
  tokens.sort((a, b) => a.start - b.start);

  const named = shortest(uses, taken);
  const fields = shortest(members, taken);

  function first(start) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle].start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  /** The program's own tokens between two places. */
  function* within({ start, end }) {
    for (let i = first(start); i < tokens.length && tokens[i].start < end; i++) yield tokens[i];
  }

  return {
    within,
    of: (name) => named.get(name),
    keys: (keys) => {
      const short = keys.map((key) => JSON.stringify(fields.get(key) ?? key));
      return short.length === 1 ? short[0] : `[${short.join(',')}]`;
    },
    /** A part of the program with its short names; `string` gives each text its place. */
    text(span, string = (at) => at) {
      let out = '';
      let done = span.start;
      const locals = new Map();
      for (const token of within(span)) {
        out += script.slice(done, token.start);
        out += token.name ? named.get(token.name)
          : token.member ? fields.get(token.member)
            : token.local ? numbered(locals, token.local)
              : token.nothing ? '0' : string(token.string);
        done = token.end;
      }
      return out + script.slice(done, span.end);
    },
  };
}

function shortest(uses, taken) {
  const sorted = [...uses].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const names = new Map();
  let next = 0;
  for (const [name] of sorted) {
    let short;
    do short = nth(next++); while (taken.has(short));
    names.set(name, short);
  }
  return names;
}

/** Nothing at the top begins with such a sign. */
function numbered(locals, name) {
  if (!locals.has(name)) locals.set(name, `_${locals.size}`);
  return locals.get(name);
}

function nth(index) {
  let name = LETTERS[index % LETTERS.length];
  let rest = Math.floor(index / LETTERS.length);
  while (rest > 0) {
    rest--;
    name += SIGNS[rest % SIGNS.length];
    rest = Math.floor(rest / SIGNS.length);
  }
  return name;
}

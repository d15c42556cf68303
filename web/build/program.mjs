// TeaVM's page as a set of pieces: what is declared, the tables of classes, the texts.

/** Names of what comes from Java begin with the package's initials: `orwp_Main_main`. The rest is TeaVM's runtime. */
const FROM_JAVA = /^[a-z]+_[A-Z]/;

/**
 * @typedef {{start: number, end: number}} Span
 * @typedef {{keys: string[], body: Span}} Method
 * @typedef {{name: string, head: Span, parent: string|null, interfaces: string[], depth: number, methods: Method[],
 *   enums: Span|null, bindings: Span[]}} Class
 */

/**
 * @param {string} script
 * @param {object} tree its syntax tree
 */
export function readProgram(script, tree) {
  const pieces = new Map();
  const classes = new Map();
  const runtime = [];
  const fromJava = [];
  const middle = [];
  const ending = [];
  let strings = [];
  let main = null;
  const of = (node) => script.slice(node.start, node.end);
  const list = (call) => call.arguments[0].elements;

  function declare(name, keyword, node) {
    const piece = { name, keyword, start: node.start, end: node.end, node };
    pieces.set(name, piece);
    (FROM_JAVA.test(name) ? fromJava : section()).push(piece);
  }

  /** Where the runtime stands: before the classes, before the texts or at the end. */
  const section = () => (classes.size === 0 ? runtime : strings.length === 0 ? middle : ending);

  for (const node of tree.body) {
    const call = node.type === 'ExpressionStatement' && node.expression.type === 'CallExpression' ? node.expression : null;
    const callee = call?.callee.name;
    if (node.type === 'VariableDeclaration') {
      for (const each of node.declarations) declare(each.id.name, 'let', each);
    } else if (node.type === 'FunctionDeclaration') {
      declare(node.id.name, '', node);
    } else if (callee === '$rt_metadata') {
      for (const type of classesIn(list(call))) classes.set(type.name, type);
    } else if (callee === '$rt_enumConstantsMetadata') {
      const all = list(call);
      for (let i = 0; i < all.length; i += 2) classes.get(all[i].name).enums = all[i + 1];
    } else if (callee === '$rt_stringPool') {
      strings = list(call).map(of);
    } else if (callee === '$rt_packages') {
      // Names of packages stand beside names of classes, which the page does not ask for.
    } else if (call?.callee.type === 'ArrowFunctionExpression') {
      bind(call.callee.body.body);
    } else if (node.type === 'ExportNamedDeclaration') {
      main = node.specifiers.find((each) => each.exported.name === 'main').local.name;
    } else if (node.directive) {
      // Modules are strict.
    } else {
      section().push({ name: null, keyword: '', start: node.start, end: node.end, node });
    }
  }

  /** `c = Type.prototype; c.name = function;` for what JavaScript calls by its own name. */
  function bind(statements) {
    let own = [];
    for (const { expression, start, end } of statements.filter((each) => each.type === 'ExpressionStatement')) {
      if (expression.left.type === 'Identifier') {
        own = classes.get(expression.right.object.name).bindings;
      }
      own.push({ start, end, node: expression });
    }
  }

  const depth = (type) => (type?.parent ? 1 + depth(classes.get(type.parent)) : 0);
  for (const type of classes.values()) type.depth = depth(type);
  const sorted = new Map([...classes].sort(([a], [b]) => (a < b ? -1 : 1)));
  const rank = ({ name }) => (classes.has(name) ? classes.get(name).depth : 1000);
  fromJava.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  return { script, tree, pieces, classes: sorted, strings, ordered: [...runtime, ...fromJava], middle, ending, main };
}

/** Rows of: class, name (and its package, if it has one), parent, interfaces, modifiers, outer, initializer, methods. */
function classesIn(cells) {
  const found = [];
  for (let i = 0; i < cells.length;) {
    const named = typeof cells[i + 1].value === 'string';
    const rest = cells.slice(i + (named ? 3 : 2), i + (named ? 9 : 8));
    if (cells[i].type !== 'Identifier' || rest.length !== 6) throw new Error('the table of classes reads otherwise');
    const methods = [];
    const own = rest[5].elements ?? [];
    for (let j = 0; j < own.length; j += 2) {
      const keys = (own[j].elements ?? [own[j]]).map((key) => key.value);
      methods.push({ keys, body: own[j + 1] });
    }
    found.push({
      name: cells[i].name,
      parent: rest[0].name ?? null,
      interfaces: rest[1].elements.map((each) => each.name),
      depth: 0,
      head: { start: cells[i].start, end: rest[4].end, skip: named ? [cells[i + 1].start, cells[i + 2].end] : null },
      methods,
      enums: null,
      bindings: [],
    });
    i += named ? 9 : 8;
  }
  return found;
}

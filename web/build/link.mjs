// TeaVM compiles the page to one script with long names. Here it is put in an order of its own, so that the same sources
// give the same bytes, named shortly, and cut in two: what the page begins with, and what it fetches afterwards.
import { parse } from 'acorn';
import { byUse } from './naming.mjs';
import { readProgram } from './program.mjs';
import { RUNTIME, reached } from './reach.mjs';

const LATE = 'late$parts';

/**
 * @param {string} script TeaVM's module, not minified
 * @param {RegExp} [door] a function through which alone the second half is entered; without it there is one half
 * @returns {{first: string, later: string|null, shared: string[], doors: string[]}} scripts, what the second takes from
 *   the first, and what the first calls in the second
 */
export function linked(script, door) {
  const program = readProgram(script, parse(script, { ecmaVersion: 2024, sourceType: 'module' }));
  const chosen = [...program.pieces.keys()].filter((name) => door?.test(name));
  if (door && chosen.length === 0) throw new Error(`the page has no function ${door}: nothing leads to its later part`);
  const names = byUse(program, [LATE]);
  const early = reached(program, new Set(chosen), names.within);
  const { doors } = early;
  const strings = new Map();
  const half = (wanted) => {
    const out = [];
    const used = new Set([LATE]);
    const text = (span) => {
      for (const token of names.within(span)) if (token.name) used.add(token.name);
      return names.text(span, place);
    };
    const place = (at) => {
      if (!strings.has(at)) strings.set(at, strings.size);
      return strings.get(at);
    };
    for (const item of program.ordered.filter(({ name }) => wanted.piece(name))) {
      out.push(item.name ? `${item.keyword} ${text(item)};` : text(item));
    }
    const classes = [];
    const enums = [];
    const bound = [];
    const added = [];
    for (const type of program.classes.values()) {
      const methods = type.methods.filter((method) => wanted.method(type, method));
      const own = methods.map((method) => `${names.keys(method.keys)},${text(method.body)}`).join(',');
      if (wanted.piece(type.name)) {
        const list = methods.length > 0 ? `[${own}]` : '0';
        classes.push({ depth: type.depth, text: `${text(type.head)},${list}` });
        if (type.enums) enums.push(`${names.of(type.name)},${text(type.enums)}`);
      } else if (methods.length > 0) {
        used.add(type.name);
        added.push(`[${names.of(type.name)},[${own}]]`);
      }
      if (wanted.bindings(type)) for (const each of type.bindings) bound.push(text(each));
    }
    classes.sort((a, b) => a.depth - b.depth);
    const meta = classes.map((each) => each.text).join(',\n');
    return { out, used, meta, enums: enums.join(',\n'), bound, added };
  };
  const call = (name, list) => (list ? `${names.of(name)}([${list}]);` : '');
  const pool = (from) => [...strings].slice(from).map(([at]) => program.strings[at]).join(',');
  const put = (halfOf) => (halfOf.bound.length > 0 ? `(()=>{let c;${halfOf.bound.join('')}})();` : '');

  const whole = (item) => `${item.keyword} ${names.text(item)};`;

  const one = half({
    piece: (name) => !name || (early.pieces.has(name) && !doors.includes(name)),
    method: (type, method) => early.methods.has(method),
    bindings: (type) => early.made.has(type.name),
  });
  const count = strings.size;
  const entrance = doors.map((name) => {
    const own = names.of(name);
    return `let ${own}=(...all)=>${names.of(LATE)}.${own}(...all);`;
  });
  const first = [
    door ? `let ${names.of(LATE)}={};` : '',
    ...entrance,
    ...one.out,
    call('$rt_metadata', one.meta),
    call('$rt_enumConstantsMetadata', one.enums),
    ...program.middle.map(whole),
    call('$rt_stringPool', pool(0)),
    ...program.ending.map(whole),
    put(one),
    `${names.of(program.main)}([]);`,
  ].join('\n');
  if (!door) return { first, later: null, shared: [], doors: [] };

  const two = half({
    piece: (name) => name && (!early.pieces.has(name) || doors.includes(name)),
    method: (type, method) => !early.methods.has(method),
    bindings: (type) => !early.made.has(type.name),
  });
  const store = names.of('$rt_stringPool_instance');
  const more = pool(count);
  const later = [
    ...two.out,
    call('$rt_metadata', two.meta),
    call('$rt_enumConstantsMetadata', two.enums),
    two.added.length > 0
      ? `for(const[type,own]of[${two.added.join(',\n')}])for(let i=0;i<own.length;i+=2)for(const key of[].concat(own[i]))`
        + 'type.prototype[key]=own[i+1];'
      : '',
    more ? `for(const each of[${more}])${store}.push(${names.of('$rt_intern')}(${names.of('$rt_str')}(each)));` : '',
    put(two),
    ...doors.map((name) => `${names.of(LATE)}.${names.of(name)}=${names.of(name)};`),
  ].join('\n');
  for (const name of RUNTIME) two.used.add(name);
  const shared = [...two.used].filter((name) => name === LATE || (early.pieces.has(name) && !doors.includes(name)))
    .map(names.of).sort();
  return { first, later, shared, doors: doors.map(names.of) };
}

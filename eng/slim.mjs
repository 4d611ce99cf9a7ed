// Takes ICU out of dotnet.native.wasm.
//
// The runtime pack's WebAssembly has the whole of ICU linked in, a third of its code. The app runs with
// InvariantGlobalization and asks the browser's Intl instead, so none of it is ever called. Without the emscripten
// toolchain it cannot be linked out; but the pack says which function is which, and a function's body can be replaced
// by `unreachable` without touching anything else: indices, types and tables stay. If one of them were called after
// all, the runtime would stop at once instead of computing something wrong.

const codeSection = 10;
const importSection = 2;
const trap = Buffer.from([0x03, 0x00, 0x00, 0x0b]); // three bytes: no locals, unreachable, end

/** C functions of ICU by their prefix, C++ ones by the types that only ICU has. */
const icu = new RegExp([
  '^u(bidi|brk|cal|case|char|cln|cnv|col|cptrie|curr|dat|data|datpg|enum|hash|idna|iter|list|loc|locimp|mtx|mutablecptrie',
  '|norm|norm2|num|numsys|props|propsvec|prv|res|search|set|str|strcase|text|trie2|vector)_|^u_|^icu_|^ustr|^ulist_',
  '|icu_\\d+|UErrorCode|UConverter|UCollation|UResourceBundle|UnicodeString|UnicodeSet',
].join(''));

/**
 * @param {Buffer} wasm
 * @param {string} symbols  lines of `index:name`
 * @returns {Buffer} the same module without ICU's code
 */
export function withoutIcu(wasm, symbols) {
  const names = new Map(symbols.split('\n').map((line) => [Number.parseInt(line, 10), line.slice(line.indexOf(':') + 1)]));
  const sections = [...sectionsOf(wasm)];
  const first = countImportedFunctions(sections.find(({ id }) => id === importSection).reader());
  const parts = sections.map((section) =>
    section.id === codeSection ? trapped(section.reader(), (i) => icu.test(names.get(first + i) ?? '')) : section.bytes);
  return Buffer.concat([wasm.subarray(0, 8), ...parts]);
}

function trapped(reader, isUnwanted) {
  const count = reader.number();
  const bodies = [number(count)];
  for (let i = 0; i < count; i++) {
    const from = reader.at;
    reader.skip(reader.number());
    bodies.push(isUnwanted(i) ? trap : reader.bytes.subarray(from, reader.at));
  }
  const body = Buffer.concat(bodies);
  return Buffer.concat([Buffer.from([codeSection]), number(body.length), body]);
}

function* sectionsOf(wasm) {
  const reader = new Reader(wasm, 8);
  while (reader.at < wasm.length) {
    const from = reader.at;
    const id = reader.byte();
    const length = reader.number();
    const start = reader.at;
    reader.skip(length);
    yield { id, bytes: wasm.subarray(from, reader.at), reader: () => new Reader(wasm, start) };
  }
}

// An import: module, name, kind, and what the kind needs.
function countImportedFunctions(reader) {
  let functions = 0;
  for (let left = reader.number(); left > 0; left--) {
    reader.skip(reader.number());
    reader.skip(reader.number());
    switch (reader.byte()) {
      case 0: reader.number(); functions++; break;
      case 1: reader.byte(); reader.limits(); break;
      case 2: reader.limits(); break;
      case 3: reader.skip(2); break;
      default: throw new Error('an import of a kind this script does not know');
    }
  }
  return functions;
}

class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  limits() {
    const flags = this.byte();
    this.number();
    if (flags & 1) this.number();
  }

  skip(count) {
    this.at += count;
  }
}

function number(value) {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value);
  return Buffer.from(bytes);
}

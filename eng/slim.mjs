// Takes out of dotnet.native.wasm what never runs here.
//
// The runtime pack's WebAssembly has all of ICU linked in, a third of its code, and zlib, a debugger and the ways to make
// code while running. The app runs with InvariantGlobalization and asks the browser's Intl instead, and needs none of the
// others, so none of it is ever called. Without the emscripten toolchain it cannot be linked out; but the pack says which
// function is which, and a function's body can be replaced by `unreachable` without touching anything else: indices,
// types and tables stay. If one of them were called after all, the runtime would stop at once instead of computing
// something wrong.
//
// ICU's tables follow each other in memory, because its archives are linked one after the other: everything between the
// first and the last place that spells the name of one of its types. They become zeros.

const codeSection = 10;
const dataSection = 11;
const importSection = 2;
const trap = Buffer.from([0x03, 0x00, 0x00, 0x0b]); // three bytes: no locals, unreachable, end
const typeOfIcu = 'N3icu';

/** C functions of ICU by their prefix, C++ ones by the types that only ICU has, and the runtime's doors to both. */
const icu = [
  '^u(bidi|brk|cal|case|char|cln|cnv|col|cptrie|curr|dat|data|datpg|enum|hash|idna|iter|list|loc|locimp|mtx|mutablecptrie',
  '|norm|norm2|num|numsys|props|propsvec|prv|res|search|set|str|strcase|text|trie2|vector)_|^u_|^icu_|^ustr|^ulist_|^res_',
  '|icu_\\d+|icu::|UErrorCode|UConverter|UCollation|UResourceBundle|UnicodeString|UnicodeSet|BinaryProperty|IntProperty',
  '|^dec[A-Z]|^utf(8|16)Iterator|^ucstrText|^charIterText|^isPOSIX|^enumEitherTrie|^toUpperOrTitle|^initCurr|^searchCurr',
  '|^GlobalizationNative_|^GetCollator|^GetLocale|^GetNumericPattern|^GetSearchIterator|^InvokeCallbackFor|^EnumSymbols',
].join('');
const zlib = [
  '^CompressionNative_|^zng_|^deflate|^inflate$|^inflate(Init2_|End|Reset2?|_fast_c|_fast_stub)$|^(build|send)_tree$',
  '|^(longest_match|crc32|adler32|slide_hash|compare256|chunk(memset|copy|size|unroll))_',
].join('');
/** Only what hangs on an attached debugger, a changed program, compiled code or code made while running. */
const tools = [
  '^mono_process_dbg_packet$|^debugger_thread$|^process_event$|^create_event_list$|^mono_de_(ss_|process_|set_)|^buffer_add_',
  '|^hot_reload_apply_changes$|^decode_(method_ref_with_target|patch|klass_ref|llvm_mono_eh_frame|lsda|signature_with_target)$',
  '|^ves_icall_(Assembly|CustomAttribute|Module|Type)Builder_|^reflection_(methodbuilder_to|setup_internal_class)',
].join('');
const unused = new RegExp([icu, zlib, tools].join('|'));

/**
 * @param {Buffer} wasm
 * @param {string} symbols  lines of `index:name`
 * @returns {Buffer} the same module without what never runs
 */
export function slimmed(wasm, symbols) {
  const names = new Map(symbols.split('\n').map((line) => [Number.parseInt(line, 10), line.slice(line.indexOf(':') + 1)]));
  const sections = [...sectionsOf(wasm)];
  const first = countImportedFunctions(sections.find(({ id }) => id === importSection).reader());
  return Buffer.concat([wasm.subarray(0, 8), ...sections.map(({ id, bytes, reader }) => {
    if (id === codeSection) return trapped(reader(), (i) => unused.test(names.get(first + i) ?? ''));
    return id === dataSection ? emptied(bytes, reader()) : bytes;
  })]);
}

// A segment: 0, the address as an expression (i32.const, number, end), length, bytes.
function emptied(section, reader) {
  const segments = Array.from({ length: reader.number() }, () => {
    if (reader.number() !== 0 || reader.byte() !== 0x41) throw new Error('a segment of a kind this script does not know');
    reader.number();
    reader.skip(1);
    const length = reader.number();
    reader.skip(length);
    return reader.bytes.subarray(reader.at - length, reader.at);
  });
  const namesIcu = (segment) => segment.includes(typeOfIcu);
  const result = Buffer.from(section);
  for (const segment of segments.slice(segments.findIndex(namesIcu), segments.findLastIndex(namesIcu))) {
    const at = segment.byteOffset - section.byteOffset;
    result.fill(0, at, at + segment.length);
  }
  return result;
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

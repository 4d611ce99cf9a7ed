// Boots .NET and hands out the app behind it.
import { dotnet } from './runtime/dotnet.js';
import assemblies from './runtime/assemblies.js';
import * as crypto from './crypto.js';
import * as intl from './intl.js';
import * as later from './later.js';
import * as net from './net.js';
import * as store from './store.js';

// These two are needed before the others can be looked at.
const core = ['System.Private.CoreLib.dll', 'System.Runtime.InteropServices.JavaScript.dll'];

/**
 * @param {(news: object) => void} tell  hears `{changed: true}`
 * @returns {Promise<(request: object) => Promise<object>>} answers a request of a page
 */
export async function boot(tell) {
  await store.open();
  const { getAssemblyExports, setModuleImports } = await dotnet.withConfig(config()).create();
  setModuleImports('crypto', crypto);
  setModuleImports('intl', intl);
  setModuleImports('later', later);
  setModuleImports('net', net);
  setModuleImports('store', store);
  setModuleImports('page', { changed: () => tell({ changed: true }) });
  const { Dosado: { Browser: { Worker: { Door } } } } = await getAssemblyExports('Dosado.Browser.dll');
  await Door.OpenAsync(location.origin);
  return (request) => answer(Door, request);
}

async function answer(door, { visit, ask }) {
  try {
    if (ask) return { answer: await door.AskAsync(ask.name, ask.json) };
    return { answer: unpack(JSON.parse(await door.AnswerAsync(JSON.stringify(visit)))) };
  } catch (error) {
    return { fault: { reason: 'broken', detail: String(error?.stack ?? error) } };
  }
}

function unpack(answer) {
  return answer.kind === 'download'
    ? { ...answer, bytes: Uint8Array.from(atob(answer.bytes), (c) => c.charCodeAt(0)) }
    : answer;
}

function config() {
  const all = fetch(new URL('./runtime/assemblies.bin', import.meta.url)).then(bytesOf);
  const assembly = ({ name, from, until }) =>
    ({ name, virtualPath: name, buffer: all.then((bytes) => bytes.slice(from, until)) });
  return {
    mainAssemblyName: 'Dosado.Browser.dll',
    globalizationMode: 'invariant',
    resources: {
      jsModuleNative: [{ name: 'dotnet.native.js' }],
      jsModuleRuntime: [{ name: 'dotnet.runtime.js' }],
      wasmNative: [{ name: 'dotnet.native.wasm' }],
      coreAssembly: assemblies.filter(({ name }) => core.includes(name)).map(assembly),
      assembly: assemblies.filter(({ name }) => !core.includes(name)).map(assembly),
    },
  };
}

function bytesOf(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.arrayBuffer();
}

// Runs a console program that was published for browser-wasm in a worker of Chromium, and prints what it writes.
// node planner.mjs FOLDER CHROMIUM ARGUMENT...
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [, , folder, executablePath, ...args] = process.argv;
const main = 'Dosado.Planning.Bench.dll';
const core = ['System.Private.CoreLib.dll', 'System.Runtime.InteropServices.JavaScript.dll'];
const files = (await readdir(folder)).filter((name) => name.endsWith('.dll'));
const asset = (name) => ({ name, virtualPath: name, resolvedUrl: `/${name}` });
const resources = {
  jsModuleNative: [{ name: 'dotnet.native.js' }],
  jsModuleRuntime: [{ name: 'dotnet.runtime.js' }],
  wasmNative: [{ name: 'dotnet.native.wasm' }],
  coreAssembly: files.filter((name) => core.includes(name)).map(asset),
  assembly: files.filter((name) => !core.includes(name)).map(asset),
};
const worker = `
import { dotnet } from './dotnet.js';
for (const kind of ['log', 'error']) console[kind] = (...words) => postMessage(words.join(' '));
try {
  const config = ${JSON.stringify({ mainAssemblyName: main, globalizationMode: 'invariant', resources })};
  const { runMain } = await dotnet.withConfig(config).create();
  postMessage({ end: await runMain(${JSON.stringify(main)}, ${JSON.stringify(args)}) });
} catch (error) {
  postMessage({ end: String(error?.stack ?? error) });
}`;
const page = `<!doctype html><title>planner</title>
<script type="module">new Worker('/worker.js', { type: 'module' }).onmessage = ({ data }) => told(data);</script>`;
const types = { js: 'text/javascript', wasm: 'application/wasm', html: 'text/html' };
const made = { '/': page, '/worker.js': worker };

const server = createServer(async ({ url }, answer) => {
  const body = made[url] ?? await readFile(join(folder, url)).catch(() => null);
  answer.writeHead(body === null ? 404 : 200, { 'Content-Type': types[url === '/' ? 'html' : url.split('.').at(-1)] ?? 'application/octet-stream' });
  answer.end(body ?? '');
});
await new Promise((resolve) => server.listen(0, 'localhost', resolve));

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const tab = await browser.newPage();
const ended = new Promise((resolve) => tab.exposeFunction('told', (news) => {
  if (typeof news === 'string') console.log(news);
  else resolve(news.end);
}));
console.log(`${args.join(' ')}, in Chromium ${browser.version()}, load ${loadavg()[0].toFixed(1)}`);
await tab.waitForTimeout(100);
await tab.goto(`http://localhost:${server.address().port}/`);
const end = await ended;
if (end !== 0) console.log(end);
console.log(`load at the end ${loadavg()[0].toFixed(1)}`);
await browser.close();
server.close();

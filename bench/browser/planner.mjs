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

// How much of the time since it began the worker had a processor (Linux): what was measured meanwhile is that much too long.
async function share() {
  const up = Number((await readFile('/proc/uptime', 'utf8')).split(' ')[0]);
  const [computed, began] = (await workers()).sort((a, b) => b[0] - a[0])[0];
  return computed / (up - began);
}

// By worker of a browser on this machine: seconds computed, and seconds after the start of the machine at which it began.
async function workers() {
  const found = [];
  for (const process of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    for (const thread of await readdir(`/proc/${process}/task`).catch(() => [])) {
      const [, name, rest] = (await readFile(`/proc/${process}/task/${thread}/stat`, 'utf8').catch(() => '')).match(/\((.*)\) (.*)/) ?? [];
      if (!name?.startsWith('DedicatedWorker') || !await descends(process)) continue;
      const fields = rest.split(' ').map(Number);
      found.push([(fields[11] + fields[12]) / 100, fields[19] / 100]);
    }
  }
  return found;
}

async function descends(process) {
  for (let at = process; Number(at) > 1;) {
    if (Number(at) === started.process().pid) return true;
    at = (await readFile(`/proc/${at}/stat`, 'utf8').catch(() => ') R 0')).match(/.*\) \S (\d+)/)[1];
  }
  return false;
}

const server = createServer(async ({ url }, answer) => {
  const body = made[url] ?? await readFile(join(folder, url)).catch(() => null);
  answer.writeHead(body === null ? 404 : 200, { 'Content-Type': types[url === '/' ? 'html' : url.split('.').at(-1)] ?? 'application/octet-stream' });
  answer.end(body ?? '');
});
await new Promise((resolve) => server.listen(0, 'localhost', resolve));

const started = await chromium.launchServer({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const browser = await chromium.connect(started.wsEndpoint());
browser.on('disconnected', () => process.exit());
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
console.log(`load at the end ${loadavg()[0].toFixed(1)}; the worker computed ${Math.round(100 * await share())} % of the time`);
await started.close();
server.close();

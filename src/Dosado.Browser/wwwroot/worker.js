// The worker: hosts the app, or follows the tab that does. See tabs.js for who does what.
import { Tabs } from './tabs.js';
import { boot } from './boot.js';

const tabs = new Tabs(boot, (news) => postMessage(news));

onmessage = async ({ data: { id, ...request } }) => postMessage({ id, ...(await tabs.answer(request)) });
addEventListener('unhandledrejection', ({ reason }) => postMessage({ broken: String(reason?.stack ?? reason) }));

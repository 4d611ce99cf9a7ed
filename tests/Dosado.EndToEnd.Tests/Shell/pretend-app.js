// Stands in for the worker where a test is about the shell: a few plain pages instead of the app.
const page = (path, title, main, status = 200) =>
  ({ kind: 'page', path, title, keeping: 'only-mine', status, html: frame(title, main) });

const frame = (title, main) => `
  <a href="#main">To the content</a>
  <header><button type="button" data-support>Support</button>
    <button type="button" data-leave>Leave this page</button></header>
  <nav aria-label="Places"><a href="/">Home</a> <a href="/long">Long</a> <a href="/form">Form</a></nav>
  <main id="main"><h1 tabindex="-1">${title}</h1>${main}</main>
  <dialog id="support" aria-labelledby="support-title"><h2 id="support-title">People who can help</h2>
    <form method="dialog"><button>Close</button></form></dialog>`;

const form = (wrong) => `
  <form method="post" action="/form"><p><label>Words <input name="words" ${wrong ? 'aria-invalid="true"' : ''}></label></p>
    <details><summary>More</summary><label>Address <input type="url" name="address"></label></details>
    <p><label><input type="checkbox" name="tick" value="yes"> Tick</label></p>
    <p><label>File <input type="file" name="file"></label></p>
    <p><button name="how" value="keep">Keep</button> <button formaction="/elsewhere" name="how" value="else">Elsewhere</button></p>
  </form>`;

const taps = (tapped) => `<p>Tapped ${tapped || 'nothing'}</p><form method="post" action="/taps/tap">
  <button name="tap" value="more">More</button> <button name="tap" value="less">Less</button></form>`;

const said = (fields) => `<p>${fields.map(({ name, value }) => `${name}=${value}`).join(' ')}</p>`;

let counter = 0;
let isShut = false;
let isMineShut = false;
let bond = 'kim';
const doorsClose = (visit) => { isShut = isMineShut = true; return visit.path === '/lock' ? door() : pages['GET /notes'](); };

/** Two forms that go to the same place for different things, and a third. */
const notes = () => `<div class="frame" data-bond="${bond}" ${isMineShut ? '' : 'data-mine="open"'}>${['one', 'two'].map((about) => `
  <form method="post" action="/noted"><input type="hidden" name="about" value="${about}">
    <label>About ${about} <textarea name="words">${about === 'two' ? counter : ''}</textarea></label><button>Keep ${about}</button></form>`).join('')}
  <form method="post" action="/counted"><button>One more</button></form>
  <form method="post" action="/bond"><button name="bond" value="kim">Kim</button><button name="bond" value="sam">Sam</button></form>
  <form method="post" action="/shut"><button>Shut</button></form><form method="post" action="/mine"><button>Open mine</button></form>
  <a href="/door">Door</a></div>`;

const door = () => page('/notes', 'Locked', `<form method="post" action="/unlock"><input type="hidden" name="next" value="/">
  <label>Code <input type="password" name="code"></label><button>Open</button></form>`, 401);

const pages = {
  'GET /': () => page('/', 'Home', '<p><a href="/file">A file</a> <a href="/nowhere#there">There</a></p>'),
  'GET /long': () => page('/long', 'Long', `${'<p>line</p>'.repeat(200)}<p><a href="/form">Onwards</a></p>`),
  'GET /form': () => page('/form', 'Form', form(false)),
  'GET /counter': () => page('/counter', 'Counter', `<p>Count ${counter}</p>${'<p>line</p>'.repeat(100)}
    <form method="post" action="/counter"><label>Note <input name="note"></label>
      <button name="by" value="1">One more</button></form>`),
  'POST /counter': () => { counter++; return pages['GET /counter'](); },
  'GET /waiting': () => (counter ? pages['GET /counter']() : page('/waiting', 'Waiting', '')),
  'GET /taps': () => page('/taps', 'Taps', taps('')),
  'POST /taps/tap': (visit) => page('/taps/tap', 'Taps', taps(visit.form[0].value)),
  'GET /join': (visit) => page('/join', 'Join', said(visit.query)),
  'GET /deep/page': (visit) => page('/deep/page?of=theirs', 'Deep', said(visit.query)),
  'GET /copy': () => page('/copy', 'Copy', '<p id="words">three small words</p><button type="button" data-copy="words">Copy</button>'),
  'GET /name': () => page('/name', 'Name', '<button type="button" data-wear="neutral">Say nothing</button>'),
  'GET /file': () => ({ kind: 'download', name: 'mine.json', mediaType: 'application/json', bytes: new TextEncoder().encode('{}') }),
  'GET /door': door,
  'GET /notes': () => page('/notes', 'Notes', notes()),
  'POST /noted': (visit) => (isShut ? door() : page('/kept', 'Kept', said(visit.form))),
  'POST /counted': () => { counter++; return pages['GET /notes'](); },
  'POST /bond': (visit) => { bond = visit.form[0].value; return pages['GET /notes'](); },
  'POST /shut': doorsClose,
  'POST /unlock': (visit) => { isShut = false; return pages[`GET ${visit.form[0].value}`](); },
  'POST /mine': () => { isMineShut = false; return pages['GET /notes'](); },
  'GET /other': () => page('/other', 'Other', ''),
  'POST /form': (visit) => handle(visit.form),
  'POST /elsewhere': (visit) => page('/elsewhere', 'Elsewhere', said(visit.form)),
};

function handle(fields) {
  const words = fields.find(({ name }) => name === 'words').value;
  if (words === 'wrong') return page('/form', 'Form', form(true), 422);
  if (words === 'break') throw new Error('it broke');
  return page('/kept', 'Kept', said(fields));
}

onmessage = async ({ data: { id, visit, ask } }) => {
  try {
    if (ask) return postMessage({ id, answer: ask.json });
    if (visit.path === '/slow') await new Promise((resolve) => setTimeout(resolve, 1_000));
    const answer = pages[`${visit.method} ${visit.path}`]?.(visit) ?? page(visit.path, 'Other', '');
    postMessage({ id, answer });
  } catch (error) {
    postMessage({ id, fault: { reason: 'broken', detail: error.message } });
  }
};

// A test can make something arrive.
new BroadcastChannel('pretend').onmessage = ({ data }) => {
  if (data === 'arrive') { counter++; postMessage({ changed: true }); }
  if (data === 'die') postMessage({ broken: 'it died' });
};

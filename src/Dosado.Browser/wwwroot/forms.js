// Links and forms, read as visits; and what was written in a form, put back after something went wrong.

/** @typedef {import('./app.js').Visit} Visit */
/** @typedef {{page: string, action: string, fields: import('./app.js').Field[]}} Kept */

const fieldsOf = (pairs) => [...pairs].map(([name, value]) => ({ name, value }));

/** A link followed. @param {URL} url  @returns {Visit} */
export const visitTo = (url) => ({ method: 'GET', path: url.pathname, query: fieldsOf(url.searchParams), form: [] });

/**
 * A form sent. A chosen file travels as its text, under the name of its field. The form is for the bond that its page is
 * about, whatever another tab shows by now.
 * @param {HTMLFormElement} form  @param {HTMLElement | null} submitter  @returns {Promise<Visit>}
 */
export async function visitOf(form, submitter) {
  const url = new URL(submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', location.href);
  if (url.origin !== location.origin) throw new TypeError('a form may only be sent to this app');
  const fields = await Promise.all([...new FormData(form, submitter)].map(text));
  const method = (submitter?.getAttribute('formmethod') ?? form.method).toUpperCase();
  return method === 'POST'
    ? { method, path: url.pathname, query: fieldsOf(url.searchParams), form: fields, bond: form.closest('.frame')?.dataset.bond }
    : { method: 'GET', path: url.pathname, query: fields, form: [] };
}

const text = async ([name, value]) => ({ name, value: typeof value === 'string' ? value : await value.text() });

const written = ['textarea', 'text', 'search', 'url', 'date'];

/** A form that has to be corrected comes with what was written in it, also where the page left a field empty. @param {Visit} sent */
export function giveBack(sent) {
  for (const control of formTo(sent.path)?.elements ?? []) {
    const field = sent.form.find(({ name }) => name === control.name);
    if (!field?.value || control.value || !written.includes(control.type)) continue;
    control.value = field.value;
    unfold(control);
  }
}

const formTo = (path) => [...document.forms].find((form) => new URL(form.action).pathname === path);

/** Opens what a field is folded into. @param {Element} control */
export function unfold(control) {
  for (let fold = control.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
}

/** Puts kept fields back into the form they came from, if it is on this page. @param {Kept} kept */
export function restore(kept) {
  const form = formTo(kept.action);
  if (!form) return false;
  for (const control of form.elements) {
    const values = kept.fields.filter(({ name }) => name === control.name).map(({ value }) => value);
    if (control.type === 'checkbox' || control.type === 'radio') control.checked = values.includes(control.value);
    else if (values.length && !['file', 'submit', 'button', 'hidden'].includes(control.type)) control.value = values[0];
  }
  return true;
}

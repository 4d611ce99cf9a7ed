// Dates, plurals and order of words, from the browser's own Intl. Called by BrowserIntl.cs.

/** The zone of this device, for example `Europe/Berlin`. */
export const zone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Languages the person reads, best first, separated by commas. */
export const languages = () => navigator.languages.join(',');

/** Minutes east of Greenwich at an instant, on this device. */
export const offset = (milliseconds) => -new Date(milliseconds).getTimezoneOffset();

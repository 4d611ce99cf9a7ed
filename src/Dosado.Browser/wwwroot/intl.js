// Zones, dates and plurals, from the browser's own Intl. Called by BrowserIntl.cs. Days and times of day cross as
// milliseconds of a clock that runs in Greenwich, so that no zone gets in between.

/** The zone of this device, for example `Europe/Berlin`. */
export const zone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The first language the person reads of those there are texts for. @param {string} available  separated by spaces */
export function language(available) {
  const there = available.split(' ');
  return navigator.languages.map((l) => l.split('-')[0]).find((l) => there.includes(l)) ?? there[0];
}

/** Minutes that this device's clocks are ahead of Greenwich at an instant. @param {number} instant */
export const offset = (instant) => -new Date(instant).getTimezoneOffset();

/** The instant at which this device's clocks show a time; a time that a clock change skipped moves on. */
export function instantOf(shown) {
  const d = new Date(shown);
  return new Date(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCHours(), d.getUTCMinutes(),
    d.getUTCSeconds(), d.getUTCMilliseconds()).getTime();
}

/** A day in words, in the order that this device's region writes it: 21 November, November 21. */
export const day = (language, shown, withYear) =>
  format(regional(language), withYear ? 'dayOfYear' : 'day').format(shown);

/** A time of day as this device writes it. */
export const time = (shown) => format(undefined, 'time').format(shown);

/** `one`, `other`, and what else the language has. */
export const plural = (language, count) => new Intl.PluralRules(language).select(count);

/** `en` as it is read here, for example `en-GB`; the language alone where the device reads others. */
const regional = (language) => navigator.languages.find((l) => l.split('-')[0] === language) ?? language;

const weekday = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' };
const shapes = {
  day: weekday,
  dayOfYear: { ...weekday, year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' },
};

/** Making a format costs more than using it. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

function format(language, shape) {
  const key = `${language} ${shape}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, shapes[shape]));
  return formats.get(key);
}

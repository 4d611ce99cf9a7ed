// The language of the shell's own few words. The app's words come with its pages (Words/<language>); these are on screen
// before it runs, or when it does not.
import { ofDevice } from './shelves.js';

const spanish = {
  'Leave this page': 'Salir de esta página',
  'One moment': 'Un momento',
  'Everything opens on this device.': 'Todo se abre en este dispositivo.',
  'This address is not safe to use': 'Esta dirección no es segura',
  'It is opened without https. Here the browser can neither seal what you write nor keep it from others in the same network, so nothing private is accepted on this page.':
    'Se ha abierto sin https. Así el navegador no puede sellar lo que escribes ni ocultarlo a otros de la misma red; por eso esta página no acepta nada privado.',
  'Open it with an address that begins with https, or, on the device that runs it, as': 'Ábrela con una dirección que empiece por https o, en el dispositivo que la ejecuta, como',
  'This browser keeps nothing here': 'Este navegador no guarda nada aquí',
  'It is set to store nothing for this address. What you write would be lost at once, so nothing is accepted on this page.':
    'Está ajustado para no guardar nada de esta dirección. Lo que escribieras se perdería enseguida; por eso esta página no acepta nada.',
  'Allow it to store site data for this address (browsers often call that cookies), then open it again.':
    'Permítele guardar datos de este sitio (los navegadores suelen llamarlo cookies) y ábrela de nuevo.',
  'This browser cannot open this page': 'Este navegador no puede abrir esta página',
  'Everything here runs on your device. This browser is too old for that, or was told not to run such programs; the lockdown mode of a phone does so too.':
    'Todo se ejecuta en tu dispositivo. Este navegador es demasiado antiguo para eso, o se le ha indicado que no ejecute programas así; el modo de aislamiento de un teléfono también lo hace.',
  'A newer browser will do, or an exception for this address. Nothing that was kept before is lost.':
    'Basta un navegador más nuevo, o una excepción para esta dirección. Nada de lo guardado antes se ha perdido.',
  'This page stopped': 'Esta página se ha detenido',
  'The program on this device met something it did not expect. Nothing that was kept before is lost.':
    'El programa de este dispositivo encontró algo que no esperaba. Nada de lo guardado antes se ha perdido.',
  'What you had written is still in this tab. It comes back when you start again.': 'Lo que habías escrito sigue en esta pestaña. Vuelve cuando empieces de nuevo.',
  'Another tab was closed in the middle of keeping it. Look first whether it is there already.':
    'Otra pestaña se cerró mientras lo guardaba. Mira primero si ya está.',
  'Start again': 'Empezar de nuevo',
  'For a report': 'Para un informe',
  Closed: 'Cerrado',
  Open: 'Abrir',
  'A newer version is ready.': 'Hay una versión nueva lista.',
  'What is new': 'Qué hay de nuevo',
  'Use it now': 'Usarla ahora',
  Later: 'Más tarde',
  'Something unsaved is open here or in another tab. Keep it first.': 'Aquí o en otra pestaña hay algo sin guardar. Guárdalo primero.',
};
const german = {
  'Leave this page': 'Diese Seite verlassen',
  'One moment': 'Einen Moment',
  'Everything opens on this device.': 'Alles öffnet sich auf diesem Gerät.',
  'This address is not safe to use': 'Diese Adresse ist nicht sicher',
  'It is opened without https. Here the browser can neither seal what you write nor keep it from others in the same network, so nothing private is accepted on this page.':
    'Sie ist ohne https geöffnet. So kann der Browser nicht versiegeln, was du schreibst, und es nicht vor anderen im selben Netz verbergen. Deshalb nimmt diese Seite nichts Privates an.',
  'Open it with an address that begins with https, or, on the device that runs it, as': 'Öffne sie mit einer Adresse, die mit https beginnt, oder auf dem Gerät, auf dem sie läuft, als',
  'This browser keeps nothing here': 'Dieser Browser hebt hier nichts auf',
  'It is set to store nothing for this address. What you write would be lost at once, so nothing is accepted on this page.':
    'Er ist so eingestellt, dass er für diese Adresse nichts speichert. Was du schreibst, wäre sofort verloren. Deshalb nimmt diese Seite nichts an.',
  'Allow it to store site data for this address (browsers often call that cookies), then open it again.':
    'Erlaube ihm, Websitedaten für diese Adresse zu speichern (Browser nennen das oft Cookies), und öffne sie dann noch einmal.',
  'This browser cannot open this page': 'Dieser Browser kann diese Seite nicht öffnen',
  'Everything here runs on your device. This browser is too old for that, or was told not to run such programs; the lockdown mode of a phone does so too.':
    'Alles hier läuft auf deinem Gerät. Dieser Browser ist dafür zu alt, oder er soll solche Programme nicht ausführen; auch der Blockierungsmodus eines Telefons verhindert es.',
  'A newer browser will do, or an exception for this address. Nothing that was kept before is lost.':
    'Ein neuerer Browser genügt, oder eine Ausnahme für diese Adresse. Was vorher aufgehoben war, ist noch da.',
  'This page stopped': 'Diese Seite ist stehen geblieben',
  'The program on this device met something it did not expect. Nothing that was kept before is lost.':
    'Das Programm auf diesem Gerät ist auf etwas gestoßen, womit es nicht gerechnet hat. Was vorher aufgehoben war, ist noch da.',
  'What you had written is still in this tab. It comes back when you start again.': 'Was du geschrieben hattest, ist noch in diesem Tab. Es kommt wieder, wenn du neu beginnst.',
  'Another tab was closed in the middle of keeping it. Look first whether it is there already.':
    'Ein anderer Tab wurde geschlossen, während er es aufhob. Schau zuerst, ob es schon da ist.',
  'Start again': 'Neu beginnen',
  'For a report': 'Für einen Bericht',
  Closed: 'Geschlossen',
  Open: 'Öffnen',
  'A newer version is ready.': 'Eine neuere Fassung ist bereit.',
  'What is new': 'Was neu ist',
  'Use it now': 'Jetzt benutzen',
  Later: 'Später',
  'Something unsaved is open here or in another tab. Keep it first.': 'Hier oder in einem anderen Tab ist etwas noch nicht aufgehoben. Heb es zuerst auf.',
};
const translations = { en: {}, es: spanish, de: german };
const remembered = 'language';

let language = ofDevice.getItem(remembered)
  ?? navigator.languages.map((l) => l.split('-')[0]).find((l) => l in translations) ?? 'en';

/** The app has spoken; the shell goes on in the same language, now and at the next start. @param {string} spoken */
export function speak(spoken) {
  if (document.documentElement.lang !== spoken) document.documentElement.lang = spoken;
  if (language === spoken) return;
  language = spoken;
  ofDevice.setItem(remembered, spoken);
}

/**
 * @template {string | Node} T
 * @param {T} words  English words, or a node with English words in it
 * @returns {T} the same in the language of this device
 */
export function inWords(words) {
  if (typeof words === 'string') return translations[language]?.[words] ?? words;
  const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const [, before, said, after] = /^(\s*)(.*?)(\s*)$/s.exec(text.data);
    const translated = translations[language]?.[said.replace(/\s+/g, ' ')];
    if (translated) text.data = before + translated + after;
  }
  return words;
}

document.documentElement.lang = language;

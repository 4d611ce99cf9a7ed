// The two Trusted Types policies of the page. Each is made once, by the one module that may use it.

/** @typedef {{createHTML?: (text: string) => string, createScriptURL?: (text: string) => string}} Rules */

/**
 * A policy under its name, or its plain rules where the browser has no Trusted Types.
 * @param {string} name
 * @param {Rules} rules
 */
export function policy(name, rules) {
  return globalThis.trustedTypes ? trustedTypes.createPolicy(name, rules) : rules;
}

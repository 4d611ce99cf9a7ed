// The layer under a textarea on which marks are drawn: the same words in the same type, invisible but for the marks. A
// textarea's own text cannot be marked. Where the browser has highlights they are used: nothing in the layer's tree
// changes when a mark comes or goes.
//
// The layer holds the words as far as the last mark and no further, so that writing on behind it, which is what most keys
// do, lays out and paints nothing here. Only under a field that has been scrolled it holds all of them, to scroll along.

const highlight = globalThis.Highlight && CSS.highlights ? new Highlight() : null;
if (highlight) CSS.highlights.set('dosado-mark', highlight);

export class Mirror {
  #area;
  #layer = document.createElement('span');
  #text = document.createTextNode('');
  #words;
  /** @type {{start: number, end: number}[]} */
  #marks = [];
  #ranges = [];
  #top = 0;
  #isWhole = false;

  /** What the last typing changed: where it begins, how many units went and how many came. */
  change = { start: 0, went: 0, came: 0 };

  constructor(area) {
    this.#area = area;
    this.#words = area.value;
    this.#layer.className = 'mirror';
    this.#layer.setAttribute('aria-hidden', 'true');
    this.#layer.append(this.#text);
    area.before(this.#layer);
    if (!area.placeholder) area.placeholder = ' '; // lets the style tell an empty field from a filled one
    area.addEventListener('scroll', () => this.#follow(), { passive: true });
  }

  /** Takes over what stands in the field now. */
  type() {
    const { value } = this.#area;
    this.change = changeOf(this.#words, value);
    this.#words = value;
  }

  /** @param {{start: number, end: number}[]} marks  in the words as they stand now */
  draw(marks) {
    const last = marks.reduce((end, mark) => Math.max(end, mark.end), 0);
    const stands = this.#fill(this.#isWhole ? `${this.#words}\n` : this.#words.slice(0, endOfWord(this.#words, last)));
    if (stands && same(marks, this.#marks)) return;
    this.#marks = marks;
    if (highlight) this.#highlight();
    else this.#split();
    // Asked only where there is something to scroll: to ask is to lay out the page.
    if (this.#top > 0) this.#layer.scrollTop = this.#top = this.#area.scrollTop;
  }

  /** The field is gone, and its marks with it. */
  drop() {
    for (const range of this.#ranges) highlight?.delete(range);
    this.#ranges = [];
  }

  #follow() {
    this.#top = this.#area.scrollTop;
    if (!this.#isWhole) {
      this.#isWhole = true;
      this.draw(this.#marks);
    }
    this.#layer.scrollTop = this.#top;
  }

  /** Whether the layer held these words already. */
  #fill(words) {
    const { start, went, came } = changeOf(this.#text.data, words);
    if (went + came > 0) this.#text.replaceData(start, went, words.slice(start, start + came));
    return went + came === 0;
  }

  #highlight() {
    this.drop();
    this.#ranges = this.#marks.map(({ start, end }) => new StaticRange(
      { startContainer: this.#text, startOffset: start, endContainer: this.#text, endOffset: end }));
    for (const range of this.#ranges) highlight.add(range);
  }

  #split() {
    const words = this.#text.data;
    const pieces = [];
    let at = 0;
    for (const { start, end } of this.#marks) {
      const mark = document.createElement('mark');
      mark.textContent = words.slice(start, end);
      pieces.push(words.slice(at, start), mark);
      at = end;
    }
    this.#layer.replaceChildren(...pieces, words.slice(at));
  }
}

const same = (some, others) => some.length === others.length
  && some.every(({ start, end }, i) => start === others[i].start && end === others[i].end);

/** Where the word that goes on at a place ends: up to there a line breaks as it would with the rest behind it. */
function endOfWord(words, at) {
  const gap = at === 0 ? 0 : words.slice(at).search(/\s/);
  return gap < 0 ? words.length : at + gap;
}

/** A mark after a change of the words: moved along, or null when the change touches it. */
export function moved(mark, { start, went, came }) {
  if (mark.end < start) return mark;
  if (mark.start >= start + went && (went > 0 || mark.start > start || came === 0)) {
    return { ...mark, start: mark.start + came - went, end: mark.end + came - went };
  }
  return null;
}

/** The one stretch in which two texts differ. */
export function changeOf(before, after) {
  let start = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { start, went: before.length - start - end, came: after.length - start - end };
}

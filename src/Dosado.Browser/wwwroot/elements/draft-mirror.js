// The layer under a textarea on which marks are drawn: the same words in the same type, invisible but for the marks. A
// textarea's own text cannot be marked. Where the browser has highlights they are used: nothing in the layer's tree
// changes when a mark comes or goes.

const highlight = globalThis.Highlight && CSS.highlights ? new Highlight() : null;
if (highlight) CSS.highlights.set('dosado-mark', highlight);

export class Mirror {
  #area;
  #layer = document.createElement('span');
  #text = document.createTextNode('');
  #ranges = [];
  #top = 0;

  /** What the last typing changed: where it begins, how many units went and how many came. */
  change = { start: 0, went: 0, came: 0 };

  constructor(area) {
    this.#area = area;
    this.#layer.className = 'mirror';
    this.#layer.setAttribute('aria-hidden', 'true');
    this.#layer.append(this.#text);
    area.before(this.#layer);
    if (!area.placeholder) area.placeholder = ' '; // lets the style tell an empty field from a filled one
    area.addEventListener('scroll', () => this.#scroll(area.scrollTop), { passive: true });
    this.type();
  }

  /** Takes over what stands in the field now. */
  type() {
    const { value } = this.#area;
    this.change = changeOf(this.#text.data.slice(0, -1), value);
    const { start, went, came } = this.change;
    if (this.#text.data) this.#text.replaceData(start, went, value.slice(start, start + came));
    else this.#text.data = `${value}\n`;
    if (!highlight) this.#layer.replaceChildren(this.#text);
  }

  /** @param {{start: number, end: number}[]} marks  in the words as they stand now */
  draw(marks) {
    if (highlight) this.#highlight(marks);
    else this.#split(marks);
    // Asked only where there is something to scroll: to ask is to lay out the page, at every key.
    if (this.#top > 0) this.#scroll(this.#area.scrollTop);
  }

  /** The field is gone, and its marks with it. */
  drop() {
    for (const range of this.#ranges) highlight?.delete(range);
    this.#ranges = [];
  }

  #scroll(top) {
    this.#top = top;
    this.#layer.scrollTop = top;
  }

  #highlight(marks) {
    const stands = marks.length === this.#ranges.length
      && marks.every(({ start, end }, i) => start === this.#ranges[i].startOffset && end === this.#ranges[i].endOffset);
    if (stands) return;
    this.drop();
    this.#ranges = marks.map(({ start, end }) => new StaticRange(
      { startContainer: this.#text, startOffset: start, endContainer: this.#text, endOffset: end }));
    for (const range of this.#ranges) highlight.add(range);
  }

  #split(marks) {
    const words = this.#text.data;
    const pieces = [];
    let at = 0;
    for (const { start, end } of marks) {
      const mark = document.createElement('mark');
      mark.textContent = words.slice(start, end);
      pieces.push(words.slice(at, start), mark);
      at = end;
    }
    this.#layer.replaceChildren(...pieces, words.slice(at));
  }
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

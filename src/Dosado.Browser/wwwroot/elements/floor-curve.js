import { at, momentsPerDay } from './floor-moment.js';

/** One of the small pictures: the lines of the whole story stay, softly, and what was danced is drawn over them. */
export class Curve {
  #points = [[], []];
  #isStale = true;

  constructor(element, days) {
    this.svg = element.querySelector('svg');
    this.kind = element.dataset.curve;
    this.days = days;
    this.lines = ['a', 'b'].map((side) => {
      const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      line.setAttribute('class', 'now');
      line.dataset.side = this.kind === 'plane' ? 'both' : side;
      return line;
    });
    this.dot = element.querySelector('.curve-end');
  }

  clear() {
    this.#points = [[], []];
    this.svg.classList.remove('danced');
    this.lines.forEach((line) => line.remove());
  }

  add(moment) {
    this.#isStale = true;
    if (this.kind === 'plane') this.#points[0].push(this.#plane(moment));
    else [0, 1].forEach((i) => this.#points[i].push(this.#overTime(moment, i)));
    const keep = this.kind === 'plane' ? 160 : this.days * momentsPerDay;
    this.#points = this.#points.map((points) => points.slice(-keep));
  }

  draw(moment) {
    if (!this.lines[0].isConnected) {
      this.svg.append(...this.lines, ...(this.dot ? [this.dot] : []));
      this.svg.classList.add('danced');
    }
    if (this.#isStale) {
      this.#points.forEach((points, i) => { if (points.length) this.lines[i].setAttribute('d', line(points)); });
      this.#isStale = false;
    }
    if (this.dot) [this.dot.cx.baseVal.value, this.dot.cy.baseVal.value] = this.#plane(moment);
  }

  #plane(moment) {
    const place = (i) => 10 + 60 * (Math.min(1.2, Math.max(-0.6, moment[at.place[i]])) + 0.6);
    return [place(0), 120 - place(1)];
  }

  // After the last day the line begins anew on the left.
  #overTime(moment, i) {
    const said = this.kind === 'room' ? bent(moment[at.room[i]]) : moment[at[this.kind][i]];
    const value = Math.min(1.1, Math.max(0, said));
    return [(320 * (moment[at.time] % this.days)) / this.days, 66 - 60 * value];
  }
}

// As the still picture bends it: there is no most to the room one can need.
const bent = (room) => (1.5 * room) / (room + 0.7);

// A line that comes back to the left begins anew there.
const line = (points) => points
  .map(([x, y], i) => `${i === 0 || x < points[i - 1][0] - 200 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
  .join('');

// Where the two figures of the dance floor stand: the same formulas as Dance/Floor/Figure.cs, for figures that move.
// Units are those of the still picture, 320 x 180. `side` is -1 for the one on the left, 1 for the one on the right.

export const ground = 150;
export const tall = 98;

const held = (value, least, most) => Math.min(most, Math.max(least, value));

/** @param {{side: number, place: number, leaning: number, warmth: number, room: number, armour: number}} state */
export function figure({ side, place, leaning, warmth, room, armour }) {
  const x = 160 + side * (22 + 98 * (1 - held(place, -0.1, 1.05)));
  const headX = x - side * 34 * leaning;
  const headY = ground - tall + 8 * leaning * leaning;
  return {
    side,
    x,
    headX,
    headY,
    light: 36 + 40 * held(warmth, 0, 1),
    glow: 0.12 + 0.55 * held(warmth, 0, 1),
    ring: 24 + 30 * held(room, 0, 1.4),
    outline: 4.5 * held(armour, 0, 1),
    reach: Math.max(0, leaning),
  };
}

/** The body: wide on the ground, narrow at the shoulder, bent by the leaning. */
export function body({ x, headX, headY }) {
  const path = new Path2D();
  path.moveTo(x - 22, ground);
  path.quadraticCurveTo(x - 8, ground - 34, headX - 8, headY + 20);
  path.quadraticCurveTo(headX - 6, headY + 11, headX, headY + 10);
  path.quadraticCurveTo(headX + 6, headY + 11, headX + 8, headY + 20);
  path.quadraticCurveTo(x + 8, ground - 34, x + 22, ground);
  path.quadraticCurveTo(x, ground + 9, x - 22, ground);
  path.closePath();
  return path;
}

/** The arm on the other's side: held out when leaning towards them. */
export function arm({ side, headX, headY, reach }) {
  const path = new Path2D();
  path.moveTo(headX - side * 6, headY + 20);
  path.quadraticCurveTo(
    headX - side * (14 + 3 * reach), headY + 37, headX - side * (13 + 25 * reach), headY + 54 - 28 * reach);
  return path;
}

// Where the two figures of the dance floor stand: the same formulas as Dance/Floor/Figure.cs, for figures that move.
// Units are those of the still picture, 320 x 180. `side` is -1 for the one on the left, 1 for the one on the right.

export const ground = 146;
export const tall = 74;

const held = (value, least, most) => Math.min(most, Math.max(least, value));

/** @param {{side: number, place: number, leaning: number, warmth: number, room: number, armour: number}} state */
export function figure({ side, place, leaning, warmth, room, armour }) {
  const x = 160 + side * (22 + 112 * (1 - held(place, -0.1, 1.05)));
  const headX = x - side * 26 * leaning;
  const headY = ground - tall + 6 * leaning * leaning;
  return {
    side,
    x,
    headX,
    headY,
    light: 34 + 44 * held(warmth, 0, 1),
    glow: 0.12 + 0.55 * held(warmth, 0, 1),
    ring: 20 + 26 * held(room, 0, 1.4),
    outline: 4.5 * held(armour, 0, 1),
    reach: Math.max(0, leaning),
  };
}

/** The body: wide on the ground, narrow at the shoulder, bent by the leaning. */
export function body({ x, headX, headY }) {
  const path = new Path2D();
  path.moveTo(x - 15, ground);
  path.quadraticCurveTo(x - 9, ground - 26, headX - 5, headY + 12);
  path.quadraticCurveTo(headX, headY + 8, headX + 5, headY + 12);
  path.quadraticCurveTo(x + 9, ground - 26, x + 15, ground);
  path.quadraticCurveTo(x, ground + 7, x - 15, ground);
  path.closePath();
  return path;
}

/** The arm on the other's side: held out when leaning towards them. */
export function arm({ side, headX, headY, reach }) {
  const path = new Path2D();
  path.moveTo(headX - side * 3, headY + 15);
  path.quadraticCurveTo(
    headX - side * (12 + 4 * reach), headY + 27, headX - side * (9 + 22 * reach), headY + 38 - 16 * reach);
  return path;
}

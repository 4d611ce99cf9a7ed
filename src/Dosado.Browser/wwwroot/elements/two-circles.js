// Where things stand in the figure of the two circles: the same formulas as Frame/Figures/TwoCirclesGeometry.cs, and
// their inverses for the hand that drags. Units are those of the figure (320 x 200, centred on 160, 100); values run
// from 0 to 10. Each need has its own formula, so neither moves the other.

export const centre = { x: 160, y: 100 };
export const radius = 40;

/** Half the way between the two centres: 46 at closeness 0, 8 at closeness 10. */
export const reach = (closeness) => 46 - 3.8 * closeness;

/** Half the width of the room: 92 at space 0, 156 at space 10. */
export const roomWidth = (space) => 92 + 6.4 * space;

/** Half the height of the room: 48 at space 0, 96 at space 10. */
export const roomHeight = (space) => 48 + 4.8 * space;

/** Half the height of the lens in which the circles overlap; 0 where they do not. */
export const lensHeight = (closeness) => Math.sqrt(Math.max(0, radius ** 2 - reach(closeness) ** 2));

/** The whole value whose drawing comes nearest to a point this far from the middle. */
export const closenessAt = (distance) => whole((46 - distance) / 3.8);
export const spaceAt = (distance) => whole((distance - 92) / 6.4);

const whole = (value) => Math.min(10, Math.max(0, Math.round(value)));

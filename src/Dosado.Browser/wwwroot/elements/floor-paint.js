// How the two figures are painted: light that mixes where they are near, a ring of room, traces on the floor.
import { arm, body, ground } from './figure-of-two.js';

export function drawGround(context, { ground: colour }) {
  context.fillStyle = colour;
  ellipse(context, 160, 153, 154, 22);
  context.fill();
}

export function drawTrail(context, places, colour, row) {
  context.fillStyle = colour;
  places.forEach((x, i) => {
    context.globalAlpha = 0.09 * (i / places.length);
    ellipse(context, x, ground + 4 + 3 * row, 11, 3);
    context.fill();
  });
  context.globalAlpha = 1;
}

// Room on the ground; distress as rings that go out from there.
export function drawRing(context, { x, ring }, colour, distress, time) {
  context.strokeStyle = colour;
  context.lineWidth = 1.2;
  ellipse(context, x, ground + 2, ring, ring * 0.28);
  context.stroke();
  for (const part of [0, 0.5]) {
    const out = (time * 0.8 + part) % 1;
    context.globalAlpha = Math.min(0.6, Math.max(0, distress - 0.05)) * (1 - out);
    ellipse(context, x, ground + 2, ring * (0.3 + out), ring * 0.28 * (0.3 + out));
    context.stroke();
  }
  context.globalAlpha = 1;
}

export function drawLight(context, { x, light, glow }, colour, none) {
  const shine = context.createRadialGradient(x, ground - 58, 0, x, ground - 58, light);
  shine.addColorStop(0, colour);
  shine.addColorStop(1, none);
  context.fillStyle = shine;
  context.globalAlpha = glow;
  context.beginPath();
  context.arc(x, ground - 58, light, 0, 2 * Math.PI);
  context.fill();
  context.globalAlpha = 1;
}

export function drawFigure(context, one, full, deep) {
  context.fillStyle = full;
  context.strokeStyle = deep;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const head = new Path2D();
  head.arc(one.headX, one.headY, 10.5, 0, 2 * Math.PI);
  for (const part of [body(one), head]) {
    context.fill(part);
    if (one.outline > 0.2) {
      context.lineWidth = one.outline;
      context.stroke(part);
    }
  }
  context.strokeStyle = full;
  context.lineWidth = 5.4;
  context.stroke(arm(one));
}

function ellipse(context, x, y, rx, ry) {
  context.beginPath();
  context.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
}

// The colours of the two as this page shows them, light or dark.
export function inksOf(element) {
  const probe = element.appendChild(document.createElement('span'));
  probe.hidden = true;
  const read = (name, side) => {
    probe.className = `ink-${name}`;
    probe.dataset.side = side;
    return getComputedStyle(probe).color;
  };
  const ofBoth = (name) => [read(name, 'a'), read(name, 'b')];
  const inks = {
    full: ofBoth('full'),
    none: ofBoth('none'),
    deep: ofBoth('deep'),
    ground: read('ground', 'both'),
    mixing: getComputedStyle(element).getPropertyValue('--mixing').trim() || 'source-over',
  };
  probe.remove();
  return inks;
}

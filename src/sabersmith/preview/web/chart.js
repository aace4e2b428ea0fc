// Convert a chart's rows to objects, and look up tempo and density over time.

import { swingsOf } from "./swings.js";
import { laneAngle } from "./turns.js";

export const LANE_M = 0.6;
export const LAYER_M = [0.85, 1.4, 1.95];
// Rotation of a block by cut direction, in radians counter-clockwise; 0 for a cut downwards.
const TURNS = [180, 0, -90, 90, -135, 135, -45, 45, 0].map((degrees) => (degrees * Math.PI) / 180);
export const ANY = 8;

export const laneX = (line) => (line - 1.5) * LANE_M;
export const layerY = (layer) => LAYER_M[layer] ?? LAYER_M[0] + 0.55 * layer;

/** The direction of a cut as [x, y]. */
export const cutWay = (turn) => [Math.sin(turn), -Math.cos(turn)];
export const turnOf = (direction, angle = 0) => TURNS[direction] + (angle * Math.PI) / 180;

export function readChart(data) {
  const notes = data.notes.map(([time, line, layer, color, direction, angle], index) => ({
    kind: "note", index, time, line, layer, color, direction,
    turn: turnOf(direction, angle), spawnLayer: 0,
  }));
  // Blocks of one time and lane also start stacked, from the floor up.
  for (let i = 0; i < notes.length; i++) {
    for (let j = i - 1; j >= 0 && notes[i].time - notes[j].time < 0.001; j--) {
      if (notes[j].line !== notes[i].line) continue;
      (notes[j].layer > notes[i].layer ? notes[j] : notes[i]).spawnLayer++;
    }
  }
  const bombs = data.bombs.map(([time, line, layer], index) => ({
    kind: "bomb", index, time, line, layer, spawnLayer: 0,
  }));
  const walls = data.walls.map(([time, duration, line, layer, width, height], index) => ({
    kind: "wall", index, time, duration, line, layer, width, height,
  }));
  const arcs = data.arcs.map((row, index) => ({
    kind: "arc", index, time: row[0], line: row[1], layer: row[2], color: row[3],
    turn: turnOf(row[4]), reach: row[4] === ANY ? 0 : row[5],
    tailTime: row[6], tailLine: row[7], tailLayer: row[8],
    tailTurn: turnOf(row[9]), tailReach: row[9] === ANY ? 0 : row[10],
  }));
  const links = data.chains
    .flatMap((row, index) => chainLinks(row, index, laneAngle(data.turns, row[0])))
   .sort((a, b) => a.time - b.time);
  const findings = data.findings.map(([time, severity, rule, what, fix, cells = []]) => ({
    time, severity, rule, what, fix, cells,
  }));
  // The worst finding of each note marks it.
  const byCell = new Map(notes.map((note) => [[note.time, note.line, note.layer].join(), note]));
  for (const severity of ["info", "warning", "error"]) {
    for (const finding of findings.filter((item) => item.severity === severity)) {
      for (const cell of finding.cells) {
        const note = byCell.get(cell.join());
        if (note) note.fault = severity;
      }
    }
  }
  for (const object of [...notes, ...bombs, ...walls, ...arcs]) {
    object.angle = laneAngle(data.turns, object.time);
  }
  return {
    ...data, notes, bombs, walls, arcs, links, findings,
    faults: findings.filter((finding) => finding.severity !== "info"),
    swings: distinct(notes.map((note) => note.time)),
    swingsByHand: swingsOf(notes),
    longestWall: Math.max(0, ...walls.map((wall) => wall.duration)),
    longestArc: Math.max(0, ...arcs.map((arc) => arc.tailTime - arc.time)),
  };
}

/** The links behind a chain's head, along a quadratic Bézier curve that starts in its cut's direction. */
function chainLinks(row, index, angle) {
  const [time, line, layer, color, direction, tailTime, tailLine, tailLayer, segments, squish] = row;
  const head = [laneX(line), layerY(layer)];
  const tail = [laneX(tailLine), layerY(tailLayer)];
  const reach = Math.hypot(tail[0] - head[0], tail[1] - head[1]) / 2;
  const way = cutWay(turnOf(direction));
  const middle = head.map((value, axis) => value + reach * way[axis]);
  const links = [];
  for (let k = 1; k < Math.min(segments, 64); k++) {
    const s = (k / (segments - 1)) * squish;
    const [x, y] = head.map((value, axis) =>
      (1 - s) ** 2 * value + 2 * s * (1 - s) * middle[axis] + s * s * tail[axis]);
    const [dx, dy] = head.map((value, axis) =>
      (1 - s) * (middle[axis] - value) + s * (tail[axis] - middle[axis]));
    links.push({
      kind: "link", index, time: time + s * (tailTime - time), color, x, y, angle,
      turn: dx || dy ? Math.atan2(dx, -dy) : turnOf(direction),
    });
  }
  return links;
}

export const distinct = (times) => times.filter((time, i) => i === 0 || time - times[i - 1] > 0.001);

/** The first index in ascending items with a time at or after `time`; with `past`, only after it. */
export function firstFrom(items, time, timeOf = (item) => item.time, past = false) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = timeOf(items[middle]);
    if (at < time || (past && at === time)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The segment of constant tempo that contains a value of the column (0 time, 1 beat). */
function stretchAt(tempo, value, column) {
  const next = tempo.findIndex((row) => row[column] > value);
  return tempo[Math.max(0, (next < 0 ? tempo.length : next) - 1)];
}

export function beatAt(tempo, time) {
  const [start, beat, bpm] = stretchAt(tempo, time, 0);
  return beat + ((time - start) * bpm) / 60;
}

export function timeAt(tempo, beat) {
  const [start, first, bpm] = stretchAt(tempo, beat, 1);
  return start + ((beat - first) * 60) / bpm;
}

/** Notes per second in `bins` equal parts of the song, smoothed over neighbouring bins. */
export function density(notes, length, bins) {
  const counts = new Float32Array(bins);
  for (const note of notes) {
    const bin = Math.floor((note.time / length) * bins);
    if (bin >= 0 && bin < bins) counts[bin]++;
  }
  // About two seconds wide, as single notes would stand out as spikes otherwise.
  const side = Math.max(1, Math.round(bins / length));
  return counts.map((_, i) => {
    let sum = 0;
    let weight = 0;
    for (let k = -side; k <= side; k++) {
      if (i + k < 0 || i + k >= bins) continue;
      const share = side + 1 - Math.abs(k);
      sum += share * counts[i + k];
      weight += share;
    }
    return (sum / weight) * (bins / length);
  });
}

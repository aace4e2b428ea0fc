// Where the two sabers are at any time: each goes through its hand's blocks in the direction of the
// cut. It depends on the time alone, so that seeking shows the same as playing.

import { ANY, cutWay, firstFrom, laneX, layerY } from "./chart.js";

const TOGETHER_S = 0.03; // notes of a hand that are closer are one swing
const REACH_M = 0.75; // from the block's centre to where the tip starts and ends a cut
const SWING_S = 0.09; // half the duration of a swing where there is time
const REST = [[-0.35, 1.0], [0.35, 1.0]]; // of the tips

/** The swings of both hands, in order of time: when, where, and the direction of the cut. */
export function swingsOf(notes) {
  return [0, 1].map((color) => {
    const swings = [];
    for (const note of notes) {
      if (note.color !== color) continue;
      const last = swings.at(-1);
      const at = [laneX(note.line), layerY(note.layer)];
      if (last && note.time - last.last < TOGETHER_S) {
        last.cells.push(at);
        last.last = note.time;
        if (note.direction !== ANY) last.way ??= cutWay(note.turn);
      } else {
        const way = note.direction === ANY ? null : cutWay(note.turn);
        swings.push({ time: note.time, last: note.time, cells: [at], way, angle: note.angle });
      }
    }
    let tip = REST[color];
    for (const swing of swings) {
      const { cells } = swing;
      swing.at = [0, 1].map((axis) => cells.reduce((sum, cell) => sum + cell[axis], 0) / cells.length);
      if (!swing.way) {
        // A dot is cut from where the saber is.
        const [dx, dy] = [swing.at[0] - tip[0], swing.at[1] - tip[1]];
        const far = Math.hypot(dx, dy);
        swing.way = far > 0.05 ? [dx / far, dy / far] : [0, -1];
      }
      tip = swing.at.map((value, axis) => value + REACH_M * swing.way[axis]);
    }
    return swings;
  });
}

/** The tip of a hand's saber at a time, [x, y]; at a swing's time it is in the block's centre. */
export function tipAt(swings, color, time) {
  const next = firstFrom(swings, time);
  const before = swings[next - 1];
  const after = swings[next];
  const room = before && after ? (after.time - before.time) / 2 : Infinity;
  const half = Math.min(SWING_S, room);
  const reach = REACH_M * Math.min(1, half / SWING_S + 0.4);
  const point = (swing, share) => swing.at.map((value, axis) => value + share * reach * swing.way[axis]);
  if (before && time - before.time <= half) return point(before, ease((time - before.time) / half));
  if (after && after.time - time <= half) return point(after, -ease((after.time - time) / half));
  const from = before ? point(before, 1) : REST[color];
  const to = after ? point(after, -1) : REST[color];
  const start = before ? before.time + half : (after?.time ?? 0) - half - 1;
  const end = after ? after.time - half : start + 0.6;
  const share = end > start ? Math.min(Math.max((time - start) / (end - start), 0), 1) : 1;
  const smooth = share * share * (3 - 2 * share);
  return from.map((value, axis) => value + smooth * (to[axis] - value));
}

const ease = (share) => Math.sin(Math.min(share, 1) * (Math.PI / 2));

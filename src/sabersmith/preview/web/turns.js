// The direction of the lane in a 90 or 360 degree chart. Angles are degrees to the right; rows hold a
// time and the angle from then on.

import { firstFrom } from "./chart.js";

const LOOK_S = 0.7; // how long before a turn the player starts to look there

/** The angle from which objects arrive at `time`. */
export const laneAngle = (turns, time) =>
  turns[firstFrom(turns, time, (row) => row[0], true) - 1]?.[1] ?? 0;

/** The direction of view: the mean of the lane's angles from now on. */
export function viewAngle(turns, now) {
  let at = now;
  let angle = laneAngle(turns, now);
  let sum = 0;
  for (let i = firstFrom(turns, now, (row) => row[0], true); turns[i]?.[0] < now + LOOK_S; i++) {
    sum += angle * (turns[i][0] - at);
    [at, angle] = turns[i];
  }
  return (sum + angle * (now + LOOK_S - at)) / LOOK_S;
}

// The state of the map's lights at any time of the song. It depends on the time alone.

import { firstFrom } from "./chart.js";

const CALM_S = 3;
const CALM_SHARE = 0.45;
const STEP_S = 0.05;

/** A light's amounts of blue, red and white at a time. rows: its segments, in order of time. */
export function lightAt(rows, time) {
  const amounts = [0, 0, 0];
  const row = rows[firstFrom(rows, time, (item) => item[0], true) - 1];
  if (!row) return amounts;
  const [start, color, amount, nextColor, nextAmount, seconds] = row;
  const share = seconds > 0 ? Math.min((time - start) / seconds, 1) : 1;
  amounts[color] += amount * (1 - share);
  amounts[nextColor] += nextAmount * share;
  return amounts;
}

/**
 * The same without flashes, for users whose system asks for reduced motion: the dimmed mean of the
 * last seconds. Returns a function of the time.
 */
export function calmLight(rows, length) {
  const sums = [[0, 0, 0]];
  for (let k = 0; k * STEP_S < length; k++) {
    const now = lightAt(rows, k * STEP_S);
    sums.push(sums[k].map((sum, color) => sum + now[color]));
  }
  const upTo = (time, color) => {
    const place = Math.min(Math.max(time / STEP_S, 0), sums.length - 1);
    const low = sums[Math.floor(place)][color];
    return low + (place % 1) * (sums[Math.ceil(place)][color] - low);
  };
  const scale = (CALM_SHARE * STEP_S) / CALM_S;
  return (time) => [0, 1, 2].map((color) => scale * (upTo(time, color) - upTo(time - CALM_S, color)));
}

// The colours of the chart on show: those of its map, else this page's own.

import { Color } from "three";

const OWN = {
  left: "#ff2a45", right: "#2a7dff", walls: "#ff2133",
  light0: "#ff2a45", light1: "#2a7dff", white: "#c9d4ff",
  boost0: "#ff8a1f", boost1: "#1fe3c2", boost_white: "#c9d4ff",
};

/** By name, as `page_data` has them. What is drawn refers to these objects, which stay the same. */
export const COLORS = Object.fromEntries(
  Object.entries(OWN).map(([name, color]) => [name, new Color(color)]));
export const HANDS = [COLORS.left, COLORS.right];

/** Takes the colours of a map, texts such as #ff0000 by name; those that it lacks are this page's. */
export function takeColors(given) {
  for (const [name, color] of Object.entries(OWN)) COLORS[name].set(given[name] ?? color);
}

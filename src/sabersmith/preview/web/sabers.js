// The two sabers and their trails.

import {
  AdditiveBlending, BufferAttribute, BufferGeometry, Color, CylinderGeometry, DoubleSide, Mesh,
  MeshBasicMaterial, Vector3,
} from "three";
import { HANDS } from "./colors.js";
import { tipAt } from "./swings.js";

const BLADE_M = 0.95;
const HILT_M = 0.16;
const TRAIL_S = 0.13;
const STEPS = 14; // parts of a trail
const UP = new Vector3(0, 1, 0);
const way = new Vector3();

export class Sabers {
  constructor(scene) {
    this.hands = HANDS.map(() => {
      const blade = new Mesh(
        new CylinderGeometry(0.012, 0.022, BLADE_M, 8).translate(0, BLADE_M / 2 + HILT_M, 0),
        new MeshBasicMaterial({ fog: false }));
      const hilt = new Mesh(
        new CylinderGeometry(0.026, 0.026, HILT_M, 8).translate(0, HILT_M / 2, 0),
        new MeshBasicMaterial({ color: "#3a4152", fog: false }));
      const trail = new Mesh(ribbon(), new MeshBasicMaterial({
        vertexColors: true, transparent: true, blending: AdditiveBlending, side: DoubleSide,
        depthWrite: false, fog: false,
      }));
      trail.frustumCulled = false;
      scene.add(blade, hilt, trail);
      return { blade, hilt, trail };
    });
    this.tips = [];
    this.paint();
  }

  /** Paints the sabers anew, after the colours have changed. */
  paint() {
    this.hands.forEach(({ blade, trail }, hand) => {
      blade.material.color.copy(HANDS[hand]).lerp(WHITE, 0.45);
      trail.material.color.copy(HANDS[hand]);
    });
  }

  draw(chart, now) {
    this.tips = this.hands.map(({ blade, hilt, trail }, color) => {
      const swings = chart.swingsByHand[color];
      const shown = swings.length > 0;
      for (const part of [blade, hilt, trail]) part.visible = shown;
      if (!shown) return null;
      const [base, tip] = pose(swings, color, now);
      way.subVectors(tip, base).normalize();
      for (const part of [blade, hilt]) {
        part.position.copy(base);
        part.quaternion.setFromUnitVectors(UP, way);
      }
      drawTrail(trail, swings, color, now);
      return [tip.x, tip.y];
    });
  }
}

const WHITE = new Color("#ffffff");

/**
 * Where the hand and the tip are: the hand follows the tip a little. It stays so high that the blade
 * is seen from the side after a cut downwards, not from its end.
 */
function pose(swings, color, time) {
  const [x, y] = tipAt(swings, color, time);
  const side = color ? 0.28 : -0.28;
  const base = new Vector3(side + 0.35 * (x - side), 0.95 + 0.1 * (y - 0.95), 0.95);
  const tip = new Vector3(x, y, 0);
  // A saber has one length: the tip is as far as it reaches.
  tip.sub(base).setLength(BLADE_M + HILT_M).add(base);
  return [base, tip];
}

function ribbon() {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(2 * (STEPS + 1) * 3), 3));
  const colors = new Float32Array(2 * (STEPS + 1) * 3);
  const index = [];
  for (let i = 0; i <= STEPS; i++) {
    const bright = 0.5 * (1 - i / STEPS) ** 2;
    colors.fill(bright, 6 * i + 3, 6 * i + 6);
    colors.fill(0, 6 * i, 6 * i + 3);
    if (i < STEPS) index.push(2 * i, 2 * i + 1, 2 * i + 2, 2 * i + 1, 2 * i + 3, 2 * i + 2);
  }
  geometry.setAttribute("color", new BufferAttribute(colors, 3));
  geometry.setIndex(index);
  return geometry;
}

function drawTrail(trail, swings, color, now) {
  const position = trail.geometry.getAttribute("position");
  for (let i = 0; i <= STEPS; i++) {
    const [base, tip] = pose(swings, color, now - (i / STEPS) * TRAIL_S);
    base.lerp(tip, 0.35);
    position.setXYZ(2 * i, base.x, base.y, base.z);
    position.setXYZ(2 * i + 1, tip.x, tip.y, tip.z);
  }
  position.needsUpdate = true;
}

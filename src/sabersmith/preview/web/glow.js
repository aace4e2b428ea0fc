// The lights around the lane: bars with a soft glow, each controlled by one of the map's five lights
// or by a light group.

import {
  AdditiveBlending, BoxGeometry, Color, Euler, InstancedMesh, Matrix4, MeshBasicMaterial,
  PlaneGeometry, Quaternion, ShaderMaterial, Vector3,
} from "three";
import { firstFrom } from "./chart.js";
import { COLORS, HANDS } from "./colors.js";
import { calmLight, lightAt } from "./lights.js";

const BACK = 0;
const RINGS = 1;
const SIDES = [2, 3];
const CENTRE = 4;
const GROUPS = 5; // place of the first light group among a chart's lights
const POSTS = 12; // pairs along the lane; more groups than these share them
const PILLARS = 9; // pairs along the lane
const REST = 0.34; // brightness of the pillars if the map has no lights
const MOST = 1.4; // a brighter glow would hide what is behind it
const HALO = 0.5;

export class Glow {
  /** still: show no motion and no flashes. */
  constructor(scene, still) {
    this.still = still;
    this.wanted = true;
    this.amounts = [];
    this.calm = new WeakMap(); // charts often share their lights
    this.tones = [COLORS.light1, COLORS.light0, COLORS.white];
    this.boosted = [COLORS.boost1, COLORS.boost0, COLORS.boost_white];
    this.bars = [...pillars(), ...rings(), ...back(), ...centre(), ...posts()];
    const core = new MeshBasicMaterial({
      blending: AdditiveBlending, transparent: true, depthWrite: false, fog: false,
    });
    this.cores = new InstancedMesh(new BoxGeometry(1, 1, 1), core, this.bars.length);
    this.halos = new InstancedMesh(new PlaneGeometry(1, 1), haloMaterial(), this.bars.length);
    this.bars.forEach((bar, i) => {
      const turn = new Quaternion().setFromEuler(bar.turn);
      const { at, thick, long, wide } = bar;
      this.cores.setMatrixAt(i, new Matrix4().compose(at, turn, new Vector3(thick, long, thick)));
      this.halos.setMatrixAt(i, new Matrix4().compose(at, turn, new Vector3(wide, 1.1 * long, 1)));
    });
    for (const mesh of [this.cores, this.halos]) {
      mesh.frustumCulled = false;
      mesh.renderOrder = -200; // behind the lane
      mesh.setColorAt(0, COLORS.light0);
      scene.add(mesh);
    }
  }

  draw(chart, now) {
    this.amounts = this.wanted ? this.#amounts(chart, now) : [];
    const swell = this.amounts.length ? null : this.#swell(chart, now);
    const tone = new Color();
    const tones = this.#isBoosted(chart, now) ? this.boosted : this.tones;
    this.bars.forEach((bar, i) => {
      tone.setRGB(0, 0, 0);
      const mine = this.amounts[bar.light];
      if (mine) {
        // Amounts are perceived brightness, which is about the square root of the light.
        mine.forEach((amount, color) => add(tone, tones[color], Math.min(amount, MOST) ** 2));
      } else if (swell && SIDES.includes(bar.light)) {
        const side = SIDES.indexOf(bar.light);
        add(tone, HANDS[side], REST + swell[side]);
      }
      tone.multiplyScalar(bar.share);
      this.halos.setColorAt(i, new Color().copy(tone).multiplyScalar(HALO));
      // The core of a bright light is nearly white.
      const white = 0.25 * Math.max(tone.r, tone.g, tone.b);
      this.cores.setColorAt(i, tone.addScalar(white));
    });
    this.cores.instanceColor.needsUpdate = true;
    this.halos.instanceColor.needsUpdate = true;
  }

  #isBoosted(chart, now) {
    const row = chart.boosts[firstFrom(chart.boosts, now, (item) => item[0], true) - 1];
    return !this.still && row?.[1] === 1;
  }

  #amounts(chart, now) {
    const amounts = this.#eachLight(chart, now);
    amounts.slice(GROUPS + POSTS).forEach((more, i) => {
      const shown = amounts[GROUPS + (i % POSTS)];
      more.forEach((amount, color) => shown[color] += amount);
    });
    return amounts;
  }

  #eachLight(chart, now) {
    if (!this.still) return chart.lights.map((rows) => lightAt(rows, now));
    if (!this.calm.has(chart.lights)) {
      this.calm.set(chart.lights, chart.lights.map((rows) => calmLight(rows, chart.length)));
    }
    return this.calm.get(chart.lights).map((light) => light(now));
  }

  /** If the map has no lights, each side's pillars pulse a little with the cuts of its hand. */
  #swell(chart, now) {
    const swell = [0, 0];
    if (this.still || !this.wanted) return swell;
    for (let i = firstFrom(chart.notes, now - 0.9); chart.notes[i]?.time <= now; i++) {
      const age = now - chart.notes[i].time;
      swell[chart.notes[i].color] += Math.min(1, age / 0.05) * Math.exp(-age * 4.5);
    }
    return swell.map((sum) => 0.3 * Math.tanh(0.8 * sum));
  }
}

function add(sum, color, share) {
  sum.r += color.r * share;
  sum.g += color.g * share;
  sum.b += color.b * share;
}

function bar(light, x, y, z, roll, long, share, { pitch = 0, thick = 0.09, wide = 2.2 } = {}) {
  const turn = new Euler(pitch, 0, roll);
  return { light, at: new Vector3(x, y, z), turn, long, share, thick, wide };
}

/** The side lasers: rows of leaning pillars on both sides. */
function pillars() {
  return Array.from({ length: 2 * PILLARS }, (_, i) => {
    const side = i % 2 ? 1 : -1;
    const row = i >> 1;
    const x = side * (4.6 + 0.35 * row);
    return bar(SIDES[i % 2], x, 2.4, -7 - 6.4 * row, -side * 0.28, 9, 1 - 0.07 * row);
  });
}

/** The rings: the upper five sides of octagons around the lane. */
function rings() {
  const radius = 11;
  const long = 2 * radius * Math.tan(Math.PI / 8);
  return [0, 1, 2, 3].flatMap((ring) => [0, 1, 2, 3, 4].map((side) => {
    const angle = (side * Math.PI) / 4;
    const [x, y] = [radius * Math.cos(angle), 1 + radius * Math.sin(angle)];
    return bar(RINGS, x, y, -30 - 11 * ring, angle, long, 0.75 - 0.1 * ring, { wide: 1.8 });
  }));
}

/** The back lasers: a fan that opens upwards at the end of the lane. */
function back() {
  return [-70, -50, -30, -10, 10, 30, 50, 70].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const far = 28;
    const [x, y] = [far * Math.sin(angle), -3 + far * Math.cos(angle)];
    return bar(BACK, x, y, -76, -angle, 34, 0.7, { thick: 0.22, wide: 4.5 });
  });
}

/** The centre lights: one on the floor on each side of the lane. */
function centre() {
  return [-1, 1].map((side) =>
    bar(CENTRE, side * 2.3, -0.25, -33, 0, 78, 0.45, { pitch: -Math.PI / 2, wide: 2.6 }));
}

/** The light groups: posts on both sides of the lane, each pair one group. */
function posts() {
  return Array.from({ length: 2 * POSTS }, (_, i) => {
    const side = i % 2 ? 1 : -1;
    const row = i >> 1;
    return bar(GROUPS + row, side * 3.3, 1.1, -5 - 4.2 * row, 0, 2.6, 0.9 - 0.04 * row, { wide: 1.6 });
  });
}

function haloMaterial() {
  return new ShaderMaterial({
    vertexShader: `
      varying vec2 at;
      varying vec3 tone;
      void main() {
        at = uv * 2.0 - 1.0;
        tone = instanceColor;
        gl_Position = projectionMatrix * modelViewMatrix * instanceMatrix * vec4(position, 1.0);
      }`,
    fragmentShader: `
      varying vec2 at;
      varying vec3 tone;
      void main() {
        float fade = exp(-6.0 * at.x * at.x) * (1.0 - at.x * at.x) * (1.0 - pow(abs(at.y), 6.0));
        gl_FragColor = vec4(tone * fade, 1.0);
      }`,
    blending: AdditiveBlending, transparent: true, depthWrite: false,
  });
}

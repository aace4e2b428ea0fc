// The objects of a chart, as they look and move in the game, at any time of the song.
//
// A block flies in from afar until half_jump seconds before its time. From then on it approaches at
// njs metres per second, rises from the floor to its layer and rotates to its cut. Everything depends
// on the time alone, so that seeking shows the same as playing.

import {
  AdditiveBlending, BoxGeometry, CircleGeometry, Color, DoubleSide, InstancedMesh, Matrix4, Mesh,
  MeshBasicMaterial, MeshStandardMaterial, Object3D, Plane, PlaneGeometry, Vector3,
} from "three";
import { RoundedBoxGeometry } from "three/examples/jsm/geometries/RoundedBoxGeometry.js";
import { ANY, LANE_M, LAYER_M, cutWay, firstFrom, laneX, layerY } from "./chart.js";
import { COLORS, HANDS } from "./colors.js";
import { Sabers } from "./sabers.js";
import {
  arcGeometry, arrowGeometry, bombGeometry, frameGeometry, slashMaterial, wallMaterial,
} from "./shapes.js";
import { show } from "./stage.js";
import { viewAngle } from "./turns.js";

const BLOCK_M = 0.46;
const FLY_S = 0.45; // seconds of flying in before the jump
const FLY_MPS = 90;
const CUT_S = 0.15; // seconds that a cut block's halves are visible: longer, and they hide what comes
const ASIDE_MPS = 9; // how fast they fly to the side of their hand
const PASS_S = 0.12; // seconds that a bomb is visible behind the player
const CAPACITY = 2048;
const WALL_LAYER_M = 0.6;
const scratch = new Object3D();
const tint = new Color();
const turn = new Matrix4(); // rotation about the player of the objects placed next

export class Objects {
  constructor(scene) {
    this.scene = scene;
    this.visible = [];
    this.tubes = new Map();
    const make = (geometry, material, capacity = CAPACITY) => {
      const mesh = new InstancedMesh(geometry, material, capacity);
      mesh.frustumCulled = false;
      mesh.setColorAt(0, COLORS.left);
      scene.add(mesh);
      return mesh;
    };
    const solid = new MeshStandardMaterial({ roughness: 0.38, metalness: 0.1 });
    const white = new MeshBasicMaterial({ side: DoubleSide });
    const light = new MeshBasicMaterial({
      blending: AdditiveBlending, transparent: true, depthWrite: false, side: DoubleSide, fog: false,
    });
    const face = BLOCK_M / 2 + 0.004;
    this.bodies = make(new RoundedBoxGeometry(BLOCK_M, BLOCK_M, BLOCK_M, 3, 0.07), solid);
    this.arrows = make(arrowGeometry().translate(0, 0, face), white);
    this.dots = make(new CircleGeometry(0.085, 24).translate(0, 0, face), white);
    this.frames = make(frameGeometry(BLOCK_M).translate(0, 0, face), white);
    this.halves = make(new BoxGeometry(BLOCK_M / 2, BLOCK_M, BLOCK_M), new MeshStandardMaterial({
      roughness: 0.38, blending: AdditiveBlending, transparent: true, depthWrite: false,
    }));
    this.slashes = make(new PlaneGeometry(1, 1), slashMaterial(light), 256);
    this.links = make(new RoundedBoxGeometry(0.4, 0.13, 0.4, 2, 0.04), solid);
    this.linkDots = make(new CircleGeometry(0.035, 16).translate(0, 0, 0.204), white);
    this.bombs = make(bombGeometry(), new MeshStandardMaterial({
      color: "#8a90a3", roughness: 0.4, metalness: 0.35, flatShading: true,
    }));
    this.walls = make(new BoxGeometry(1, 1, 1), wallMaterial(), 512);
    this.sabers = new Sabers(scene);
    this.arcMaterials = HANDS.map((color) => new MeshBasicMaterial({
      color, transparent: true, opacity: 0.55, blending: AdditiveBlending, depthWrite: false,
      clippingPlanes: [new Plane(new Vector3(0, 0, -1), 0)],
    }));
  }

  /** Paints what keeps its colours anew, after these have changed. */
  paint() {
    this.arcMaterials.forEach((material, hand) => material.color.copy(HANDS[hand]));
    this.walls.material.uniforms.color.value.copy(COLORS.walls).convertLinearToSRGB();
    this.sabers.paint();
  }

  /** Places everything visible at `now`, and lists it in `visible`. */
  draw(chart, now) {
    this.visible = [];
    this.view = viewAngle(chart.turns, now);
    this.#blocks(chart, now);
    this.#links(chart, now);
    this.#bombs(chart, now);
    this.#walls(chart, now);
    this.#arcs(chart, now);
    this.sabers.draw(chart, now);
  }

  #see(object, x, y, z) {
    this.visible.push({ object, position: [x, y, z], turned: object.angle - this.view });
  }

  /** Rotates what is placed next about the player, to the side that the object comes from. */
  #face(object) {
    turn.makeRotationY(((this.view - object.angle) * Math.PI) / 180);
  }

  #blocks(chart, now) {
    const counts = { bodies: 0, arrows: 0, dots: 0, frames: 0, halves: 0, slashes: 0 };
    const end = now + chart.half_jump + FLY_S;
    for (let i = firstFrom(chart.notes, now - CUT_S); chart.notes[i]?.time <= end; i++) {
      const note = chart.notes[i];
      const ahead = note.time - now;
      this.#face(note);
      if (ahead < 0) {
        this.#cut(note, -ahead, counts);
        continue;
      }
      if (counts.bodies >= CAPACITY) break;
      const [x, y, z] = place(chart, note, ahead);
      const mark = note.direction === ANY ? "dots" : "arrows";
      put(this.bodies, counts.bodies++, x, y, z, turned(chart, note, ahead), HANDS[note.color]);
      put(this[mark], counts[mark]++, x, y, z, turned(chart, note, ahead), WHITE);
      if (note.fault) {
        put(this.frames, counts.frames++, x, y, z, turned(chart, note, ahead), FAULTS[note.fault]);
      }
      this.#see(note, x, y, z);
    }
    for (const [name, count] of Object.entries(counts)) show(this[name], count);
  }

  /** The two halves of a cut block, and the flash of the saber between them. */
  #cut(note, age, counts) {
    const x = laneX(note.line);
    const y = layerY(note.layer);
    const [wayX, wayY] = cutWay(note.turn);
    const share = age / CUT_S;
    const aside = (note.color ? 1 : -1) * ASIDE_MPS * age;
    for (const side of [-1, 1]) {
      if (counts.halves >= CAPACITY) return;
      const apart = side * (BLOCK_M / 4 + 1.2 * age);
      scratch.position.set(
        x + aside - apart * wayY + 1.4 * age * wayX, y + apart * wayX + 1.4 * age * wayY - 5 * age * age,
        0.6 * age);
      scratch.rotation.set(-3 * age, side * 3.5 * age, note.turn);
      scratch.scale.setScalar(1 - 0.4 * share);
      // What comes is seen through them, the more the longer.
      set(this.halves, counts.halves++, tint.copy(HANDS[note.color]).multiplyScalar((1 - share) ** 2));
    }
    if (share > 0.6 || counts.slashes >= this.slashes.instanceMatrix.count) return;
    scratch.position.set(x, y, 0.05);
    scratch.rotation.set(0, 0, note.turn);
    scratch.scale.set(0.16, 1.7, 1);
    tint.copy(HANDS[note.color]).lerp(WHITE, 0.5).multiplyScalar((1 - share / 0.6) ** 2);
    set(this.slashes, counts.slashes++, tint);
  }

  #links(chart, now) {
    let count = 0;
    const end = now + chart.half_jump + FLY_S;
    for (let i = firstFrom(chart.links, now); chart.links[i]?.time <= end && count < CAPACITY; i++) {
      const link = chart.links[i];
      const z = approach(chart, link.time - now);
      this.#face(link);
      put(this.links, count, link.x, link.y, z, link.turn, HANDS[link.color]);
      put(this.linkDots, count++, link.x, link.y, z, link.turn, WHITE);
      this.#see(link, link.x, link.y, z);
    }
    show(this.links, count);
    show(this.linkDots, count);
  }

  #bombs(chart, now) {
    let count = 0;
    const end = now + chart.half_jump + FLY_S;
    for (let i = firstFrom(chart.bombs, now - PASS_S); chart.bombs[i]?.time <= end; i++) {
      if (count >= CAPACITY) break;
      const bomb = chart.bombs[i];
      const [x, y, z] = place(chart, bomb, bomb.time - now);
      this.#face(bomb);
      put(this.bombs, count++, x, y, z, 0.6 * bomb.index, WHITE);
      this.#see(bomb, x, y, z);
    }
    show(this.bombs, count);
  }

  #walls(chart, now) {
    let count = 0;
    const end = now + chart.half_jump + FLY_S;
    const start = now - chart.longestWall - PASS_S;
    for (let i = firstFrom(chart.walls, start); chart.walls[i]?.time <= end && count < 512; i++) {
      const wall = chart.walls[i];
      if (wall.time + wall.duration < now - PASS_S) continue;
      const x = (wall.line + wall.width / 2 - 2) * LANE_M;
      const bottom = wall.layer * WALL_LAYER_M + (wall.layer > 0 ? 0.1 : 0);
      const height = wall.height * WALL_LAYER_M;
      const near = approach(chart, Math.max(wall.time - now, -PASS_S));
      const length = Math.max((wall.duration + Math.min(0, wall.time - now + PASS_S)) * chart.njs, 0.05);
      this.#face(wall);
      scratch.position.set(x, bottom + height / 2, near - length / 2);
      scratch.rotation.set(0, 0, 0);
      scratch.scale.set(wall.width * LANE_M * 0.98, height, length);
      set(this.walls, count++, WHITE);
      this.#see(wall, x, bottom + height / 2, near);
    }
    show(this.walls, count);
  }

  /** Arcs are created when they come into view and disposed of behind the player. */
  #arcs(chart, now) {
    const end = now + chart.half_jump + FLY_S;
    const seen = new Set();
    for (let i = firstFrom(chart.arcs, now - chart.longestArc); chart.arcs[i]?.time <= end; i++) {
      const arc = chart.arcs[i];
      if (arc.tailTime < now) continue;
      if (!this.tubes.has(arc)) {
        const tube = new Mesh(arcGeometry(arc, chart.njs), this.arcMaterials[arc.color]);
        tube.frustumCulled = false;
        tube.matrixAutoUpdate = false;
        this.tubes.set(arc, tube);
        this.scene.add(tube);
      }
      const z = (now - arc.time) * chart.njs;
      this.#face(arc);
      this.tubes.get(arc).matrix.makeTranslation(0, 0, z).premultiply(turn);
      seen.add(arc);
      this.#see(arc, laneX(arc.line), layerY(arc.layer), z);
    }
    for (const [arc, tube] of this.tubes) {
      if (seen.has(arc)) continue;
      this.scene.remove(tube);
      tube.geometry.dispose();
      this.tubes.delete(arc);
    }
  }
}

const WHITE = new Color("#ffffff");
const FAULTS = { info: new Color("#c3c9d8"), warning: new Color("#ffb938"), error: new Color("#ff7be5") };

/** Position along the lane, in metres (negative ahead), of an object that arrives in `ahead` seconds. */
export function approach(chart, ahead) {
  const jump = Math.min(ahead, chart.half_jump);
  return -(jump * chart.njs + (ahead - jump) * FLY_MPS);
}

function place(chart, object, ahead) {
  const share = Math.min(Math.max(ahead / chart.half_jump, 0), 1);
  const top = layerY(object.layer);
  const from = layerY(Math.min(object.spawnLayer, LAYER_M.length - 1));
  return [laneX(object.line), top - (top - from) * share * share, approach(chart, ahead)];
}

/** A block's rotation, complete after the first half of its half jump. */
function turned(chart, note, ahead) {
  const share = Math.min(Math.max((chart.half_jump - ahead) / (0.5 * chart.half_jump), 0), 1);
  return note.turn * share * share * (3 - 2 * share);
}

function put(mesh, index, x, y, z, turn, color) {
  scratch.position.set(x, y, z);
  scratch.rotation.set(0, 0, turn);
  scratch.scale.setScalar(1);
  set(mesh, index, color);
}

function set(mesh, index, color) {
  scratch.updateMatrix();
  scratch.matrix.premultiply(turn);
  mesh.setMatrixAt(index, scratch.matrix);
  mesh.setColorAt(index, color);
}

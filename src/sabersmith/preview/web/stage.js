// The scene: lane, beat lines, lights, camera.

import {
  AdditiveBlending, AmbientLight, BoxGeometry, Color, DirectionalLight, Fog, InstancedMesh, Mesh,
  MeshBasicMaterial, Object3D, PerspectiveCamera, PlaneGeometry, Scene, ShaderMaterial,
  SRGBColorSpace, WebGLRenderer,
} from "three";
import { LANE_M, beatAt, timeAt } from "./chart.js";
import { HANDS } from "./colors.js";
import { Glow } from "./glow.js";

const PAPER = new Color("#07080d");
const SEEN_M = 62; // distance at which the fog hides everything
const BEAT_LINES = 160;
const BEATS_PER_BAR = 4;
const scratch = new Object3D();

export class Stage {
  /** Throws if the browser has no WebGL. */
  constructor(canvas) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, powerPreference: "high-performance" });
    this.renderer.outputColorSpace = SRGBColorSpace;
    this.renderer.localClippingEnabled = true;
    this.scene = new Scene();
    this.scene.background = PAPER;
    this.scene.fog = new Fog(PAPER, 24, SEEN_M + 4);
    this.camera = new PerspectiveCamera();
    this.still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.scene.add(new AmbientLight("#ffffff", 1.5));
    const lamp = new DirectionalLight("#ffffff", 2.2);
    lamp.position.set(1.5, 6, 5);
    this.scene.add(lamp);
    this.parts = 0;
    this.#lane();
    this.glow = new Glow(this.scene, this.still);
  }

  /** Paints what keeps its colours anew, after these have changed. */
  paint() {
    this.rails.forEach((rail, hand) => rail.color.copy(HANDS[hand]));
  }

  /** Adds a part of the lane, drawn behind all else: an arc that dips below the floor stays visible. */
  #add(geometry, material, x, y, z) {
    const mesh = new Mesh(geometry, material);
    material.depthWrite = false;
    mesh.renderOrder = ++this.parts - 100;
    mesh.position.set(x, y, z);
    this.scene.add(mesh);
    return mesh;
  }

  #lane() {
    const long = SEEN_M + 12;
    const middle = 8 - long / 2;
    const flat = (width, length) => new PlaneGeometry(width, length).rotateX(-Math.PI / 2);
    this.#add(flat(4 * LANE_M + 0.3, long), new MeshBasicMaterial({ color: "#10131d" }), 0, 0, middle);
    this.beatLines = new InstancedMesh(
      flat(4 * LANE_M, 1), new MeshBasicMaterial({ depthWrite: false }), BEAT_LINES);
    this.beatLines.frustumCulled = false;
    this.beatLines.renderOrder = ++this.parts - 100;
    this.beatLines.setColorAt(0, PAPER);
    this.scene.add(this.beatLines);
    const thin = new MeshBasicMaterial({ color: "#232938" });
    for (const line of [-1, 0, 1]) this.#add(flat(0.015, long), thin, line * LANE_M, 0.004, middle);
    this.rails = HANDS.map((color, hand) => {
      const rail = new MeshBasicMaterial({ color });
      const side = hand ? 1 : -1;
      this.#add(new BoxGeometry(0.05, 0.05, long), rail, side * (2 * LANE_M + 0.17), 0.02, middle);
      this.#add(flat(0.9, long), glowMaterial(color, 0.22), side * (2 * LANE_M + 0.17), -0.01, middle);
      return rail;
    });
    // The line at which blocks are cut.
    this.#add(flat(4 * LANE_M + 0.3, 0.06), new MeshBasicMaterial({ color: "#dfe5f5" }), 0, 0.008, 0);
    this.#add(flat(4 * LANE_M + 0.3, 0.7), glowMaterial(new Color("#b8c6ff"), 0.3, true), 0, 0.006, 0);
  }

  /**
   * Fits the picture to the window; if it is narrow, the camera moves back. The lowest `covered`
   * pixels are under the controls, so the lane ends above them.
   */
  resize(width, height, covered) {
    const aspect = width / height;
    this.renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
    this.renderer.setSize(width, height, false);
    this.camera.aspect = aspect;
    // From afar with a narrow angle, notes that have just appeared are large enough to be read.
    this.camera.fov = aspect < 1 ? 46 : 36;
    const half = Math.tan((this.camera.fov * Math.PI) / 360);
    const distance = Math.max(6.4, 1.5 / (half * aspect));
    this.camera.position.set(0, 2.75 + 0.12 * (distance - 6.4), distance);
    this.camera.lookAt(0, 1.05, -5);
    this.camera.setViewOffset(width, height, 0, covered / 2, width, height);
    this.camera.near = 0.1;
    this.camera.far = 120;
    this.camera.updateProjectionMatrix();
  }

  draw(chart, now) {
    this.#drawBeats(chart, now);
    this.glow.draw(chart, now);
    this.renderer.render(this.scene, this.camera);
  }

  #drawBeats(chart, now) {
    let count = 0;
    const last = now + SEEN_M / chart.njs;
    const first = Math.ceil(beatAt(chart.tempo, now - 1.5 / chart.njs));
    for (let beat = first; count < BEAT_LINES; beat++) {
      const time = timeAt(chart.tempo, beat);
      if (time > last) break;
      const bar = beat % BEATS_PER_BAR === 0;
      scratch.position.set(0, 0.005, (now - time) * chart.njs);
      scratch.rotation.set(0, 0, 0);
      scratch.scale.set(1, 1, bar ? 0.08 : 0.035);
      scratch.updateMatrix();
      this.beatLines.setMatrixAt(count, scratch.matrix);
      this.beatLines.setColorAt(count, bar ? BAR : BEAT);
      count++;
    }
    show(this.beatLines, count);
  }
}

const BAR = new Color("#7c89ad");
const BEAT = new Color("#48526f");

/** Shows the first `count` instances of a mesh. */
export function show(mesh, count) {
  mesh.count = count;
  mesh.visible = count > 0;
  mesh.instanceMatrix.needsUpdate = true;
  if (mesh.instanceColor) mesh.instanceColor.needsUpdate = true;
}

/** Light on the floor that fades to both sides: across the plane, or along it. */
function glowMaterial(color, strength, along = false) {
  return new ShaderMaterial({
    uniforms: { color: { value: color }, strength: { value: strength } },
    vertexShader: `
      varying vec2 at;
      varying float depth;
      void main() {
        at = uv * 2.0 - 1.0;
        vec4 seen = modelViewMatrix * vec4(position, 1.0);
        depth = -seen.z;
        gl_Position = projectionMatrix * seen;
      }`,
    fragmentShader: `
      uniform vec3 color;
      uniform float strength;
      varying vec2 at;
      varying float depth;
      void main() {
        float side = abs(${along ? "at.y" : "at.x"});
        float fade = pow(1.0 - side, 2.0) * (1.0 - smoothstep(18.0, ${SEEN_M.toFixed(1)}, depth));
        gl_FragColor = vec4(color * strength * fade, 1.0);
      }`,
    blending: AdditiveBlending, transparent: true, depthWrite: false,
  });
}

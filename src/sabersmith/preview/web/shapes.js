// Geometries and materials of the objects in a chart.

import {
  Color, CubicBezierCurve3, DoubleSide, IcosahedronGeometry, Path, ShaderMaterial, Shape, ShapeGeometry,
  TubeGeometry, Vector3,
} from "three";
import { cutWay, laneX, layerY } from "./chart.js";

const ARC_REACH_M = 1.6; // distance of an arc's control point at multiplier 1

/** A wide arrow at the side where the saber enters, pointing down. */
export function arrowGeometry() {
  const shape = new Shape();
  const [wide, top, tip] = [0.18, 0.18, 0.03];
  shape.moveTo(-wide, top);
  shape.lineTo(wide, top);
  shape.lineTo(wide, top - 0.03);
  shape.lineTo(0, tip);
  shape.lineTo(-wide, top - 0.03);
  return new ShapeGeometry(shape);
}

/** A frame around a block's face. */
export function frameGeometry(size) {
  const square = (path, half) => {
    path.moveTo(-half, -half);
    path.lineTo(half, -half);
    path.lineTo(half, half);
    path.lineTo(-half, half);
    path.closePath();
    return path;
  };
  const shape = square(new Shape(), size / 2 + 0.07);
  shape.holes.push(square(new Path(), size / 2 + 0.025));
  return new ShapeGeometry(shape);
}

/** A ball with twelve spikes. */
export function bombGeometry() {
  const points = new IcosahedronGeometry(1, 0).getAttribute("position");
  const spikes = Array.from({ length: points.count }, (_, i) =>
    new Vector3().fromBufferAttribute(points, i));
  const ball = new IcosahedronGeometry(0.17, 2);
  const position = ball.getAttribute("position");
  const point = new Vector3();
  for (let i = 0; i < position.count; i++) {
    point.fromBufferAttribute(position, i);
    const way = point.clone().normalize();
    if (spikes.some((spike) => spike.dot(way) > 0.999)) point.multiplyScalar(1.55);
    position.setXYZ(i, point.x, point.y, point.z);
  }
  ball.computeVertexNormals();
  return ball;
}

export function arcGeometry(arc, njs) {
  const end = (line, layer, z) => new Vector3(laneX(line), layerY(layer), z);
  const bend = (point, turn, reach) => {
    const [x, y] = cutWay(turn);
    return point.clone().add(new Vector3(x, y, 0).multiplyScalar(ARC_REACH_M * reach));
  };
  const head = end(arc.line, arc.layer, 0);
  const tail = end(arc.tailLine, arc.tailLayer, -(arc.tailTime - arc.time) * njs);
  const curve = new CubicBezierCurve3(
    head, bend(head, arc.turn, arc.reach), bend(tail, arc.tailTurn, -arc.tailReach), tail);
  return new TubeGeometry(curve, 48, 0.045, 6);
}

/** Coloured glass with bright edges, which have the same width on all walls. */
export function wallMaterial() {
  return new ShaderMaterial({
    uniforms: { color: { value: new Color() } },
    vertexShader: `
      varying vec3 at;
      varying vec3 size;
      varying float depth;
      void main() {
        size = vec3(length(instanceMatrix[0].xyz), length(instanceMatrix[1].xyz), length(instanceMatrix[2].xyz));
        at = position * size;
        vec4 seen = modelViewMatrix * instanceMatrix * vec4(position, 1.0);
        depth = -seen.z;
        gl_Position = projectionMatrix * seen;
      }`,
    fragmentShader: `
      uniform vec3 color;
      varying vec3 at;
      varying vec3 size;
      varying float depth;
      void main() {
        vec3 inside = 0.5 * size - abs(at);
        // On a face one of the three is 0: the second smallest tells how near an edge is.
        float low = min(inside.x, min(inside.y, inside.z));
        float high = max(inside.x, max(inside.y, inside.z));
        float edge = inside.x + inside.y + inside.z - low - high;
        float rim = 1.0 - smoothstep(0.012, 0.03, edge);
        float haze = exp(-9.0 * edge);
        float clear = 1.0 - smoothstep(18.0, 62.0, depth);
        gl_FragColor = vec4(mix(color, vec3(1.0), 0.72 * rim), clear * (0.1 + 0.17 * haze + 0.55 * rim));
      }`,
    transparent: true, depthWrite: false, side: DoubleSide,
  });
}

export function slashMaterial(base) {
  const material = base.clone();
  // Thin at both ends, bright in the middle.
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace("void main() {", "varying vec2 at;\nvoid main() {\n  at = uv * 2.0 - 1.0;");
    shader.fragmentShader = shader.fragmentShader
      .replace("void main() {", "varying vec2 at;\nvoid main() {")
      .replace("#include <opaque_fragment>",
        "outgoingLight *= pow(max(0.0, 1.0 - abs(at.x) - at.y * at.y), 1.5);\n#include <opaque_fragment>");
  };
  return material;
}

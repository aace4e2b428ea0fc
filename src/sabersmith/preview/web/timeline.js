// The timeline: the density of the chart over the song, and marks at the linter's findings.

import { density } from "./chart.js";

const SEVERITIES = { info: "#98a0b6", warning: "#ffb938", error: "#ff4058" };
const MARK_PX = 16; // height of the row of marks
const NEAR_PX = 7; // distance within which the pointer selects a mark

export class Timeline {
  /** seek(time) is called while the user drags. */
  constructor(canvas, hint, seek) {
    this.canvas = canvas;
    this.hint = hint;
    this.picture = document.createElement("canvas");
    this.pointer = null;
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      this.dragged = true;
      seek(this.#timeAt(event));
      this.#tell(event);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (this.dragged) seek(this.#timeAt(event));
      this.#tell(event);
    });
    for (const name of ["pointerup", "pointercancel"]) {
      canvas.addEventListener(name, () => (this.dragged = false));
    }
    canvas.addEventListener("pointerleave", () => {
      this.pointer = null;
      hint.hidden = true;
    });
  }

  #timeAt(event) {
    const box = this.canvas.getBoundingClientRect();
    return Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1) * this.length;
  }

  /** The time at the pointer and the findings near it, as text. */
  #tell(event) {
    const time = this.#timeAt(event);
    const box = this.canvas.getBoundingClientRect();
    this.pointer = event.clientX - box.left;
    const near = (NEAR_PX / box.width) * this.length;
    const found = this.chart.findings.filter((finding) => Math.abs(finding.time - time) <= near);
    this.hint.replaceChildren(clock(time), ...found.slice(0, 4).map(findingElement));
    if (found.length > 4) this.hint.append(`and ${found.length - 4} more`);
    this.hint.hidden = false;
    const left = this.pointer - this.hint.offsetWidth / 2;
    this.hint.style.left = `${Math.max(0, Math.min(left, box.width - this.hint.offsetWidth))}px`;
  }

  /** Draws the static parts: the curve and the marks. */
  show(chart, length) {
    this.chart = chart;
    this.length = length;
    const ratio = Math.min(devicePixelRatio, 2);
    const width = Math.max(1, this.canvas.clientWidth);
    const height = Math.max(1, this.canvas.clientHeight);
    for (const canvas of [this.canvas, this.picture]) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    this.size = [width, height, ratio];
    const draw = this.picture.getContext("2d");
    draw.scale(ratio, ratio);
    draw.fillStyle = "rgb(255 255 255 / 5%)";
    draw.fillRect(0, 0, width, height);
    const floor = height - 1;
    const top = MARK_PX + 2;
    for (const [color, shade] of [[0, "#ff4058"], [1, "#3d8bff"]]) {
      const all = density(chart.notes, length, Math.ceil(width / 2));
      const peak = Math.max(1, ...all);
      // The hands' curves are stacked; their sum is the chart's density.
      const upper = color ? all : density(chart.notes.filter((note) => !note.color), length, all.length);
      const lower = color ? density(chart.notes.filter((note) => !note.color), length, all.length) : null;
      draw.beginPath();
      const y = (value) => floor - (value / peak) * (floor - top);
      upper.forEach((value, i) => draw.lineTo((i + 0.5) * (width / all.length), y(value)));
      for (let i = all.length - 1; i >= 0; i--) {
        draw.lineTo((i + 0.5) * (width / all.length), y(lower ? lower[i] : 0));
      }
      draw.closePath();
      draw.globalAlpha = 0.62;
      draw.fillStyle = shade;
      draw.fill();
      draw.globalAlpha = 1;
    }
    for (const [severity, color] of Object.entries(SEVERITIES)) {
      draw.fillStyle = color;
      for (const finding of chart.findings) {
        if (finding.severity !== severity) continue;
        const x = (finding.time / length) * width;
        draw.beginPath();
        draw.moveTo(x - 4, 3);
        draw.lineTo(x + 4, 3);
        draw.lineTo(x, 11);
        draw.fill();
      }
    }
    this.canvas.setAttribute("aria-valuemax", length.toFixed(1));
  }

  draw(now) {
    const [width, height, ratio] = this.size;
    const draw = this.canvas.getContext("2d");
    draw.setTransform(1, 0, 0, 1, 0, 0);
    draw.clearRect(0, 0, this.canvas.width, this.canvas.height);
    draw.drawImage(this.picture, 0, 0);
    draw.scale(ratio, ratio);
    const x = (now / this.length) * width;
    draw.fillStyle = "rgb(7 8 13 / 50%)"; // the part still to come is darkened
    draw.fillRect(x, MARK_PX, width - x, height);
    if (this.pointer !== null) {
      draw.fillStyle = "rgb(255 255 255 / 40%)";
      draw.fillRect(this.pointer - 0.5, 0, 1, height);
    }
    draw.fillStyle = "#ffffff";
    draw.fillRect(x - 1, 0, 2, height);
    this.canvas.setAttribute("aria-valuenow", now.toFixed(1));
    this.canvas.setAttribute("aria-valuetext", clock(now));
  }
}

export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export function findingElement(finding) {
  const element = document.createElement("div");
  element.className = `finding ${finding.severity}`;
  const fix = document.createElement("small");
  fix.textContent = finding.fix;
  element.append(`${finding.rule.replaceAll("_", " ")}: ${finding.what}`, fix);
  return element;
}

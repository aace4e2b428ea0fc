// The timeline: waveform, beats and sections of the song, the density of the chart, and marks at the
// linter's findings. A click seeks, a drag selects a section, the wheel zooms.

import { beatAt, density, firstFrom, timeAt } from "./chart.js";

const SEVERITIES = { info: "#98a0b6", warning: "#ffb938", error: "#ff4058" };
const MARK_PX = 16; // height of the row of marks
const NEAR_PX = 7; // distance within which the pointer selects a mark
const DRAG_PX = 6; // a shorter drag is a click
const LEAST_PX = 7; // distance of beat lines below which only bars are drawn, and of bars likewise
const BEATS_PER_BAR = 4;
const SHORTEST_S = 4; // that the whole width may show
const WAVE_SHARE = 0.55; // of the height under the marks

export class Timeline {
  /** seek(time) is called on a click, choose(section) when a drag ends; a section is [from, to] or null. */
  constructor(canvas, hint, seek, choose) {
    this.canvas = canvas;
    this.hint = hint;
    this.picture = document.createElement("canvas");
    this.pointer = null;
    this.section = null;
    this.marks = []; // sections that are shown besides, as [from, to, color]
    this.wave = null;
    this.view = null; // seconds [from, to] that are shown; null for all
    this.stale = true;
    let start = null;
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      start = { x: event.clientX, time: this.#timeAt(event), dragged: false };
      this.#tell(event);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (start && (start.dragged ||= Math.abs(event.clientX - start.x) > DRAG_PX)) {
        this.section = this.#between(start.time, this.#timeAt(event));
      }
      this.#tell(event);
    });
    canvas.addEventListener("pointerup", (event) => {
      if (start?.dragged) choose(this.section);
      else if (start) seek(this.#timeAt(event));
      start = null;
    });
    canvas.addEventListener("pointercancel", () => (start = null));
    canvas.addEventListener("pointerleave", () => {
      this.pointer = null;
      hint.hidden = true;
    });
    canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 0.8 : 1.25, this.#timeAt(event));
    }, { passive: false });
  }

  #timeAt(event) {
    const box = this.canvas.getBoundingClientRect();
    const [from, to] = this.#shown();
    return from + Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1) * (to - from);
  }

  #shown() {
    return this.view ?? [0, this.length];
  }

  #xOf(time) {
    const [from, to] = this.#shown();
    return ((time - from) / (to - from)) * this.size[0];
  }

  /** The whole beats that two times lie in, as [from, to]. */
  #between(one, other) {
    const tempo = this.chart.tempo;
    const [low, high] = one < other ? [one, other] : [other, one];
    const first = Math.floor(beatAt(tempo, low) + 1e-6);
    const last = Math.max(first + 1, Math.ceil(beatAt(tempo, high) - 1e-6));
    return [Math.max(0, timeAt(tempo, first)), Math.min(this.length, timeAt(tempo, last))];
  }

  /** Shows `factor` times as many seconds, with the one at `time` where it is. */
  zoom(factor, time) {
    const [from, to] = this.#shown();
    const wide = Math.min(Math.max((to - from) * factor, SHORTEST_S), this.length);
    const share = (time - from) / (to - from);
    this.#look(time - share * wide, wide);
  }

  #look(from, wide) {
    from = Math.min(Math.max(0, from), this.length - wide);
    this.view = wide >= this.length ? null : [from, from + wide];
    this.stale = true;
  }

  /** The time at the pointer and the findings near it, as text. */
  #tell(event) {
    const time = this.#timeAt(event);
    const box = this.canvas.getBoundingClientRect();
    this.pointer = event.clientX - box.left;
    const [from, to] = this.#shown();
    const near = (NEAR_PX / box.width) * (to - from);
    const found = this.chart.findings.filter((finding) => Math.abs(finding.time - time) <= near);
    const part = this.sections[firstFrom(this.sections, time, (row) => row[0], true) - 1];
    const bar = Math.floor(beatAt(this.chart.tempo, time) / BEATS_PER_BAR) + 1;
    const name = part?.[1] ? `, ${part[1]}` : "";
    this.hint.replaceChildren(`${clock(time)}, bar ${bar}${name}`,
      ...found.slice(0, 4).map(findingElement));
    if (found.length > 4) this.hint.append(`and ${found.length - 4} more`);
    this.hint.hidden = false;
    const left = this.pointer - this.hint.offsetWidth / 2;
    this.hint.style.left = `${Math.max(0, Math.min(left, box.width - this.hint.offsetWidth))}px`;
  }

  /** Shows a chart; sections are rows of a time and a name. */
  show(chart, length, sections = []) {
    if (this.view && this.view[1] > length) this.view = null;
    this.chart = chart;
    this.length = length;
    this.sections = sections;
    this.stale = true;
    this.canvas.setAttribute("aria-valuemax", length.toFixed(1));
  }

  /** Draws the parts that stay while the song plays. */
  #paint() {
    this.stale = false;
    const { chart, length } = this;
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
    const top = MARK_PX + 2;
    const middle = top + (height - top) * WAVE_SHARE;
    this.#paintSections(draw, height);
    this.#paintWave(draw, top, middle);
    this.#paintBeats(draw, top, height);
    const [from, to] = this.#shown();
    const shown = chart.notes.filter((note) => note.time >= from - 2 && note.time <= to + 2)
      .map((note) => ({ time: note.time - from, color: note.color }));
    const shades = [chart.colors.left ?? "#ff4058", chart.colors.right ?? "#3d8bff"];
    paintDensity(draw, shown, to - from, shades, [width, middle + 2, height - 1]);
    for (const [severity, color] of Object.entries(SEVERITIES)) {
      draw.fillStyle = color;
      for (const finding of chart.findings) {
        if (finding.severity !== severity) continue;
        const x = this.#xOf(finding.time);
        draw.beginPath();
        draw.moveTo(x - 4, 3);
        draw.lineTo(x + 4, 3);
        draw.lineTo(x, 11);
        draw.fill();
      }
    }
  }

  #paintSections(draw, height) {
    this.sections.forEach(([time, name], i) => {
      const x = this.#xOf(time);
      const end = this.#xOf(this.sections[i + 1]?.[0] ?? this.length);
      if (end < 0 || x > this.size[0]) return;
      draw.fillStyle = i % 2 ? "rgb(255 255 255 / 3%)" : "rgb(120 150 255 / 9%)";
      draw.fillRect(x, 0, end - x, height);
      draw.fillStyle = "rgb(255 255 255 / 45%)";
      draw.fillRect(x, 0, 1, height);
    });
  }

  /** Names of sections, under the marks of findings and over the waveform. */
  #paintNames(draw) {
    draw.font = "11px system-ui, sans-serif";
    draw.lineJoin = "round";
    draw.lineWidth = 3;
    draw.strokeStyle = "rgb(7 8 13 / 80%)";
    draw.fillStyle = "rgb(255 255 255 / 80%)";
    this.sections.forEach(([time, name], i) => {
      const x = this.#xOf(time);
      const wide = this.#xOf(this.sections[i + 1]?.[0] ?? this.length) - x - 6;
      if (!name || wide < 8) return;
      draw.strokeText(name, x + 4, MARK_PX + 11, wide);
      draw.fillText(name, x + 4, MARK_PX + 11, wide);
    });
  }

  #paintWave(draw, top, bottom) {
    if (!this.wave) return;
    const { parts, perSecond } = this.wave;
    const [from, to] = this.#shown();
    const middle = (top + bottom) / 2;
    draw.fillStyle = "rgb(190 200 225 / 55%)";
    for (let x = 0; x < this.size[0]; x++) {
      const time = from + (x / this.size[0]) * (to - from);
      const next = from + ((x + 1) / this.size[0]) * (to - from);
      let loud = 0;
      for (let i = Math.floor(time * perSecond); i <= Math.floor(next * perSecond); i++) {
        loud = Math.max(loud, parts[i] ?? 0);
      }
      const tall = Math.max(0.5, loud * (middle - top));
      draw.fillRect(x, middle - tall, 1, 2 * tall);
    }
  }

  #paintBeats(draw, top, bottom) {
    const [from, to] = this.#shown();
    const { tempo } = this.chart;
    const perBeat = this.size[0] / Math.max(1, beatAt(tempo, to) - beatAt(tempo, from));
    let step = perBeat >= LEAST_PX ? 1 : BEATS_PER_BAR;
    while (perBeat * step < LEAST_PX) step *= 2;
    for (let beat = Math.ceil(beatAt(tempo, from) / step) * step; ; beat += step) {
      const time = timeAt(tempo, beat);
      if (!(time <= to)) break;
      const bar = beat % (BEATS_PER_BAR * Math.max(1, step / BEATS_PER_BAR)) === 0;
      draw.fillStyle = bar ? "rgb(255 255 255 / 22%)" : "rgb(255 255 255 / 9%)";
      draw.fillRect(this.#xOf(time), top, 1, bottom - top);
    }
  }

  draw(now) {
    if (this.stale) this.#paint();
    const [from, to] = this.#shown();
    const [width, height, ratio] = this.size;
    const draw = this.canvas.getContext("2d");
    draw.setTransform(1, 0, 0, 1, 0, 0);
    draw.clearRect(0, 0, this.canvas.width, this.canvas.height);
    draw.drawImage(this.picture, 0, 0);
    draw.scale(ratio, ratio);
    const x = this.#xOf(now);
    draw.fillStyle = "rgb(7 8 13 / 45%)"; // the part still to come is darkened
    draw.fillRect(Math.max(0, x), MARK_PX, width - x, height);
    this.#paintNames(draw);
    for (const [start, end, color] of this.marks) {
      draw.fillStyle = color;
      draw.fillRect(this.#xOf(start), height - 4, this.#xOf(end) - this.#xOf(start), 4);
    }
    if (this.section) {
      const [left, right] = this.section.map((time) => this.#xOf(time));
      draw.fillStyle = "rgb(255 209 102 / 20%)";
      draw.fillRect(left, 0, right - left, height);
      draw.fillStyle = "#ffd166";
      for (const edge of [left, right]) draw.fillRect(edge - 1, 0, 2, height);
    }
    if (this.pointer !== null) {
      draw.fillStyle = "rgb(255 255 255 / 40%)";
      draw.fillRect(this.pointer - 0.5, 0, 1, height);
    }
    draw.fillStyle = "#ffffff";
    draw.fillRect(x - 1, 0, 2, height);
    this.canvas.setAttribute("aria-valuenow", now.toFixed(1));
    this.canvas.setAttribute("aria-valuetext", clock(now));
    if (now < from || now > to) this.follow = true;
    if (this.follow && this.view) this.#look(now - 0.1 * (to - from), to - from);
    this.follow = false;
  }
}

/** The density of both hands, stacked; their sum is the chart's. */
function paintDensity(draw, notes, length, shades, [width, top, floor]) {
  const red = notes.filter((note) => !note.color);
  const all = density(notes, length, Math.ceil(width / 2));
  const lower = density(red, length, all.length);
  const peak = Math.max(1, ...all);
  const y = (value) => floor - (value / peak) * (floor - top);
  for (const [upper, under, shade] of [[lower, null, shades[0]], [all, lower, shades[1]]]) {
    draw.beginPath();
    upper.forEach((value, i) => draw.lineTo((i + 0.5) * (width / all.length), y(value)));
    for (let i = all.length - 1; i >= 0; i--) {
      draw.lineTo((i + 0.5) * (width / all.length), y(under ? under[i] : 0));
    }
    draw.closePath();
    draw.globalAlpha = 0.62;
    draw.fillStyle = shade;
    draw.fill();
    draw.globalAlpha = 1;
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

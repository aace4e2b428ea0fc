// The panel that changes a map: sections anew, takes, locks, tempo, difficulties, history.

import { clock } from "../../preview/web/timeline.js";
import { ask } from "./api.js";
import { element } from "./options.js";
import { drawStrip } from "./strip.js";

const LOCK_COLOR = "#7be0a2";
const STANDARD = "Standard"; // of which alone difficulties are added
const ONE_HAND = "OneSaber";
const DOTS = "NoArrows";
const SEEDS = 1000; // between those of one version and the next
const DENSER = 1.35;
const SPARSER = 0.7;
const TAPS = 12; // of which the tempo is the mean
const TAP_PAUSE_MS = 2500; // after which a new tempo is tapped
const byId = (id) => document.getElementById(id);

export class Change {
  /** work: gives `project`, `player`, `record(version)`; fail(error) says what went wrong. */
  constructor(work, options, fail) {
    this.work = work;
    this.fail = fail;
    this.tried = 0;
    this.changeable = options.changeable; // characteristics, by what they are shown as
    this.names = options.difficulties.map((item) => item.name);
    this.taps = [];
    byId("section-style").append(new Option("as before", ""), ...options.styles.map(([name]) => new Option(name, name)));
    const acts = {
      again: () => this.redo({}),
      sparser: () => this.redo({ density: SPARSER }),
      denser: () => this.redo({ density: DENSER }),
      three: () => this.redo({ takes: 3 }),
      fill: () => this.redo({ keep: byId("keep").value }, "fill"),
      lock: () => this.lock(),
      half: () => this.#tempo(0.5),
      double: () => this.#tempo(2),
      tap: () => this.tap(),
      "set-tempo": () => this.mapAnew(),
    };
    for (const [id, act] of Object.entries(acts)) byId(id).addEventListener("click", act);
    byId("click").addEventListener("change", () => this.#click());
    byId("offset").addEventListener("input", () => this.#click());
  }

  /** The characteristic of the shown chart; undefined if its notes can't be changed. */
  get kind() {
    return this.changeable[this.work.player.shownChart?.kind];
  }

  /** The charts that are played like the shown one. */
  get charts() {
    const { data, shownChart } = this.work.player;
    return (data?.charts ?? []).filter((chart) => chart.kind === shownChart?.kind);
  }

  /** Shows a project's state, and the map that the player shows. */
  show() {
    const { project, player } = this.work;
    const busy = project.job !== null || project.current === null;
    const section = player.section;
    const { kind } = this;
    const fixed = player.shownChart && !kind;
    byId("chosen").textContent = fixed ? `${player.shownChart.kind}: there are no notes to change.` : section
      ? `${clock(section[0])} to ${clock(section[1])}, ${(section[1] - section[0]).toFixed(1)} s`
      : "Drag over the time line to choose a section, or set its ends with [ and ].";
    for (const id of ["again", "sparser", "denser", "three", "fill"]) byId(id).disabled = busy || fixed || !section;
    // What can stay in a chart of its kind.
    const none = { [ONE_HAND]: ["left", "right"], [DOTS]: ["times"] }[kind] ?? [];
    for (const option of byId("keep").options) option.hidden = option.disabled = none.includes(option.value);
    if (none.includes(byId("keep").value)) byId("keep").value = "all";
    byId("lock").disabled = fixed || !section;
    byId("lock").textContent = section && this.#locked(section).length ? "Unlock" : "Lock";
    for (const id of ["half", "double", "set-tempo"]) byId(id).disabled = busy || project.kind !== "song";
    const bpm = player.shownChart?.tempo[0][2];
    const whose = project.kind === "song" ? "" : ", as your map has it";
    byId("tempo").textContent = bpm ? `${Number(bpm.toFixed(3))} BPM${whose}` : "";
    // Only of another map: what was typed stays until it is used.
    const tempo = `${project.id} ${bpm}`;
    if (tempo !== this.tempo && document.activeElement !== byId("bpm")) {
      this.tempo = tempo;
      byId("bpm").value = bpm ? Number(bpm.toFixed(3)) : "";
    }
    this.#showDifficulties(busy);
    this.#showHistory(project);
    this.#showTakes(project);
    const shown = player.shownChart?.name.replace("+", "Plus");
    const locks = project.locks.filter((row) => row[0] === kind && row[1] === shown);
    player.mark(locks.map((row) => [row[2], row[3], LOCK_COLOR]));
  }

  #showDifficulties(busy) {
    const { kind, charts } = this;
    const all = this.work.player.data?.charts.length;
    const has = (name) => charts.some((chart) => chart.name === name.replace("Plus", "+"));
    const names = kind ? this.names.filter((name) => kind === STANDARD || has(name)) : [];
    byId("of-kind").textContent = kind && kind !== STANDARD ? ` of ${charts[0].kind}` : "";
    byId("have-not").hidden = Boolean(kind);
    byId("have").replaceChildren(...names.map((name) => {
      const shown = name.replace("Plus", "+");
      const there = has(name);
      const title = there ? `Leave ${shown} out` : `Add ${shown}`;
      const button = element("button", there ? `${shown} ×` : `+ ${shown}`, { title });
      button.disabled = busy || (there && all < 2);
      button.addEventListener("click", () =>
        this.work.job({ kind: there ? "leave_out" : "add", difficulties: [name], characteristic: kind }));
      return button;
    }));
  }

  #showHistory(project) {
    byId("history").replaceChildren(...project.history.map((version, i) => {
      const item = element("li", project.said[version] ?? "");
      if (i === project.at) item.setAttribute("aria-current", "true");
      if (i > project.at) item.className = "undone";
      return item;
    }));
  }

  #showTakes(project) {
    const takes = project.takes.includes(project.current) ? project.takes : [];
    byId("takes").hidden = takes.length === 0;
    byId("takes").querySelector("ol").replaceChildren(...takes.map((version, i) => {
      const item = element("li");
      const button = element("button", `Take ${i + 1}`);
      button.setAttribute("aria-pressed", String(version === project.current));
      button.addEventListener("click", () =>
        ask("POST", `api/projects/${project.id}/history`, { take: version }).catch(this.fail));
      const canvas = element("canvas", "", { "aria-hidden": "true" });
      button.append(canvas);
      item.append(button);
      this.work.record(version).then((record) => {
        const shown = this.work.player.shownChart;
        const chart = record.data.charts.find((other) => other.name === shown?.name && other.kind === shown?.kind);
        if (chart) drawStrip(canvas, chart, this.work.player.section ?? [0, record.data.length]);
      }).catch(() => {});
      return item;
    }));
  }

  /** The difficulties that a change is for. */
  #difficulties() {
    const { charts } = this;
    const { shownChart } = this.work.player;
    const wanted = byId("every").checked ? charts : charts.filter((chart) => chart.name === shownChart.name);
    return wanted.map((chart) => chart.name.replace("+", "Plus"));
  }

  redo(more, kind = "redo") {
    if (!this.work.player.section) return;
    const { history, takes } = this.work.project;
    // Other notes each time, also after a reload, and where the last try found none.
    const seed = SEEDS * Math.max(0, ...history, ...takes) + (this.tried % SEEDS);
    this.tried += more.takes ?? 1;
    this.work.job({
      kind, characteristic: this.kind, difficulties: this.#difficulties(), section: this.work.player.section,
      seed, style: byId("section-style").value || null, ...more,
    });
  }

  /** The locks of the shown difficulty that overlap a section. */
  #locked([start, stop]) {
    const shown = this.#difficulties();
    return this.work.project.locks.filter((row) =>
      row[0] === this.kind && shown.includes(row[1]) && row[2] < stop && row[3] > start);
  }

  /** Locks the section, or unlocks what is locked in it. */
  lock() {
    const { project, player } = this.work;
    const section = player.section;
    if (!section) return;
    const there = this.#locked(section);
    const locks = there.length
      ? project.locks.filter((row) => !there.includes(row))
      : [...project.locks, ...this.#difficulties().map((name) => [this.kind, name, ...section])];
    ask("PATCH", `api/projects/${project.id}`, { locks }).catch(this.fail);
  }

  fix(finding) {
    const { name } = this.work.player.shownChart;
    this.work.job({
      kind: "fix", characteristic: this.kind, difficulty: name.replace("+", "Plus"),
      rule: finding.rule, second: finding.time,
    });
  }

  tap() {
    const now = performance.now();
    if (now - (this.taps.at(-1) ?? 0) > TAP_PAUSE_MS) this.taps = [];
    this.taps = [...this.taps, now].slice(-TAPS);
    const gaps = this.taps.length - 1;
    if (gaps < 1) {
      byId("tapped").value = "go on";
      return;
    }
    const bpm = (60000 * gaps * this.work.player.speedNow ** -1) / (this.taps.at(-1) - this.taps[0]);
    byId("tapped").value = `${bpm.toFixed(1)} BPM`;
    if (gaps >= 4) byId("bpm").value = bpm.toFixed(1);
  }

  #tempo(factor) {
    byId("bpm").value = Number((Number(byId("bpm").value) * factor).toFixed(3));
    this.mapAnew();
  }

  #click() {
    const { player } = this.work;
    player.clickBeats(byId("click").checked, Number(byId("offset").value) / 1000);
  }

  /** Makes the map anew with the tempo of the panel, and its beats later by as much as it says. */
  mapAnew() {
    const { project, player } = this.work;
    const bpm = Number(byId("bpm").value);
    const late = Number(byId("offset").value) / 1000;
    const settings = { ...project.settings, bpm: bpm || null };
    const same = Math.abs(bpm - player.shownChart.tempo[0][2]) < 0.001;
    if (late && bpm) {
      const beat = 60 / bpm;
      settings.offset = Number(((((late - project.head_s) % beat) + beat) % beat).toFixed(4));
    } else if (!same) {
      delete settings.offset;
    }
    byId("offset").value = 0;
    this.#click();
    this.work.job({ kind: "map", settings });
  }
}

// The player: draws a map over the time of its song, and handles the controls in `#player`.

import { beatAt, firstFrom, readChart, timeAt } from "./chart.js";
import { Clock } from "./clock.js";
import { COLORS, takeColors } from "./colors.js";
import { Hits } from "./hits.js";
import { Objects } from "./objects.js";
import { Stage } from "./stage.js";
import { Timeline, clock as clockText, findingElement } from "./timeline.js";
import { waveform } from "./waveform.js";

const SPEEDS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2];
const STEP_S = 5;
const SAID_S = 1.6; // how long a finding is shown during playback
const BEFORE_S = 0.6; // how long before a finding a jump to it goes
const CLICK_HZ = 1800;
const NARROW_PX = 761;
const LOW_PX = 560;
const PLAY = "M7 4.5v15l13-7.5z";
const PAUSE = "M6 4.5h4.5v15H6zm7.5 0H18v15h-4.5z";
const KEYS = `

space: play
← →: 5 seconds, with shift a beat
↑ ↓: speed
1 to 5: difficulty
H: hit sound, L: lights
F: findings, N P: next, previous
[ ]: start and end of a section
O: loop it, Esc: forget it
+ −: zoom of the time line
W: full screen`;
const byId = (id) => document.getElementById(id);

/**
 * Makes the player; null where the browser has no WebGL. Nothing is shown before `open`.
 *
 * keys: further keys and what they do. on: functions to call: `section` with the chosen section
 * ([from, to] in seconds, or null), `chart` when another one is shown, `fix` with a finding that is
 * to be fixed, where `fixes` returns that it can be.
 */
export function createPlayer({ keys: more = {}, on = {} } = {}) {
  let stage;
  try {
    stage = new Stage(byId("stage"));
  } catch {
    byId("start").hidden = true;
    document.querySelector("#player footer").hidden = true;
    say("This page draws with WebGL, which this browser doesn't offer. Turn on hardware " +
      "acceleration in its settings, or open the page in another browser.");
    return null;
  }
  const box = byId("player");
  const objects = new Objects(stage.scene);
  const hits = new Hits();
  const clicks = new Hits(CLICK_HZ);
  let beats = []; // times of clicks, if they are wanted
  const timeline = new Timeline(byId("timeline"), byId("hint"), seek, chooseSection);
  let song = null;
  let clock = new Clock(null, 1);
  let data = null;
  let charts = [];
  let kinds = [];
  let chart = null;
  let said = "";
  let loops = false;

  /**
   * Shows a map. from: data as `page_data` has it. audio: an element that plays the song, or null.
   * bytes: a promise of the song's file, for the waveform. keep: stay at the time and the chart.
   */
  function open(from, audio = null, { bytes = null, keep = false } = {}) {
    const before = chart && keep ? { kind: chart.kind, name: chart.name } : null;
    data = from;
    charts = data.charts.map((item) => readChart({
      ...item,
      lights: data.lights[item.lights],
      turns: stage.still ? [] : item.turns,
      length: data.length,
    }));
    kinds = [...new Set(charts.map((item) => item.kind))];
    if (!keep || audio !== song) {
      if (clock.playing) pause();
      song = audio;
      clock = new Clock(song, data.length);
      timeline.wave = null;
      if (!keep) timeline.view = null;
      chooseSection(null);
      listen(song);
      Promise.resolve(bytes).then((file) => file && waveform(file, data.length)).then((wave) => {
        if (song !== audio || !wave) return;
        timeline.wave = wave;
        timeline.stale = true;
      });
    }
    clock.speed(Number(byId("speed").value) || 1);
    byId("title").textContent = [data.title, data.subtitle].filter(Boolean).join(" ") || "Untitled";
    byId("credits").textContent = [data.artist, data.mapper && `mapped by ${data.mapper}`]
      .filter(Boolean).join(" · ");
    byId("kind").replaceChildren(...kinds.map((kind) => new Option(kind)));
    byId("kind").hidden = kinds.length < 2;
    const same = before && charts.findIndex(
      (item) => item.kind === before.kind && item.name === before.name);
    select(same >= 0 && before ? same : data.start);
    resize();
  }

  function listen(audio) {
    audio?.addEventListener("error", () => {
      if (audio !== song) return;
      clock.mute();
      say("This browser can't play the song's format (Ogg Vorbis): the page plays without sound. " +
        "Firefox, Chrome and newer versions of Safari can.", 9000);
    });
    audio?.addEventListener("ended", () => {
      if (audio !== song) return;
      if (!loops || !clock.playing) return pause();
      seek(timeline.section[0]); // a section up to the end of the song
      play();
    });
    audio?.addEventListener("loadedmetadata", () => {
      if (audio !== song) return;
      timeline.show(chart, clock.length, data.sections);
      draw();
    });
    if (!audio) say("The map has no song: the page plays without sound.", 6000);
  }

  function select(index) {
    chart = charts[index];
    if (!chart) return;
    takeColors(chart.colors);
    stage.paint();
    objects.paint();
    byId("kind").value = chart.kind;
    byId("charts").replaceChildren(...ofKind(chart.kind).map(switchTo));
    showPressed();
    byId("lights").disabled = chart.lights.length === 0;
    const count = chart.findings.length;
    byId("list").textContent = count === 1 ? "1 finding" : `${count} findings`;
    for (const id of ["list", "previous", "next"]) byId(id).disabled = count === 0;
    byId("findings").firstElementChild.replaceChildren(...chart.findings.map(listed));
    if (count === 0) list(false);
    timeline.show(chart, clock.length, data.sections);
    quiet();
    draw();
    on.chart?.(index);
  }

  const showPressed = () => byId("charts").querySelector("[aria-pressed=true]")
    ?.scrollIntoView({ block: "nearest", inline: "nearest" });

  const ofKind = (kind) => charts.filter((item) => item.kind === kind);

  function switchTo(item, place) {
    const button = document.createElement("button");
    const label = document.createElement("small");
    label.textContent = item.label;
    button.append(item.name, ...(item.label ? [" ", label] : []));
    button.title = `${item.name} ${item.label}: ${item.notes.length} notes (key ${place + 1})`;
    button.setAttribute("aria-pressed", String(item === chart));
    button.addEventListener("click", () => select(charts.indexOf(item)));
    return button;
  }

  /** Shows a kind of chart, in the current difficulty if it has that, else the first or hardest. */
  function selectKind(kind) {
    const mine = ofKind(kind);
    const first = mine.find((item) => item === charts[data.start]) ?? mine.at(-1);
    select(charts.indexOf(mine.find((item) => item.name === chart.name) ?? first));
  }

  function light(wanted) {
    stage.glow.wanted = wanted;
    byId("lights").setAttribute("aria-pressed", String(wanted));
    draw();
  }

  function listed(finding) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    const element = findingElement(finding);
    button.className = element.className;
    button.append(`${clockText(finding.time)} `, ...element.childNodes);
    button.addEventListener("click", () => seek(finding.time - BEFORE_S));
    item.append(button);
    if (on.fix && on.fixes() && finding.cells.length) {
      const fix = document.createElement("button");
      fix.className = "fix";
      fix.textContent = "fix this";
      fix.addEventListener("click", () => on.fix(finding));
      item.append(fix);
    }
    return item;
  }

  function list(open) {
    byId("findings").hidden = !open;
    byId("list").setAttribute("aria-expanded", String(open));
  }

  /** Goes to the next finding, or with -1 to the one before. */
  function goToFinding(way) {
    const here = clock.at + BEFORE_S;
    const found = way > 0
      ? chart.findings.find((item) => item.time > here + 0.01)
      : chart.findings.findLast((item) => item.time < here - 0.01);
    if (found) seek(found.time - BEFORE_S);
  }

  function chooseSection(section) {
    timeline.section = section;
    byId("loop").disabled = !section;
    loop(Boolean(section) && loops);
    on.section?.(section);
  }

  /** Sets one end of the section to the beat at the current time. */
  function edge(which) {
    const time = timeAt(chart.tempo, Math.round(beatAt(chart.tempo, clock.at)));
    const [from, to] = timeline.section ?? [0, clock.length];
    const section = which ? [from, time] : [time, to];
    if (section[0] < section[1]) chooseSection(section);
  }

  function loop(wanted) {
    loops = wanted && Boolean(timeline.section);
    byId("loop").setAttribute("aria-pressed", String(loops));
    if (loops && (clock.at < timeline.section[0] || clock.at > timeline.section[1])) {
      seek(timeline.section[0]);
    }
  }

  /** Cancels the sounds that are scheduled. */
  function quiet() {
    hits.reset(clock.at);
    clicks.reset(clock.at);
  }

  /** Clicks on every beat, `late` seconds later than the map has it, or stops that. */
  function clickBeats(wanted, late = 0) {
    const last = wanted && chart ? Math.floor(beatAt(chart.tempo, clock.length)) : -1;
    beats = Array.from({ length: last + 1 }, (_, beat) => timeAt(chart.tempo, beat) + late);
    clicks.wake();
    quiet();
  }

  function play() {
    hits.wake();
    if (beats.length) clicks.wake();
    if (song) song.volume = Number(byId("song-volume").value);
    clock.play();
    quiet();
    shown();
  }

  function pause() {
    clock.pause();
    quiet();
    shown();
  }

  const toggle = () => (clock.playing ? pause() : play());

  function shown() {
    byId("sign").setAttribute("d", clock.playing ? PAUSE : PLAY);
    byId("play").setAttribute("aria-label", clock.playing ? "Pause" : "Play");
    if (clock.playing) byId("start").hidden = true;
    draw();
  }

  function seek(time) {
    clock.seek(time);
    quiet();
    timeline.follow = true;
    draw();
  }

  function speed(rate) {
    clock.speed(rate);
    quiet();
    byId("speed").value = String(rate);
  }

  function draw(now = clock.now()) {
    if (!chart) return;
    objects.draw(chart, now);
    stage.draw(chart, now);
    byId("time").value = `${clockText(now)} / ${clockText(clock.length)}`;
    const spacious = box.clientWidth >= NARROW_PX && box.clientHeight >= LOW_PX;
    const help = clock.playing || !spacious ? "" : KEYS + (kinds.length > 1 ? "\nM: kind of chart" : "");
    byId("facts").textContent = facts(chart, now) + help;
    const from = firstFrom(chart.faults, now - SAID_S);
    const to = firstFrom(chart.faults, now + 0.05);
    if (said !== `${chart.name} ${from} ${to}`) {
      said = `${chart.name} ${from} ${to}`;
      byId("said").replaceChildren(...chart.faults.slice(from, Math.min(to, from + 3)).map(findingElement));
    }
  }

  /** Draws static parts; called only when they change. */
  function frame() {
    if (chart) {
      const now = clock.now();
      timeline.draw(now);
      if (clock.moving) {
        draw(now);
        hits.schedule(chart.swings, now, clock.rate);
        if (beats.length) clicks.schedule(beats, now, clock.rate);
        if (loops && now >= timeline.section[1]) seek(timeline.section[0]);
        else if (now >= clock.length) pause();
      }
    }
    requestAnimationFrame(frame);
  }

  function fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else box.requestFullscreen?.();
  }

  for (const rate of SPEEDS) byId("speed").add(new Option(`${rate}×`, String(rate)));
  byId("speed").value = "1";
  const buttons = {
    play: toggle,
    start: play,
    stage: toggle,
    lights: () => light(!stage.glow.wanted),
    list: () => list(byId("findings").hidden),
    previous: () => goToFinding(-1),
    next: () => goToFinding(1),
    loop: () => loop(!loops),
    full: fullScreen,
  };
  for (const [id, act] of Object.entries(buttons)) byId(id).addEventListener("click", act);
  byId("kind").addEventListener("change", (event) => selectKind(event.target.value));
  byId("stage").addEventListener("webglcontextrestored", () => draw());
  byId("speed").addEventListener("change", (event) => speed(Number(event.target.value)));
  byId("song-volume").addEventListener("input", (event) => {
    if (song) song.volume = Number(event.target.value);
  });
  byId("hit-volume").addEventListener("input", (event) => (hits.volume = Number(event.target.value)));

  const stepSpeed = (step) =>
    speed(SPEEDS[Math.min(Math.max(SPEEDS.indexOf(clock.rate) + step, 0), SPEEDS.length - 1)]);
  const stepTime = (way, fine) => {
    if (!fine) return seek(clock.at + way * STEP_S);
    const beat = beatAt(chart.tempo, clock.at) + way;
    seek(timeAt(chart.tempo, Math.round(beat)));
  };
  const keys = {
    " ": toggle,
    ArrowLeft: (event) => stepTime(-1, event.shiftKey),
    ArrowRight: (event) => stepTime(1, event.shiftKey),
    ArrowUp: () => stepSpeed(1),
    ArrowDown: () => stepSpeed(-1),
    Home: () => seek(0),
    End: () => seek(clock.length),
    h: () => {
      hits.volume = hits.volume ? 0 : Number(byId("hit-volume").value) || 0.5;
      byId("hit-volume").value = String(hits.volume);
    },
    l: () => byId("lights").disabled || light(!stage.glow.wanted),
    m: () => selectKind(kinds[(kinds.indexOf(chart.kind) + 1) % kinds.length]),
    f: () => byId("list").disabled || list(byId("findings").hidden),
    n: () => goToFinding(1),
    p: () => goToFinding(-1),
    "[": () => edge(0),
    "]": () => edge(1),
    o: () => loop(!loops),
    "+": () => timeline.zoom(0.8, clock.at),
    "-": () => timeline.zoom(1.25, clock.at),
    w: fullScreen,
    Escape: () => (byId("findings").hidden ? chooseSection(null) : list(false)),
    ...more,
  };
  addEventListener("keydown", (event) => {
    if (!chart || !box.clientWidth || event.metaKey) return; // not while it is out of sight
    // Many keyboards have brackets only with AltGr, or with the option key.
    if ((event.ctrlKey || event.altKey) && !["[", "]"].includes(event.key)) return;
    // A field with the focus handles its own keys, a button those that press it.
    if (event.target.matches("input, select, textarea, dialog *, [data-keys]")) return;
    if (event.target.matches("button, a, summary") && [" ", "Enter"].includes(event.key)) return;
    const wanted = /^[1-9]$/.test(event.key) && ofKind(chart.kind)[event.key - 1];
    if (wanted) select(charts.indexOf(wanted));
    else if (keys[event.key]) keys[event.key](event);
    else return;
    event.preventDefault();
  });
  // A button that keeps the focus after a click would react to the next space key.
  addEventListener("pointerup", () => document.activeElement?.matches("#player button") && document.activeElement.blur());

  function resize() {
    if (!chart || !box.clientWidth) return;
    const footer = box.querySelector("footer");
    stage.resize(box.clientWidth, box.clientHeight, footer.offsetHeight);
    timeline.stale = true;
    showPressed();
    draw();
  }
  new ResizeObserver(resize).observe(box);
  document.addEventListener("visibilitychange", () => document.hidden && clock.playing && pause());
  addEventListener("hashchange", toHash);

  /** Goes to the time of a link that ends with #t=60 or #t=1:00. */
  function toHash() {
    const found = /[#&]t=(?:(\d+):)?(\d+(?:\.\d*)?)/.exec(location.hash);
    if (found && chart) seek(60 * Number(found[1] ?? 0) + Number(found[2]));
  }
  frame();

  const player = {
    open, play, pause, seek, select, speed, chooseSection, loop, toHash, clickBeats,
    /** Further sections that the time line shows, rows of from, to and a colour. */
    mark(rows) { timeline.marks = rows; },
    get time() { return clock.at; },
    get playing() { return clock.playing; },
    get chart() { return charts.indexOf(chart); },
    get shownChart() { return chart; },
    get data() { return data; },
    get song() { return song; },
    get section() { return timeline.section; },
    get zoomed() { return timeline.view; },
    get looping() { return loops; },
    get view() { return objects.view; },
    get speedNow() { return clock.rate; },
    get lights() { return stage.glow.amounts; },
    get colors() {
      return Object.fromEntries(
        Object.entries(COLORS).map(([name, color]) => [name, `#${color.getHexString()}`]));
    },
    get tips() { return objects.sabers.tips; },
    get halves() { return objects.halves.count; },
    visible: () => objects.visible.map(({ object, ...seen }) => ({ ...object, ...seen })),
  };
  window.sabersmith = player; // for tests and debugging
  return player;
}

function facts(chart, now) {
  const first = chart.notes[0]?.time ?? 0;
  const last = chart.notes.at(-1)?.time ?? 0;
  const rate = last > first ? chart.notes.length / (last - first) : 0;
  const around = firstFrom(chart.notes, now + 1) - firstFrom(chart.notes, now - 1);
  return [
    `beat ${beatAt(chart.tempo, now).toFixed(1)}`,
    `${(around / 2).toFixed(1)} notes/s here, ${rate.toFixed(1)} overall`,
    `${chart.notes.length} notes, NJS ${chart.njs}, jump ${(2 * chart.half_jump * chart.njs).toFixed(1)} m`,
  ].join("\n");
}

/** Shows a message over the picture, for a time if one is given. */
export function say(text, milliseconds) {
  const message = byId("message");
  message.textContent = text;
  message.hidden = false;
  if (milliseconds) setTimeout(() => (message.hidden = true), milliseconds);
}

// The page: loads the map's data, creates the scene and sounds, and handles the controls.

import { beatAt, firstFrom, readChart, timeAt } from "./chart.js";
import { Clock } from "./clock.js";
import { Hits } from "./hits.js";
import { Objects } from "./objects.js";
import { Stage } from "./stage.js";
import { Timeline, clock as clockText, findingElement } from "./timeline.js";

const SPEEDS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2];
const STEP_S = 5;
const SAID_S = 1.6; // how long a finding is shown during playback
const PLAY = "M7 4.5v15l13-7.5z";
const PAUSE = "M6 4.5h4.5v15H6zm7.5 0H18v15h-4.5z";
const KEYS = `

space: play
← →: 5 seconds, with shift a beat
↑ ↓: speed
1 to 5: difficulty
H: hit sound
L: lights
F: findings`;
const byId = (id) => document.getElementById(id);

function main() {
  const data = JSON.parse(byId("map").textContent);
  byId("title").textContent = [data.title, data.subtitle].filter(Boolean).join(" ") || "Untitled";
  byId("credits").textContent = [data.artist, data.mapper && `mapped by ${data.mapper}`]
    .filter(Boolean).join(" · ");

  let stage;
  try {
    stage = new Stage(byId("stage"));
  } catch {
    byId("start").hidden = true;
    document.querySelector("footer").hidden = true;
    say("This page draws with WebGL, which this browser doesn't offer. Turn on hardware " +
      "acceleration in its settings, or open the page in another browser.");
    return;
  }
  const charts = data.charts.map((chart) => readChart({
    ...chart,
    lights: data.lights[chart.lights],
    turns: stage.still ? [] : chart.turns,
    length: data.length,
  }));
  const kinds = [...new Set(charts.map((chart) => chart.kind))];
  const keysText = KEYS + (kinds.length > 1 ? "\nM: kind of chart" : "");
  const objects = new Objects(stage.scene);
  const song = openSong();
  const clock = new Clock(song, data.length);
  const hits = new Hits();
  let chart = charts[data.start];
  let said = "";
  const wide = matchMedia("(min-width: 761px) and (min-height: 560px)");

  song?.addEventListener("error", () => {
    clock.mute();
    say("This browser can't play the song's format (Ogg Vorbis): the page plays without sound. " +
      "Firefox, Chrome and newer versions of Safari can.", 9000);
  });
  song?.addEventListener("ended", pause);
  song?.addEventListener("loadedmetadata", () => {
    timeline.show(chart, clock.length);
    draw();
  });
  byId("stage").addEventListener("webglcontextrestored", () => draw());
  if (!song) say("The map has no song: the page plays without sound.", 6000);

  const timeline = new Timeline(byId("timeline"), byId("hint"), seek);

  function select(index) {
    chart = charts[index];
    byId("kind").value = chart.kind;
    byId("charts").replaceChildren(...ofKind(chart.kind).map(switchTo));
    showPressed();
    byId("lights").disabled = chart.lights.length === 0;
    const count = chart.findings.length;
    byId("list").textContent = count === 1 ? "1 finding" : `${count} findings`;
    byId("list").disabled = count === 0;
    byId("findings").firstElementChild.replaceChildren(...chart.findings.map(listed));
    if (count === 0) list(false);
    timeline.show(chart, clock.length);
    hits.reset(clock.at);
    draw();
  }

  const showPressed = () => byId("charts").querySelector("[aria-pressed=true]")
    .scrollIntoView({ block: "nearest", inline: "nearest" });

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

  /** Shows a kind of chart, in the current difficulty if it has that, else in its hardest. */
  function selectKind(kind) {
    const mine = ofKind(kind);
    select(charts.indexOf(mine.find((item) => item.name === chart.name) ?? mine.at(-1)));
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
    button.addEventListener("click", () => seek(finding.time - 0.6));
    item.append(button);
    return item;
  }

  function list(open) {
    byId("findings").hidden = !open;
    byId("list").setAttribute("aria-expanded", String(open));
  }

  function play() {
    hits.wake();
    if (song) song.volume = Number(byId("song-volume").value);
    clock.play();
    hits.reset(clock.at);
    shown();
  }

  function pause() {
    clock.pause();
    hits.reset(clock.at);
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
    hits.reset(clock.at);
    draw();
  }

  function speed(rate) {
    clock.speed(rate);
    hits.reset(clock.at);
    byId("speed").value = String(rate);
  }

  function draw(now = clock.now()) {
    objects.draw(chart, now);
    stage.draw(chart, now);
    byId("time").value = `${clockText(now)} / ${clockText(clock.length)}`;
    byId("facts").textContent = facts(chart, now) + (clock.playing || !wide.matches ? "" : keysText);
    const from = firstFrom(chart.faults, now - SAID_S);
    const to = firstFrom(chart.faults, now + 0.05);
    if (said !== `${chart.name} ${from} ${to}`) {
      said = `${chart.name} ${from} ${to}`;
      byId("said").replaceChildren(...chart.faults.slice(from, Math.min(to, from + 3)).map(findingElement));
    }
  }

  /** Draws static parts; called only when they change. */
  function frame() {
    const now = clock.now();
    timeline.draw(now);
    if (clock.moving) {
      draw(now);
      hits.schedule(chart.swings, now, clock.rate);
      if (now >= clock.length) pause();
    }
    requestAnimationFrame(frame);
  }

  for (const kind of kinds) byId("kind").add(new Option(kind));
  byId("kind").hidden = kinds.length === 1;
  byId("kind").addEventListener("change", (event) => selectKind(event.target.value));
  for (const rate of SPEEDS) byId("speed").add(new Option(`${rate}×`, String(rate)));
  byId("play").addEventListener("click", toggle);
  byId("start").addEventListener("click", play);
  byId("stage").addEventListener("click", toggle);
  byId("lights").addEventListener("click", () => light(!stage.glow.wanted));
  byId("list").addEventListener("click", () => list(byId("findings").hidden));
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
    Escape: () => list(false),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A slider or list with the focus handles its own keys.
    if (event.target.matches("input, select")) return;
    const wanted = /^[1-9]$/.test(event.key) && ofKind(chart.kind)[event.key - 1];
    if (wanted) select(charts.indexOf(wanted));
    else if (keys[event.key]) keys[event.key](event);
    else return;
    event.preventDefault();
  });
  // A button that keeps the focus would react to the next space key.
  addEventListener("pointerup", () => document.activeElement?.matches("button") && document.activeElement.blur());

  function resize() {
    stage.resize(innerWidth, innerHeight, document.querySelector("footer").offsetHeight);
    timeline.show(chart, clock.length);
    showPressed();
    draw();
  }
  addEventListener("resize", resize);
  document.addEventListener("visibilitychange", () => document.hidden && clock.playing && pause());
  speed(1);
  select(data.start);
  resize();
  frame();

  // For tests and debugging: what is drawn, and the controls.
  window.sabersmith = {
    play, pause, seek, select, speed,
    get time() { return clock.at; },
    get playing() { return clock.playing; },
    get chart() { return charts.indexOf(chart); },
    get speedNow() { return clock.rate; },
    get lights() { return stage.glow.amounts; },
    get view() { return objects.view; },
    visible: () => objects.visible.map(({ object, ...seen }) => ({ ...object, ...seen })),
  };
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

/** The page's song as an audio element; null if the map has none. */
function openSong() {
  const block = byId("song");
  const text = block.textContent;
  if (!text) return null;
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const blob = new Blob([bytes], { type: block.type.split(";")[0] });
  block.remove();
  const audio = new Audio(URL.createObjectURL(blob));
  audio.preload = "auto";
  return audio;
}

function say(text, milliseconds) {
  const message = byId("message");
  message.textContent = text;
  message.hidden = false;
  if (milliseconds) setTimeout(() => (message.hidden = true), milliseconds);
}

main();

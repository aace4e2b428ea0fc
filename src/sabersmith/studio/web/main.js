// The studio's page: songs are dropped, their maps played, changed and taken.

import { createPlayer } from "../../preview/web/player.js";
import { ask, listen, upload, versionPath } from "./api.js";
import { Change } from "./change.js";
import { compare } from "./compare.js";
import { optionsForm } from "./options.js";
import { Songs, saidOf, showProgress } from "./songs.js";
import { Take } from "./take.js";

const TOAST_MS = 8000;
const byId = (id) => document.getElementById(id);
const projects = new Map();
const records = new Map(); // what the player shows of versions, by their paths
let settings = () => ({});
let change = null;
let take = null;

function fail(error) {
  const toast = byId("toast");
  toast.textContent = error.message;
  toast.hidden = false;
  clearTimeout(fail.timer);
  fail.timer = setTimeout(() => (toast.hidden = true), TOAST_MS);
}

/** The map that is open: its project, the version that is shown, and what can be done with it. */
const work = {
  id: null,
  shown: null, // path of the version that the player shows
  song: "", // what tells songs apart
  address: null, // of the song in the browser's memory
  player: null,
  get project() {
    return projects.get(work.id);
  },
  record(version) {
    const path = versionPath(work.project, version);
    if (!records.has(path)) {
      records.set(path, ask("GET", path));
      records.get(path).catch(() => records.delete(path));
      if (records.size > 60) records.delete(records.keys().next().value);
    }
    return records.get(path);
  },
  async job(job) {
    await ask("POST", `api/projects/${work.id}/job`, job).catch(fail);
  },
};

const songs = new Songs(byId("songs"), {
  open: (project) => open(project.id),
  make: (project) => make(project),
  fail,
});

async function make(project) {
  await ask("POST", `api/projects/${project.id}/job`, { kind: "map", settings: settings() }).catch(fail);
}

function open(id) {
  if (!projects.has(id)) return;
  if (work.id !== id) history.replaceState(null, "", `#song=${id}`);
  work.id = id;
  byId("home").hidden = true;
  byId("work").hidden = false;
  show();
  byId("player").focus();
}

function close() {
  work.player?.pause();
  work.id = work.shown = null;
  byId("home").hidden = false;
  byId("work").hidden = true;
  history.replaceState(null, "", "#");
}

/** Shows the open project: loads its version if the player shows another one. */
async function show() {
  const { project, player } = work;
  if (!project || !player) return;
  const version = project.job?.kind === "map" && project.partial !== null ? project.partial : project.current;
  byId("what").textContent = project.state === "ready" ? project.said[project.current] ?? "" : saidOf(project);
  byId("what").classList.toggle("failed", project.state === "failed");
  const busy = project.job !== null;
  byId("work").classList.toggle("busy", busy);
  byId("halt").hidden = !busy;
  showProgress(byId("doing"), project);
  byId("undo").disabled = busy || project.at <= 0;
  byId("redo").disabled = busy || project.at >= project.history.length - 1;
  if (version === null) return;
  const path = versionPath(project, version);
  if (work.shown !== path) {
    const same = work.shown?.startsWith(`api/projects/${project.id}/`);
    work.shown = path;
    let record;
    let file = null;
    let keep;
    try {
      record = await work.record(version);
      keep = same && record.song === work.song;
      // Whole: the file of a map that is being made goes when the map is done.
      if (!keep && record.audio) file = await ask("GET", `${path}/song`, undefined, {}, "blob");
    } catch (error) {
      if (work.shown === path) work.shown = null;
      return fail(error);
    }
    if (work.shown !== path) return;
    if (!keep) {
      URL.revokeObjectURL(work.address);
      work.address = file && URL.createObjectURL(file);
      work.song = record.song;
    }
    const audio = keep ? player.song : file && new Audio(work.address);
    player.open(record.data, audio, { bytes: file?.arrayBuffer(), keep: same });
    if (!same) player.toHash();
  }
  byId("title").textContent = project.title || project.name;
  byId("credits").textContent = [project.artist, project.mapper && `mapped by ${project.mapper}`].filter(Boolean).join(" · ");
  if (project.picture) byId("cover").src = `api/projects/${project.id}/cover?${project.picture}-${project.current}`;
  else byId("cover").removeAttribute("src");
  change.show();
  take.show();
}

function hear(event) {
  if (event.kind === "state") {
    for (const id of [...projects.keys()]) {
      if (!event.projects.some((project) => project.id === id)) forget(id);
    }
    for (const project of [...event.projects].reverse()) meet(project);
    tellProcess(event);
    if (work.id === null) toHash();
    take?.gameAt(event.game);
  } else if (event.kind === "project") meet(event.project);
  else if (event.kind === "game") take.gameAt(event.game);
  else if (event.kind === "removed") forget(event.id);
  else tellProcess(event);
}

function meet(project) {
  if (project.id === work.id && work.project?.job && project.state === "failed") fail(new Error(project.error));
  projects.set(project.id, project);
  songs.show(project);
  if (project.id === work.id) show();
}

function forget(id) {
  projects.delete(id);
  songs.remove(id);
  if (work.id === id) close();
}

function tellProcess({ warm, trouble }) {
  byId("process").textContent = warm ? "" : trouble ? "" : "loading the networks …";
  byId("trouble").textContent = trouble;
  byId("trouble").hidden = !trouble;
}

/** Opens the song of a link that ends with #song=... */
function toHash() {
  const found = /song=([0-9a-f]+)/.exec(location.hash);
  if (found && projects.has(found[1])) open(found[1]);
}

async function takeFiles(files) {
  for (const file of files) {
    const said = byId("process");
    try {
      const project = await upload(file, (share) => {
        said.textContent = `${file.name}: ${Math.round(100 * share)} %`;
      });
      meet(projects.get(project.id) ?? project);
      songs.reveal(project.id);
      if (project.kind === "song") await make(project);
    } catch (error) {
      const named = `${file.name.replace(/\.[^.]*$/, "")}: `; // as the studio begins
      const why = error.message.startsWith(named) ? error.message.slice(named.length) : error.message;
      fail(new Error(`${file.name}: ${why}`));
    }
    said.textContent = "";
  }
}

function panel(name) {
  for (const other of ["change", "take"]) {
    const shown = other === name && byId(other).hidden;
    byId(other).hidden = !shown;
    byId(`show-${other}`).setAttribute("aria-expanded", String(shown));
  }
}

const step = (way) => ask("POST", `api/projects/${work.id}/history`, { way }).catch(fail);

async function main() {
  const state = await ask("GET", "api/state");
  settings = optionsForm(byId("options").querySelector("form"), byId("options-said"), state.options);
  work.player = createPlayer({
    keys: {
      c: () => panel("change"), t: () => panel("take"), u: () => step(-1), r: () => step(1),
    },
    on: {
      section: () => change?.show && work.project && change.show(),
      chart: () => change?.show && work.project && change.show(),
      fix: (finding) => change.fix(finding),
      fixes: () => Boolean(change.kind), // whether notes of the shown chart can be changed
    },
  });
  change = new Change(work, state.options, fail);
  take = new Take(work, state, fail);
  byId("options").open = matchMedia("(min-width: 1180px)").matches; // where it is beside the songs
  byId("file").addEventListener("change", (event) => {
    takeFiles([...event.target.files]);
    event.target.value = "";
  });
  for (const name of ["dragenter", "dragover"]) {
    addEventListener(name, (event) => {
      event.preventDefault();
      byId("drop").classList.add("over");
    });
  }
  addEventListener("dragleave", (event) => event.relatedTarget ?? byId("drop").classList.remove("over"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    byId("drop").classList.remove("over");
    if (event.dataTransfer.files.length) {
      close();
      takeFiles([...event.dataTransfer.files]);
    }
  });
  byId("back").addEventListener("click", close);
  byId("undo").addEventListener("click", () => step(-1));
  byId("redo").addEventListener("click", () => step(1));
  byId("halt").addEventListener("click", () => ask("DELETE", `api/projects/${work.id}/job`).catch(fail));
  byId("show-change").addEventListener("click", () => panel("change"));
  byId("show-take").addEventListener("click", () => panel("take"));
  addEventListener("hashchange", () => (/song=/.test(location.hash) ? toHash() : null));
  listen(hear, (state) => {
    if (state === 2) fail(new Error("the studio has ended; start it again, and open its address"));
  });
  window.studio = { work, projects, open, close };
}

(byId("compare") ? compare(fail) : main()).catch(fail);

// The list of songs: what each is doing, and what can be done with it.

import { clock } from "../../preview/web/timeline.js";
import { ask } from "./api.js";

const STEPS = {
  loading: "loading the networks", reading: "reading the song", tempo: "finding the beat",
  onsets: "finding the rhythm", notes: "placing notes", writing: "writing the map",
  "starting again": "starting again",
};
const CREDITS = ["title", "artist", "mapper"];
const byId = (id) => document.getElementById(id);

export class Songs {
  /** act: what to do, by name: open(project), make(project), fail(error). */
  constructor(list, act) {
    this.list = list;
    this.act = act;
    this.rows = new Map();
  }

  /** Shows a project in its row, which is made if there is none. */
  show(project) {
    let row = this.rows.get(project.id);
    if (!row) {
      row = this.#make(project.id);
      this.rows.set(project.id, row);
      this.list.prepend(row);
    }
    row.project = project;
    const find = (name) => row.querySelector(name);
    const busy = project.job !== null;
    const playable = project.current !== null || project.partial !== null;
    const picture = project.picture ? `api/projects/${project.id}/cover?${project.picture}-${project.current}` : "";
    if (find("img").getAttribute("src") !== picture) {
      if (picture) find("img").src = picture;
      else find("img").removeAttribute("src");
    }
    for (const name of CREDITS) {
      const input = find(`.${name}`);
      if (document.activeElement !== input) input.value = project[name];
    }
    find(".title").placeholder = project.name;
    find(".open").disabled = !playable;
    const name = project.title || project.name;
    find(".open").setAttribute("aria-label", `Play ${name}`);
    find(".cover-of input").setAttribute("aria-label", `Cover: ${name}`);
    for (const kind of ["make", "play-it", "stop", "remove"]) {
      find(`.${kind}`).setAttribute("aria-label", `${find(`.${kind}`).textContent}: ${name}`);
    }
    find(".play-it").hidden = !playable;
    find(".make").hidden = busy;
    find(".make").textContent = project.current === null ? "Make the map" : "Make it anew";
    find(".stop").hidden = !busy;
    find(".state").textContent = saidOf(project);
    find(".state").classList.toggle("failed", project.state === "failed");
    showProgress(find("progress"), project);
    find(".notices").textContent = project.notices.join("\n");
    byId("several").hidden = ![...this.rows.values()].some((item) => item.project?.current !== null);
  }

  /** Brings a project's row into sight. */
  reveal(id) {
    this.rows.get(id)?.scrollIntoView({ block: "nearest" });
  }

  remove(id) {
    this.rows.get(id)?.remove();
    this.rows.delete(id);
  }

  #make(id) {
    const row = byId("song-row").content.firstElementChild.cloneNode(true);
    row.dataset.id = id;
    const on = (name, act) => row.querySelector(name).addEventListener("click", () => act(row.project));
    on(".open", (project) => this.act.open(project));
    on(".play-it", (project) => this.act.open(project));
    on(".make", (project) => this.act.make(project));
    const safely = (work) => work.catch(this.act.fail);
    on(".stop", (project) => safely(ask("DELETE", `api/projects/${project.id}/job`)));
    on(".remove", (project) => {
      if (project.current === null || confirm(`Remove “${project.title || project.name}” and its map from the studio?`)) {
        safely(ask("DELETE", `api/projects/${project.id}`));
      }
    });
    row.querySelector(".cover-of input").addEventListener("change", (event) => {
      const [file] = event.target.files;
      if (file) safely(ask("PUT", `api/projects/${id}/cover`, file));
      event.target.value = "";
    });
    for (const name of CREDITS) {
      row.querySelector(`.${name}`).addEventListener("change", (event) =>
        safely(ask("PATCH", `api/projects/${id}`, { [name]: event.target.value })));
    }
    return row;
  }
}

/** Shows how far a project's work is: a bar that only moves where that is not known. */
export function showProgress(bar, project) {
  bar.hidden = project.state !== "working";
  if (project.step === "notes" && project.total > 1) bar.value = project.done / project.total;
  else bar.removeAttribute("value");
}

/** What a project is doing, in words. */
export function saidOf(project) {
  if (project.state === "waiting") return "waiting";
  if (project.state === "failed") return project.error;
  if (project.state === "new") return project.length_s ? clock(project.length_s) : "";
  if (project.state === "ready") return `ready, ${clock(project.length_s)}`;
  const share = project.step === "notes" && project.total > 1
    ? ` ${Math.round((100 * project.done) / project.total)} %` : "";
  const playable = project.partial === null ? "" : "; a first difficulty can be played";
  return `${STEPS[project.step] ?? "at work"}${share}${playable}`;
}

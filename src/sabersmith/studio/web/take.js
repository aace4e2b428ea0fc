// The panel that takes a map: its names and cover, the zip, the game's folder.

import { ask } from "./api.js";

const byId = (id) => document.getElementById(id);

export class Take {
  constructor(work, state, fail) {
    this.work = work;
    byId("format").append(...state.formats.map((name) => new Option(name, name)));
    byId("game-row").hidden = !state.game;
    byId("game").title = state.game ?? "";
    for (const name of ["title", "artist", "mapper"]) {
      byId(`take-${name}`).addEventListener("change", (event) =>
        ask("PATCH", `api/projects/${work.id}`, { [name]: event.target.value }).catch(fail));
    }
    byId("format").addEventListener("change", () => this.show());
    byId("take-cover").addEventListener("change", (event) => {
      const [file] = event.target.files;
      if (file) ask("PUT", `api/projects/${work.id}/cover`, file).catch(fail);
      event.target.value = "";
    });
    byId("game").addEventListener("click", async () => {
      const found = await ask("POST", `api/projects/${work.id}/game`).catch(fail);
      if (found) byId("taken").textContent = `It is in ${found.folder}.`;
    });
  }

  show() {
    const { project } = this.work;
    for (const name of ["title", "artist", "mapper"]) {
      const input = byId(`take-${name}`);
      if (document.activeElement !== input) input.value = project[name];
    }
    byId("zip").href = `api/projects/${project.id}/zip?format=${encodeURIComponent(byId("format").value)}`;
    byId("zip").toggleAttribute("hidden", project.current === null);
    byId("taken").textContent = "";
  }
}

// The panel that takes a map: its names and cover, the zip, the game's folder.

import { ask } from "./api.js";

const byId = (id) => document.getElementById(id);

export class Take {
  constructor(work, state, fail) {
    this.work = work;
    byId("format").append(...state.formats.map((name) => new Option(name, name)));
    this.gameAt(state.game);
    byId("game-form").addEventListener("submit", async (event) => {
      event.preventDefault();
      const found = await ask("PUT", "api/game", { folder: byId("game-folder").value }).catch(fail);
      if (found) byId("taken").textContent = `Maps go to ${found.game}.`;
    });
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

  /** Shows the game's folder of levels; null if it is not known. */
  gameAt(levels) {
    byId("game").disabled = !levels;
    byId("game").title = levels ?? "";
    byId("game-where").open = !levels;
    byId("game-folder").value = levels ?? "";
  }

  show() {
    const { project } = this.work;
    if (this.id !== project.id) byId("taken").textContent = "";
    this.id = project.id;
    for (const name of ["title", "artist", "mapper"]) {
      const input = byId(`take-${name}`);
      if (document.activeElement !== input) input.value = project[name];
    }
    byId("zip").href = `api/projects/${project.id}/zip?format=${encodeURIComponent(byId("format").value)}`;
    byId("zip").toggleAttribute("hidden", project.current === null);
    if (project.current !== null) this.#showLost();
  }

  /** Says what of the map the chosen format can't hold. */
  async #showLost() {
    const { project } = this.work;
    const format = byId("format").value;
    const asked = `${project.id} ${project.current} ${format}`;
    if (asked === this.asked) return;
    this.asked = asked;
    byId("lost").hidden = true;
    const { lost } = await ask("GET", `api/projects/${project.id}/lost?format=${encodeURIComponent(format)}`)
      .catch(() => ({ lost: [] }));
    if (asked !== this.asked) return;
    byId("lost").textContent = `Not all of this map gets into ${format}: ${lost.join("; ")}.`;
    byId("lost").hidden = !lost.length;
  }
}

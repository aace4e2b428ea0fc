// The page of a blind comparison: two maps of a song, and what the rater says about them.

import { createPlayer } from "../../preview/web/player.js";
import { ask } from "./api.js";
import { element } from "./options.js";

const CHOICES = [[-2, "1 much better"], [-1, "1 a bit"], [0, "alike"], [1, "2 a bit"], [2, "2 much better"]];
const MEANING = {
  fun: "which is more fun?", rhythm: "which follows the music better?",
  flow: "which swings better?", patterns: "which has the better patterns?",
  readability: "which can be read better?", overall: "all in all",
};
const byId = (id) => document.getElementById(id);

export async function compare(fail) {
  const { criteria, trials: known } = await ask("GET", "api/trials");
  let trials = known;
  let trial = null;
  let sides = [];
  let side = 0;
  let played = [0, 0];
  let stamp = performance.now();
  const player = createPlayer({ keys: { a: () => show(0), b: () => show(1) } });

  byId("criteria").append(...criteria.map((name) => {
    const set = element("fieldset");
    set.append(element("legend", `${name}: ${MEANING[name]}`), ...CHOICES.map(([value, text]) => {
      const label = element("label");
      const input = element("input", "", { type: "radio", name, value: String(value), required: "" });
      label.append(input, " ", text);
      return label;
    }));
    return set;
  }));

  async function next() {
    trial = trials.find((item) => !item.done) ?? null;
    const count = trials.filter((item) => item.done).length;
    byId("what").textContent = trial
      ? `song ${count + 1} of ${trials.length}, ${trial.difficulty.replace("Plus", "+")}` : "";
    byId("compare").hidden = !trial;
    byId("end").hidden = Boolean(trial);
    if (!trial) return player.pause();
    byId("compare").reset();
    byId("send").disabled = true;
    played = [0, 0];
    for (const { address } of sides) URL.revokeObjectURL(address);
    sides = await Promise.all([0, 1].map(async (which) => {
      const path = `api/trials/${trial.number}/${which}`;
      // The whole file: the browser can go to any time of it, and asks but once.
      const song = await ask("GET", `${path}/song`, undefined, {}, "blob");
      const address = URL.createObjectURL(song);
      return { data: await ask("GET", path), audio: new Audio(address), song, address };
    }));
    side = 1;
    show(0, 0);
  }

  /** Shows the first or the second map, at the same time of the song. */
  function show(which, at = player.time) {
    count();
    const plays = player.playing;
    if (which === side || !trial) return;
    side = which;
    const { data, audio, song } = sides[side];
    player.open({ ...data, title: `Map ${side + 1}` }, audio, { bytes: song.arrayBuffer() });
    player.seek(at);
    if (plays) player.play();
    for (const other of [0, 1]) byId(`side-${other}`).setAttribute("aria-pressed", String(other === side));
  }

  /** Counts for how long each map is played. */
  function count() {
    const now = performance.now();
    if (player.playing) played[side] += (now - stamp) / 1000;
    stamp = now;
  }
  setInterval(count, 500);

  byId("side-0").addEventListener("click", () => show(0));
  byId("side-1").addEventListener("click", () => show(1));
  byId("show-answer").addEventListener("click", () => {
    byId("answer").hidden = !byId("answer").hidden;
    byId("show-answer").setAttribute("aria-expanded", String(!byId("answer").hidden));
  });
  byId("compare").addEventListener("input", () => (byId("send").disabled = !byId("compare").checkValidity()));
  byId("compare").addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = new FormData(byId("compare"));
    const scores = Object.fromEntries(criteria.map((name) => [name, Number(form.get(name))]));
    const answer = { scores, played_s: played, comment: byId("comment").value };
    const saved = await ask("POST", `api/trials/${trial.number}`, answer).catch(fail);
    if (!saved) return;
    trials = saved.trials;
    player.pause();
    await next();
  });
  window.comparison = { show, get trial() { return trial; }, get side() { return side; } };
  await next();
}

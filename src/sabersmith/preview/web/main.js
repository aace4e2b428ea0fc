// The page of one map: plays what the file holds.

import { createPlayer } from "./player.js";

const block = document.getElementById("song");
const text = block.textContent;
const data = JSON.parse(document.getElementById("map").textContent);
document.getElementById("title").textContent = data.title;
const player = createPlayer();
if (player) {
  let audio = null;
  let bytes = null;
  if (text) {
    const file = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    audio = new Audio(URL.createObjectURL(new Blob([file], { type: block.type.split(";")[0] })));
    audio.preload = "auto";
    bytes = file.buffer;
  }
  block.remove();
  player.open(data, audio, { bytes });
  player.toHash();
}

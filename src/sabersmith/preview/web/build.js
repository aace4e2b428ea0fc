// Builds ../player.js from main.js and what it imports: npm ci && npm run build
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { build } from "esbuild";

const here = (name) => new URL(name, import.meta.url);

// A test compares this hash with the files, so that no change stays unbuilt.
const hash = createHash("sha256");
for (const name of readdirSync(here(".")).sort()) {
  if (/\.(js|json)$/.test(name)) hash.update(readFileSync(here(name), "utf8").replaceAll("\r\n", "\n"));
}
const licence = readFileSync(here("node_modules/three/LICENSE"), "utf8").trim();

await build({
  entryPoints: [here("main.js").pathname],
  outfile: here("../player.js").pathname,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  banner: {
    js: `/* Built from web/, sources ${hash.digest("hex")}. It holds parts of three.js, under this licence:\n\n${licence}\n*/`,
  },
});

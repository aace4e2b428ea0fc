// Builds ../player.js, and the studio's scripts, which share the player: npm ci && npm run build
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { build } from "esbuild";

const here = (name) => new URL(name, import.meta.url);
const STUDIO = "../../studio/";
const licence = readFileSync(here("node_modules/three/LICENSE"), "utf8").trim();

/** The hash of all sources in some folders. A test compares it, so that no change stays unbuilt. */
function hashOf(folders) {
  const hash = createHash("sha256");
  for (const folder of folders) {
    for (const name of readdirSync(here(folder)).sort()) {
      if (!/\.(js|json)$/.test(name)) continue;
      hash.update(readFileSync(here(folder + name), "utf8").replaceAll("\r\n", "\n"));
    }
  }
  return hash.digest("hex");
}

async function bundle(entry, outfile, folders) {
  const sources = hashOf(folders);
  await build({
    entryPoints: [here(entry).pathname],
    outfile: here(outfile).pathname,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    banner: {
      js: `/* Built from web/, sources ${sources}. It holds parts of three.js, under this licence:\n\n${licence}\n*/`,
    },
  });
}

await bundle("main.js", "../player.js", ["./"]);
const both = ["./", `${STUDIO}web/`];
await bundle(`${STUDIO}web/main.js`, `${STUDIO}studio.js`, both);

// Checks all files of levels against bsmap's schema at its strictest. Run it in a folder with bsmap
// (npm install bsmap@2.2.9): node path/to/strict_schema.mjs FOLDER_OF_LEVELS [...]
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const installed = createRequire(resolve("package.json")).resolve("bsmap");
const { logger, validateJSON } = await import(pathToFileURL(installed));
logger.setLevel(0);
const STRICT = {
  enabled: true,
  throwOn: {
    unused: true, missing: true, ignoreOptional: false, nullish: true, wrongType: true, notInt: true,
    notUnsigned: true,
  },
};
const counts = { files: 0, faults: 0 };
const read = (folder, name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const versionOf = (data) => parseInt(data._version ?? data.version);

function check(folder, kind, name) {
  const data = read(folder, name);
  counts.files++;
  try {
    validateJSON(kind, data, versionOf(data), STRICT);
  } catch (fault) {
    counts.faults++;
    console.log(`${join(folder, name)}: ${fault.message}`);
  }
}

for (const root of process.argv.slice(2)) {
  for (const folder of readdirSync(root).sort().map((name) => join(root, name))) {
    if (!existsSync(join(folder, "Info.dat"))) continue;
    const info = read(folder, "Info.dat");
    check(folder, "info", "Info.dat");
    const charts = info.difficultyBeatmaps
      ?? info._difficultyBeatmapSets.flatMap((set) => set._difficultyBeatmaps);
    const names = (of) => new Set(charts.map(of).filter(Boolean));
    for (const name of names((chart) => chart.beatmapDataFilename ?? chart._beatmapFilename)) {
      check(folder, "difficulty", name);
    }
    for (const name of names((chart) => chart.lightshowDataFilename)) check(folder, "lightshow", name);
    if (info.audio) check(folder, "audioData", info.audio.audioDataFilename);
  }
}
console.log(`${counts.files} files, ${counts.faults} faults`);
process.exit(counts.faults ? 1 : 0);

// Bundles the tests with esbuild and runs them with Node's own runner: `node tests/run.mjs`.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const files = (await readdir(here)).filter((one) => one.endsWith(".test.ts"));
const folder = await mkdtemp(join(tmpdir(), "site-tests-"));
await build({
  entryPoints: files.map((one) => join(here, one)),
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "warning",
});
const built = files.map((one) => join(folder, one.replace(/\.ts$/, ".mjs")));
const done = spawnSync(process.execPath, ["--test", ...built], { stdio: "inherit" });
await rm(folder, { recursive: true });
process.exitCode = done.status ?? 1;

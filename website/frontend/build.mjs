// Builds the bundle of the site into ../static/website: `node build.mjs [folder]`.
// Every file carries a hash of its content in its name, so browsers may keep it for good.
// manifest.json maps the name of an entry to its file and to the chunks that it imports at once.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "../static/website"));

const result = await build({
  absWorkingDir: here,
  entryPoints: ["start.ts", "styles/site.css", "styles/workspace.css", "styles/api-docs.css"],
  outdir: target,
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  target: ["es2022", "chrome123", "firefox120", "safari17.5"], // light-dark() in CSS
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  legalComments: "none", // licenses.txt has them
  metafile: true,
  write: false,
});

/** The files that a page has to load before this one can run, itself not among them. */
function imports(path, seen = new Set()) {
  for (const one of result.metafile.outputs[path].imports) {
    if (one.kind !== "import-statement" || seen.has(one.path)) continue;
    seen.add(one.path);
    imports(one.path, seen);
  }
  return [...seen];
}

function manifest() {
  const found = {};
  for (const [path, output] of Object.entries(result.metafile.outputs)) {
    const source = output.entryPoint;
    if (!source) continue;
    const name = source.replace(/^styles\//, "").replace(/\.ts$/, ".js");
    found[name] = { file: basename(path), imports: imports(path).map((one) => basename(one)).sort() };
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The licence of every package in the bundle, as its own license file words it. */
async function licenses() {
  const used = Object.keys(result.metafile.inputs).filter((one) => one.startsWith("node_modules/"));
  const packages = new Set(used.map((one) => one.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)[1]));
  const texts = [];
  for (const name of [...packages].sort()) {
    const folder = join(here, "node_modules", name);
    const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
    const text = file ? await readFile(join(folder, file), "utf8") : about.license;
    texts.push(`${name} ${about.version}\n\n${text.trim()}\n`);
  }
  return texts.join(`\n${"-".repeat(78)}\n\n`);
}

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
for (const file of result.outputFiles) await writeFile(join(target, basename(file.path)), file.contents);
await writeFile(join(target, "manifest.json"), JSON.stringify(manifest(), null, 2) + "\n");
await writeFile(join(target, "licenses.txt"), await licenses());
const digest = createHash("sha256");
for (const file of result.outputFiles) digest.update(file.contents);
console.log(`built ${result.outputFiles.length} files (${digest.digest("hex").slice(0, 12)}) into ${target}`);

// The TypeScript compiler with the standard declarations already read and bound. The image's build
// appends this to typescript.js and freezes the process after it as a start-up snapshot, so that a
// compilation neither loads the compiler nor parses a library. A snapshot is read-only: no
// compilation can leave anything in it. Types are checked, loosely (no `strict`), as LeetCode does.
const declarations = "/usr/share/nodejs/";
const library = `${declarations}typescript/lib`;
const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.NodeJs,
  moduleDetection: ts.ModuleDetectionKind.Force,
  newLine: ts.NewLineKind.LineFeed,
  inlineSourceMap: true,
  esModuleInterop: true,
  noEmitOnError: true,
  skipLibCheck: true,
  lib: ["lib.es2022.d.ts"],
  types: ["node"],
  typeRoots: [`${declarations}@types`],
};
const parsed = new Map();

function hostOf() {
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  host.getDefaultLibLocation = () => library;
  host.getDefaultLibFileName = () => `${library}/lib.es2022.d.ts`;
  host.getSourceFile = (name, ...rest) => {
    if (!name.startsWith(declarations)) return read(name, ...rest);
    if (!parsed.has(name)) parsed.set(name, read(name, ...rest));
    return parsed.get(name);
  };
  return host;
}

function compile(names) {
  const program = ts.createProgram(names, options, hostOf());
  const emitted = program.emit();
  const problems = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics];
  const layout = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => process.cwd(),
    getNewLine: () => "\n",
  };
  process.stderr.write(ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(problems), layout));
  return emitted.emitSkipped ? REJECTED : 0;
}

const REJECTED = 2;
const { startupSnapshot } = require("v8");
if (startupSnapshot.isBuildingSnapshot()) {
  compile(["/opt/typescript/training.ts"]);
  startupSnapshot.setDeserializeMainFunction(() => {
    process.exitCode = compile(process.argv.slice(1));
  });
} else {
  process.exitCode = compile(process.argv.slice(2));
}

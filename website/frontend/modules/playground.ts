/** The playground: an editor, an input, and what the program prints. */

import { json, part } from "../dom.js";
import { type Config, read } from "../workspace/config.js";
import { Desk } from "../workspace/desk.js";
import { drawProgramOutput } from "../workspace/program-output.js";
import { type Words, words as loadWords } from "../workspace/words.js";

const STDIN = "stdin:v1";
const KEEP_AFTER_MS = 300;

export async function start(root: HTMLElement, signal: AbortSignal): Promise<void> {
  const config = read(json("workspace-config"));
  const words = loadWords();
  const stdin = part(root, "stdin", HTMLTextAreaElement);
  const desk = makeDesk(root, config, words, stdin, signal);
  if (config.opened === null) stdin.value = localStorage.getItem(STDIN) ?? stdin.value;
  keepInput(stdin, signal);
  await desk.open();
}

function makeDesk(root: HTMLElement, config: Config, words: Words, stdin: HTMLTextAreaElement, signal: AbortSignal): Desk {
  const run = () => {
    const body = { language: desk.source.language, source: desk.editor.text, stdin: stdin.value };
    desk.send({ kind: "runs", path: "/api/v1/runs/", body });
  };
  const desk = new Desk(root, config, words, {
    run,
    submit: null,
    begin: () => undefined,
    done: (detail) => drawProgramOutput(part(root, "result", HTMLElement), root, detail, words, desk.editor),
  }, signal);
  return desk;
}

/** The input is kept on this device, as the code is. */
function keepInput(stdin: HTMLTextAreaElement, signal: AbortSignal): void {
  let timer = 0;
  const keep = () => {
    try {
      localStorage.setItem(STDIN, stdin.value);
    } catch {
      // A device without room keeps the input only as long as the page is open.
    }
  };
  stdin.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, KEEP_AFTER_MS);
  }, { signal });
  addEventListener("pagehide", keep, { signal });
}

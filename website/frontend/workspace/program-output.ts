/** Draws what a program of the playground printed. */

import { clone, part } from "../dom.js";
import type { CodeEditor } from "../editor/code-editor.js";
import { startCopying } from "./copying.js";
import type { Detail } from "./detail.js";
import { marksOf } from "./errors.js";
import { drawErrorLines, drawHead, limitOf } from "./result.js";
import { printable } from "./text.js";
import type { Words } from "./words.js";

export function drawProgramOutput(panel: HTMLElement, root: HTMLElement, detail: Detail, words: Words, editor: CodeEditor): void {
  const only = detail.cases[0];
  const errors = detail.compile_output || only?.stderr || "";
  const marks = marksOf(errors);
  editor.mark(marks);
  const head = drawHead(root, { ...detail, cases_total: 0 }, words);
  const limit = document.createElement("p");
  limit.textContent = limitOf(detail, words, null);
  limit.hidden = limit.textContent === "";
  const block = clone(root, "playground-output");
  fill(block, "stdout", only?.stdout ?? "", words);
  fill(block, "stderr", errors, words);
  part(block, "stdout", HTMLElement).hidden = only === undefined;
  const lines = marks.map((one) => one.line);
  const jumps = lines.length > 0 ? [drawErrorLines(lines, (line) => editor.goTo(line), words)] : [];
  panel.replaceChildren(head, limit, ...jumps, block);
}

function fill(block: HTMLElement, name: string, text: string, words: Words): void {
  const row = part(block, name, HTMLElement);
  row.hidden = text === "";
  part(row, "text", HTMLElement).textContent = printable(text);
  startCopying(part(row, "copy", HTMLButtonElement), () => text, words.copied);
}

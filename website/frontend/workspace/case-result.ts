/** Draws one judged case: what went in, what came out, what was expected, and where they differ. */

import { clone, part } from "../dom.js";
import { startCopying } from "./copying.js";
import type { CaseResult } from "./detail.js";
import { firstDifference, pieces, visible } from "./difference.js";
import { printable } from "./text.js";
import { type Words, fill } from "./words.js";

interface Place {
  line: number;
  column: number;
}

export function drawCase(templates: ParentNode, one: CaseResult, words: Words, retry: (input: string) => void): HTMLElement {
  const block = clone(templates, "result-case");
  const verdict = part(block, "verdict", HTMLElement);
  verdict.dataset["caseVerdict"] = one.verdict;
  verdict.textContent = words.verdicts[one.verdict] ?? one.verdict;
  const [output, expected] = [one.output ?? "", one.expected ?? ""];
  const isWrong = one.verdict === "wrong_answer" && expected !== "";
  const difference = isWrong ? firstDifference(trimmed(expected), trimmed(output)) : null;
  const show = (name: string, text: string | undefined, place: Place | null = null) => fillText(block, name, text, words, place);
  show("input", one.input);
  show("expected", one.expected, difference);
  show("output", one.output, difference);
  show("stdout", one.stdout !== one.output ? one.stdout : undefined);
  show("stderr", one.stderr);
  const note = part(block, "difference", HTMLElement);
  note.hidden = difference === null;
  if (difference !== null) {
    note.textContent = fill(words.difference, {
      line: difference.line,
      column: difference.column,
      expected: difference.expected === null ? words.end : visible(difference.expected),
      got: difference.got === null ? words.end : visible(difference.got),
    });
  }
  const button = part(block, "retry", HTMLButtonElement);
  button.hidden = one.input === undefined;
  button.addEventListener("click", () => retry(one.input ?? ""));
  return block;
}

function fillText(block: HTMLElement, name: string, text: string | undefined, words: Words, difference: Place | null): void {
  const row = part(block, name, HTMLElement);
  row.hidden = text === undefined || (text === "" && (name === "stderr" || name === "stdout"));
  startCopying(part(row, "copy", HTMLButtonElement), () => text ?? "", words.copied);
  const target = part(row, "text", HTMLElement);
  const shown = printable(text ?? "");
  if (difference === null) target.textContent = shown;
  else target.replaceChildren(...drawLines(shown, difference));
}

/** The lines of a text; from the first difference on, white space is visible and the rest is marked. */
function drawLines(text: string, difference: Place): Node[] {
  return text.split("\n").flatMap((line, index) => {
    const isHere = index + 1 === difference.line;
    const isBehind = index + 1 > difference.line;
    const from = isHere ? difference.column - 1 : isBehind ? 0 : null;
    const drawn = from === null ? [document.createTextNode(line)] : pieces(line, from).map(drawPiece);
    return index === 0 ? drawn : [document.createTextNode("\n"), ...drawn];
  });
}

function drawPiece({ text, isSpace, isDifferent }: { text: string; isSpace: boolean; isDifferent: boolean }): Node {
  if (!isDifferent && !isSpace) return document.createTextNode(text);
  const found = document.createElement(isDifferent ? "mark" : "span");
  found.classList.toggle("is-space", isSpace);
  found.textContent = text;
  return found;
}

const trimmed = (text: string) => text.replace(/\s+$/, "");

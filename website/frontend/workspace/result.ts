/** Draws the result of a submission or of a run; all text is set as text, never as HTML. */

import { clone, part } from "../dom.js";
import { type CaseResult, type Detail, firstFailure } from "./detail.js";
import { firstDifference, pieces, visible } from "./difference.js";
import { type Words, duration, fill, size } from "./words.js";

const MOST_CHARS = 20_000;

export interface Shown {
  /** The element that carries the verdict. */
  head: HTMLElement;
}

/** Fill `panel` with the result. `retry` puts a case's input among the test cases. */
export function drawResult(
  panel: HTMLElement,
  templates: ParentNode,
  detail: Detail,
  words: Words,
  retry: (input: string) => void,
): Shown {
  const head = clone(templates, "result-head");
  const verdict = part(head, "verdict", HTMLElement);
  const name = detail.verdict ?? "internal_error";
  verdict.dataset["verdict"] = name;
  verdict.textContent = words.verdicts[name] ?? name;
  part(head, "facts", HTMLElement).replaceChildren(...facts(detail, words).map(item));
  const body: HTMLElement[] = [];
  if (detail.compile_output !== "") body.push(drawOutput(templates, detail.compile_output));
  const isRun = detail.runtime_percentile === undefined;
  if (isRun) body.push(drawCases(templates, detail, words, retry));
  else body.push(...drawFailure(templates, detail, words, retry));
  panel.replaceChildren(head, ...body);
  return { head };
}

function facts(detail: Detail, words: Words): string[] {
  const failed = detail.cases.filter((one) => one.verdict !== "accepted").length;
  const found = [];
  if (detail.verdict !== "accepted" && detail.cases_total > 0) {
    // Failures are listed, all of them; of many accepted cases only the first.
    const done = detail.cases_done - failed;
    found.push(fill(words.casesPassed, { done, total: detail.cases_total }));
  }
  if (detail.runtime_ms !== null) {
    const beats = detail.runtime_percentile;
    found.push(duration(detail.runtime_ms) + (beats == null ? "" : ` · ${fill(words.beats, { share: beats.toFixed(1) })}`));
  }
  if (detail.memory_kb !== null) {
    const beats = detail.memory_percentile;
    found.push(size(detail.memory_kb) + (beats == null ? "" : ` · ${fill(words.beats, { share: beats.toFixed(1) })}`));
  }
  if (detail.score !== null) found.push(`${detail.score}${detail.max_score === null ? "" : ` / ${detail.max_score}`}`);
  return found;
}

function item(text: string): HTMLElement {
  const found = document.createElement("li");
  found.textContent = text;
  return found;
}

function drawOutput(templates: ParentNode, text: string): HTMLElement {
  const block = clone(templates, "result-output");
  part(block, "text", HTMLElement).textContent = cut(text);
  return block;
}

function drawFailure(
  templates: ParentNode,
  detail: Detail,
  words: Words,
  retry: (input: string) => void,
): HTMLElement[] {
  const failure = firstFailure(detail);
  return failure?.input === undefined ? [] : [drawCase(templates, failure, words, retry)];
}

function drawCases(
  templates: ParentNode,
  detail: Detail,
  words: Words,
  retry: (input: string) => void,
): HTMLElement {
  const list = clone(templates, "result-cases");
  const tabs = part(list, "tabs", HTMLElement);
  const body = part(list, "case", HTMLElement);
  const select = (index: number) => {
    const chosen = detail.cases[index];
    [...tabs.children].forEach((one, at) => one.setAttribute("aria-pressed", String(at === index)));
    body.replaceChildren(...(chosen ? [drawCase(templates, chosen, words, retry)] : []));
  };
  tabs.replaceChildren(
    ...detail.cases.map((one, index) => {
      const button = clone(templates, "result-tab");
      button.textContent = fill(words.caseOf, { number: index + 1 });
      button.dataset["caseVerdict"] = one.verdict;
      button.addEventListener("click", () => select(index));
      return button;
    }),
  );
  select(Math.max(detail.cases.findIndex((one) => one.verdict !== "accepted"), 0));
  return list;
}

function drawCase(
  templates: ParentNode,
  one: CaseResult,
  words: Words,
  retry: (input: string) => void,
): HTMLElement {
  const block = clone(templates, "result-case");
  const verdict = part(block, "verdict", HTMLElement);
  verdict.dataset["caseVerdict"] = one.verdict;
  verdict.textContent = words.verdicts[one.verdict] ?? one.verdict;
  const [output, expected] = [one.output ?? "", one.expected ?? ""];
  const isWrong = one.verdict === "wrong_answer" && expected !== "";
  const difference = isWrong ? firstDifference(trimmed(expected), trimmed(output)) : null;
  fillText(block, "input", one.input);
  fillText(block, "expected", one.expected, difference);
  fillText(block, "output", one.output, difference);
  fillText(block, "stdout", one.stdout !== one.output ? one.stdout : undefined);
  fillText(block, "stderr", one.stderr);
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

function fillText(
  block: HTMLElement,
  name: string,
  text: string | undefined,
  difference: { line: number; column: number } | null = null,
): void {
  const row = part(block, name, HTMLElement);
  row.hidden = text === undefined || (text === "" && (name === "stderr" || name === "stdout"));
  const target = part(row, "text", HTMLElement);
  if (difference === null) target.textContent = cut(text ?? "");
  else target.replaceChildren(...drawLines(cut(text ?? ""), difference));
}

/** The lines of a text; from the first difference on, white space is visible and the rest is marked. */
function drawLines(text: string, difference: { line: number; column: number }): Node[] {
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
const cut = (text: string) => (text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS)}…` : text);

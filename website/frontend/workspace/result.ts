/** Draws the result of a submission or of a run; all text is set as text, never as HTML. */

import { clone, part } from "../dom.js";
import { drawCase } from "./case-result.js";
import { histogram, merged } from "./chart.js";
import { startCopying } from "./copying.js";
import { type Detail, firstFailure } from "./detail.js";
import { spreadOf } from "./standing.js";
import { printable } from "./text.js";
import { type Words, duration, fill, size } from "./words.js";

export interface Around {
  memoryLimitMb: number | null;
  /** Lines of the code that the program's errors name. */
  lines: readonly number[];
  goTo: (line: number) => void;
  /** Puts a case's input among the test cases. */
  retry: (input: string) => void;
}

/** Fill `panel` with the result. */
export function drawResult(panel: HTMLElement, templates: ParentNode, detail: Detail, words: Words, around: Around): void {
  const body: HTMLElement[] = [drawHead(templates, detail, words)];
  const limit = limitOf(detail, words, around.memoryLimitMb);
  if (limit !== "") body.push(paragraph(limit));
  if (around.lines.length > 0) body.push(drawErrorLines(around.lines, around.goTo, words));
  if (detail.compile_output !== "") body.push(drawOutput(templates, detail.compile_output, words));
  if (detail.runtime_percentile === undefined) body.push(drawCases(templates, detail, words, around.retry));
  else body.push(...drawFailure(templates, detail, words, around.retry));
  if (detail.verdict === "accepted" && detail.runtime_ms !== null && detail.runtime_distribution?.length) {
    body.push(drawDistribution(templates, detail, detail.runtime_ms, words));
  }
  panel.replaceChildren(...body);
}

export function drawHead(templates: ParentNode, detail: Detail, words: Words): HTMLElement {
  const head = clone(templates, "result-head");
  const verdict = part(head, "verdict", HTMLElement);
  const name = detail.verdict ?? "internal_error";
  verdict.dataset["verdict"] = name;
  verdict.textContent = words.verdicts[name] ?? name;
  part(head, "facts", HTMLElement).replaceChildren(...facts(detail, words).map(item));
  return head;
}

function facts(detail: Detail, words: Words): string[] {
  const failed = detail.cases.filter((one) => one.verdict !== "accepted").length;
  const found = [];
  if (detail.verdict !== "accepted" && detail.cases_total > 0) {
    // Failures are listed, all of them; of many accepted cases only the first.
    const done = Math.max(detail.cases_done - failed, 0);
    found.push(fill(words.casesPassed, { done, total: detail.cases_total }));
  }
  const beats = (share: number | null | undefined) => (share == null ? "" : ` · ${fill(words.beats, { share: share.toFixed(1) })}`);
  if (detail.runtime_ms !== null) found.push(duration(detail.runtime_ms) + beats(detail.runtime_percentile));
  if (detail.memory_kb !== null) found.push(size(detail.memory_kb) + beats(detail.memory_percentile));
  if (detail.score !== null) found.push(`${detail.score}${detail.max_score === null ? "" : ` / ${detail.max_score}`}`);
  return found;
}

/** Which limit was exceeded, in a sentence; empty where none was. */
export function limitOf(detail: Detail, words: Words, memoryLimitMb: number | null): string {
  const hit = detail.limit_hit;
  if (hit) {
    const values = { limit: String(hit.limit_ms / 1000), used: (hit.used_ms / 1000).toFixed(2) };
    return fill(words.limits[`${hit.clock} ${hit.scope}`] ?? "", values);
  }
  const isMemory = detail.verdict === "memory_limit_exceeded" && memoryLimitMb !== null;
  return isMemory ? fill(words.memoryLimit, { limit: memoryLimitMb }) : "";
}

/** Buttons that lead to the lines which the errors name. */
export function drawErrorLines(lines: readonly number[], goTo: (line: number) => void, words: Words): HTMLElement {
  const row = document.createElement("p");
  row.className = "row";
  for (const line of lines) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button is-small";
    button.textContent = fill(words.line, { number: line });
    button.addEventListener("click", () => goTo(line));
    row.append(button);
  }
  return row;
}

function drawOutput(templates: ParentNode, text: string, words: Words): HTMLElement {
  const block = clone(templates, "result-output");
  part(block, "text", HTMLElement).textContent = printable(text);
  startCopying(part(block, "copy", HTMLButtonElement), () => text, words.copied);
  return block;
}

function drawDistribution(templates: ParentNode, detail: Detail, own: number, words: Words): HTMLElement {
  const bars = merged(detail.runtime_distribution ?? []);
  const found = spreadOf(detail.runtime_distribution ?? [], own);
  const block = clone(templates, "result-distribution");
  part(block, "chart", HTMLElement).append(histogram(bars, own, words.chart));
  const spread = fill(words.spread, { spread: found.spread, low: found.low, high: found.high });
  part(block, "spread", HTMLElement).textContent =
    found.count > 1 ? `${fill(words.compared, { count: found.count })} ${spread}` : words.comparedNone;
  const rows = part(block, "rows", HTMLTableSectionElement);
  for (const bar of bars) {
    const row = rows.insertRow();
    row.insertCell().textContent = `${bar.from_ms} ms`;
    row.insertCell().textContent = String(bar.count);
  }
  return block;
}

function drawFailure(templates: ParentNode, detail: Detail, words: Words, retry: (input: string) => void): HTMLElement[] {
  const failure = firstFailure(detail);
  return failure?.input === undefined ? [] : [drawCase(templates, failure, words, retry)];
}

function drawCases(templates: ParentNode, detail: Detail, words: Words, retry: (input: string) => void): HTMLElement {
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
      button.dataset["caseVerdict"] = one.verdict;
      const spoken = document.createElement("span");
      spoken.className = "visually-hidden";
      spoken.textContent = ` ${words.verdicts[one.verdict] ?? one.verdict}`;
      button.append(fill(words.caseOf, { number: index + 1 }), spoken);
      button.addEventListener("click", () => select(index));
      return button;
    }),
  );
  select(Math.max(detail.cases.findIndex((one) => one.verdict !== "accepted"), 0));
  return list;
}

function item(text: string): HTMLElement {
  const found = document.createElement("li");
  found.textContent = text;
  return found;
}

function paragraph(text: string): HTMLElement {
  const found = document.createElement("p");
  found.textContent = text;
  return found;
}

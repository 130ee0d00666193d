/**
 * The test cases that a user runs their code on: the samples first, then cases of their own.
 *
 * A case of a function problem has a field for each parameter, and is sent as one line a field. A case of
 * a program is one text. Cases are tabs; the fields belong to the one that is chosen.
 */

import { clone, part } from "../dom.js";
import type { Config } from "./config.js";

const MOST = 20;

export interface Cases {
  /** The input of the run; null where the samples are as they were, and so are run as samples. */
  input(): string | null;
  add(fields: readonly string[]): void;
  fieldsOf(input: string): string[];
}

export function startCases(root: HTMLElement, config: Config, signal: AbortSignal): Cases {
  const tabs = part(root, "case-tabs", HTMLElement);
  const form = part(root, "case-fields", HTMLElement);
  const addButton = part(root, "add-case", HTMLButtonElement);
  const samples = config.samples.map((one) => fieldsOf(one.input));
  const cases: string[][] = samples.length > 0 ? samples.map((one) => [...one]) : [empty()];
  let chosen = 0;

  function empty(): string[] {
    return (config.params ?? [null]).map(() => "");
  }

  function fieldsOf(input: string): string[] {
    if (config.params === null) return [input];
    const lines = input.split("\n").filter((line) => line.trim() !== "");
    return config.params.map((_, index) => lines[index] ?? "");
  }

  function drawTabs(): void {
    tabs.replaceChildren(...cases.map((_, index) => drawTab(index)));
    addButton.hidden = cases.length >= MOST;
  }

  function drawTab(index: number): HTMLElement {
    const item = clone(root, "case-tab");
    const choose = part(item, "choose", HTMLButtonElement);
    choose.textContent = `${choose.dataset["text"]} ${index + 1}`;
    choose.setAttribute("aria-pressed", String(index === chosen));
    choose.addEventListener("click", () => select(index), { signal });
    const remove = part(item, "remove", HTMLButtonElement);
    remove.hidden = cases.length === 1;
    remove.setAttribute("aria-label", `${remove.dataset["text"]} ${index + 1}`);
    remove.addEventListener("click", () => drop(index), { signal });
    return item;
  }

  function drawFields(): void {
    form.replaceChildren(
      ...(cases[chosen] ?? []).map((text, index) => {
        const field = clone(root, "case-field");
        const param = config.params?.[index];
        const area = part(field, "text", HTMLTextAreaElement);
        part(field, "label", HTMLElement).textContent = param ? `${param.name} =` : (area.dataset["text"] ?? "");
        part(field, "type", HTMLElement).textContent = param?.type ?? "";
        area.value = text;
        area.rows = param ? 1 : Math.min(Math.max(text.split("\n").length, 3), 12);
        area.addEventListener("input", () => change(index, area.value), { signal });
        return field;
      }),
    );
  }

  function change(index: number, text: string): void {
    const fields = cases[chosen];
    if (fields !== undefined) fields[index] = text;
  }

  function select(index: number): void {
    chosen = Math.min(Math.max(index, 0), cases.length - 1);
    drawTabs();
    drawFields();
  }

  function drop(index: number): void {
    cases.splice(index, 1);
    select(chosen >= index ? chosen - 1 : chosen);
    tabs.querySelectorAll("button")[0]?.focus();
  }

  function add(fields: readonly string[]): void {
    cases.push([...fields]);
    select(cases.length - 1);
  }

  function input(): string | null {
    if (config.params === null) {
      const isSample = cases[chosen]?.[0] === samples[chosen]?.[0];
      return isSample ? null : (cases[chosen]?.[0] ?? "");
    }
    const isUntouched = JSON.stringify(cases) === JSON.stringify(samples);
    return isUntouched ? null : cases.map((fields) => fields.map(oneLine).join("\n")).join("\n");
  }

  addButton.addEventListener("click", () => add(cases[chosen] ?? empty()), { signal });
  select(0);
  return { input, add, fieldsOf };
}

/** JSON over several lines is one value: a field is one line of the input. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ").trim();
}

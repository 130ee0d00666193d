/** The problem page's right side: editor, test cases, Run, Submit and the result. */

import { json, part } from "../dom.js";
import { type Cases, startCases } from "../workspace/cases.js";
import { type Config, read } from "../workspace/config.js";
import { Desk } from "../workspace/desk.js";
import type { Detail } from "../workspace/detail.js";
import { marksOf } from "../workspace/errors.js";
import type { Order } from "../workspace/judging.js";
import { NARROW, startPhone } from "../workspace/phone.js";
import { drawResult } from "../workspace/result.js";
import { type Words, words as loadWords } from "../workspace/words.js";
import { type Tabs, whenStarted } from "./tabs.js";

export async function start(root: HTMLElement, signal: AbortSignal): Promise<void> {
  const problem = part(document, "problem", HTMLElement);
  const [statement, console] = await Promise.all([whenStarted(problem), whenStarted(part(root, "console", HTMLElement))]);
  startPhone(problem, statement, part(root, "console", HTMLElement), console, signal);
  await new Workspace(root, read(json("workspace-config")), loadWords(), console, signal).open();
}

class Workspace {
  readonly #desk: Desk;
  readonly #cases: Cases;

  constructor(
    private readonly root: HTMLElement,
    private readonly config: Config,
    private readonly words: Words,
    private readonly tabs: Tabs,
    signal: AbortSignal,
  ) {
    this.#desk = new Desk(root, config, words, {
      run: () => this.#run(),
      submit: () => this.#submit(),
      begin: () => tabs.select("result"),
      done: (detail, kind) => this.#done(detail, kind),
    }, signal);
    this.#cases = startCases(part(root, "cases", HTMLElement), config, signal);
    this.#desk.on("submit", () => this.#submit());
  }

  open(): Promise<void> {
    return this.#desk.open();
  }

  get #code(): Record<string, unknown> {
    return { language: this.#desk.source.language, source: this.#desk.editor.text };
  }

  #submit(): void {
    const path = `/api/v1/problems/${this.config.slug}/submissions/`;
    this.#desk.send({ kind: "submissions", path, body: this.#code });
  }

  #run(): void {
    const input = this.#cases.input();
    const body = input === null ? this.#code : { ...this.#code, input };
    this.#desk.send({ kind: "runs", path: `/api/v1/problems/${this.config.slug}/runs/`, body });
  }

  #done(detail: Detail, kind: Order["kind"]): void {
    const errors = [detail.compile_output, ...detail.cases.map((one) => one.stderr ?? "")];
    const marks = marksOf(errors.find((one) => one !== "") ?? "");
    this.#desk.editor.mark(marks);
    drawResult(part(this.root, "result", HTMLElement), this.root, detail, this.words, {
      memoryLimitMb: this.config.memoryLimitMb,
      lines: marks.map((one) => one.line),
      goTo: (line) => {
        if (this.tabs.selected !== null && matchMedia(NARROW).matches) this.tabs.select("code-pane");
        this.#desk.editor.goTo(line);
      },
      retry: (input) => {
        this.#cases.add(this.#cases.fieldsOf(input));
        this.tabs.select("test-cases");
      },
    });
    if (kind === "submissions") this.root.dispatchEvent(new CustomEvent("judged", { bubbles: true, detail }));
  }
}

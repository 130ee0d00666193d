/** The problem page's right side: editor, test cases, Run, Submit and the result. */

import { ApiError, OfflineError } from "../api.js";
import { json, part } from "../dom.js";
import { CodeEditor } from "../editor/code-editor.js";
import type { Status } from "../live/status.js";
import { startCases } from "../workspace/cases.js";
import { type Config, read } from "../workspace/config.js";
import type { Detail } from "../workspace/detail.js";
import { marksOf } from "../workspace/errors.js";
import { type Order, judge } from "../workspace/judging.js";
import { loadPreferences, startPreferences } from "../workspace/preferences.js";
import { progress, step } from "../workspace/progress.js";
import { drawResult } from "../workspace/result.js";
import { Source } from "../workspace/source.js";
import { type Words, words as loadWords } from "../workspace/words.js";
import { tabsOf } from "./tabs.js";

export async function start(root: HTMLElement, signal: AbortSignal): Promise<void> {
  const workspace = new Workspace(root, read(json("workspace-config")), loadWords(), signal);
  await workspace.begin();
}

class Workspace {
  readonly #editor: CodeEditor;
  readonly #source: Source;
  readonly #cases;
  readonly #panel: HTMLElement;
  readonly #says: HTMLElement;
  readonly #bar: HTMLElement;
  #running: AbortController | null = null;
  #said = "";

  constructor(
    private readonly root: HTMLElement,
    private readonly config: Config,
    private readonly words: Words,
    private readonly signal: AbortSignal,
  ) {
    const textarea = part(root, "textarea", HTMLTextAreaElement);
    const select = part(root, "language", HTMLSelectElement);
    this.#panel = part(root, "result", HTMLElement);
    this.#says = part(root, "says", HTMLElement);
    this.#bar = part(root, "bar", HTMLElement);
    this.#editor = new CodeEditor(part(root, "editor", HTMLElement), "", {
      label: textarea.dataset["label"] ?? "",
      describedBy: textarea.dataset["hint"] ?? "",
      names: config.names,
      keys: [
        { key: "Mod-Enter", run: () => this.#submit() },
        { key: "Mod-'", run: () => this.#run() },
      ],
      onChange: () => this.#source.changed(),
    });
    this.#source = new Source(config, this.#editor, select, {
      saved: () => this.#note(this.words.saved),
      conflict: () => part(root, "conflict", HTMLElement).hidden = false,
    }, signal);
    this.#cases = startCases(part(root, "cases", HTMLElement), config, signal);
    textarea.hidden = true;
    textarea.removeAttribute("name");
  }

  async begin(): Promise<void> {
    const select = part(this.root, "language", HTMLSelectElement);
    select.value = this.config.opened?.language ?? this.#source.firstLanguage();
    this.#listen(select);
    await this.#source.open();
    if (this.config.opened !== null) this.#editor.text = this.config.opened.source;
    await this.#editor.setPreferences(loadPreferences());
  }

  #listen(select: HTMLSelectElement): void {
    const on = (name: string, act: () => void) =>
      part(this.root, name, HTMLElement).addEventListener("click", (event) => {
        event.preventDefault();
        act();
      }, { signal: this.signal });
    on("submit", () => this.#submit());
    on("run", () => this.#run());
    on("reset", () => {
      if (confirm(this.words.resetAsk)) this.#source.reset();
    });
    on("take-theirs", () => this.#settle(true));
    on("keep-mine", () => this.#settle(false));
    const dialog = part(this.root, "preferences", HTMLDialogElement);
    on("open-preferences", () => dialog.showModal());
    startPreferences(dialog, (one) => void this.#editor.setPreferences(one), this.signal);
    const keys = part(this.root, "keys", HTMLDialogElement);
    on("open-keys", () => keys.showModal());
    select.addEventListener("change", () => void this.#source.open(), { signal: this.signal });
    document.addEventListener("keydown", (event) => this.#onKey(event, keys), { signal: this.signal });
  }

  /** Keys that work outside the editor, too. */
  #onKey(event: KeyboardEvent, keys: HTMLDialogElement): void {
    const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [data-part=editor]");
    const isMod = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented) return;
    if (isMod && event.key === "Enter") this.#submit();
    else if (isMod && event.key === "'") this.#run();
    else if (event.key === "?" && !isTyping && !keys.open) keys.showModal();
    else return;
    event.preventDefault();
  }

  #submit(): boolean {
    return this.#send({
      kind: "submissions",
      path: `/api/v1/problems/${this.config.slug}/submissions/`,
      body: { language: this.#source.language, source: this.#editor.text },
    });
  }

  #run(): boolean {
    const input = this.#cases.input();
    const body = { language: this.#source.language, source: this.#editor.text };
    return this.#send({
      kind: "runs",
      path: `/api/v1/problems/${this.config.slug}/runs/`,
      body: input === null ? body : { ...body, input },
    });
  }

  /** Judge an order; the one before it is no longer followed. */
  #send(order: Order): boolean {
    if (!this.config.isSignedIn) {
      part(this.root, "sign-in", HTMLElement).hidden = false;
      this.#say(this.words.signIn);
      return true;
    }
    this.#source.keep();
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#begin(order.kind);
    judge(order, (status) => this.#show(status), AbortSignal.any([running.signal, this.signal]))
      .then((detail) => this.#done(detail, order.kind))
      .catch((error: unknown) => {
        if (!running.signal.aborted) this.#failed(error);
      });
    return true;
  }

  #begin(kind: Order["kind"]): void {
    this.#editor.mark([]);
    this.#panel.replaceChildren();
    this.root.dataset["state"] = "sending";
    this.root.dataset["kind"] = kind;
    tabsOf(part(this.root, "console", HTMLElement)).select("result");
    this.#note(this.words.sending);
  }

  #show(status: Status): void {
    if (status.state === "done") return;
    this.root.dataset["state"] = status.state;
    this.#note(progress(status, this.words));
    this.#say(step(status, this.words));
  }

  #done(detail: Detail, kind: Order["kind"]): void {
    this.root.dataset["state"] = "done";
    this.#note("");
    drawResult(this.#panel, this.root, detail, this.words, (input) => {
      this.#cases.add(this.#cases.fieldsOf(input));
      tabsOf(part(this.root, "console", HTMLElement)).select("test-cases");
    });
    this.#say(this.words.verdicts[detail.verdict ?? ""] ?? "");
    const errors = [detail.compile_output, ...detail.cases.map((one) => one.stderr ?? "")];
    this.#editor.mark(marksOf(errors.find((one) => one !== "") ?? ""));
    if (kind === "submissions") this.root.dispatchEvent(new CustomEvent("judged", { bubbles: true, detail }));
  }

  #failed(error: unknown): void {
    this.root.dataset["state"] = "refused";
    const text = error instanceof OfflineError ? this.words.offline
      : error instanceof ApiError ? error.message : this.words.lost;
    this.#note("");
    const alert = document.createElement("p");
    alert.setAttribute("role", "alert");
    alert.textContent = text;
    this.#panel.replaceChildren(alert);
    if (!(error instanceof OfflineError || error instanceof ApiError)) reportError(error);
  }

  #settle(isTheirs: boolean): void {
    part(this.root, "conflict", HTMLElement).hidden = true;
    this.#source.settle(isTheirs);
  }

  #note(text: string): void {
    this.#bar.textContent = text;
  }

  /** Tell screen readers, once for each step. */
  #say(text: string): void {
    if (text === this.#said) return;
    this.#said = text;
    this.#says.textContent = text;
  }
}

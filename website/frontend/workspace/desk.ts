/**
 * What the problem page and the playground share: the editor with its language, drafts, settings and
 * keys, and sending code to be judged.
 */

import { ApiError, OfflineError } from "../api.js";
import { part } from "../dom.js";
import { CodeEditor } from "../editor/code-editor.js";
import type { Status } from "../live/status.js";
import type { Config } from "./config.js";
import type { Detail } from "./detail.js";
import { type Order, cancel, judge } from "./judging.js";
import { loadPreferences, startPreferences } from "./preferences.js";
import { progress, step } from "./progress.js";
import { Source } from "./source.js";
import type { Words } from "./words.js";

export interface Actions {
  /** What keys and buttons do; null where the page has no such action. */
  run: () => void;
  submit: (() => void) | null;
  /** An order is about to be sent. */
  begin: (kind: Order["kind"]) => void;
  done: (detail: Detail, kind: Order["kind"]) => void;
}

export class Desk {
  readonly editor: CodeEditor;
  readonly source: Source;
  readonly #panel: HTMLElement;
  readonly #says: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #cancel: HTMLButtonElement;
  #judging: AbortController | null = null;
  #followed: { kind: Order["kind"]; id: string } | null = null;
  #said = "";

  constructor(
    private readonly root: HTMLElement,
    private readonly config: Config,
    private readonly words: Words,
    private readonly actions: Actions,
    private readonly signal: AbortSignal,
  ) {
    const textarea = part(root, "textarea", HTMLTextAreaElement);
    this.#panel = part(root, "result", HTMLElement);
    this.#says = part(root, "says", HTMLElement);
    this.#bar = part(root, "bar", HTMLElement);
    this.#cancel = part(root, "cancel", HTMLButtonElement);
    this.editor = new CodeEditor(part(root, "editor", HTMLElement), "", {
      label: textarea.dataset["label"] ?? "",
      describedBy: textarea.dataset["hint"] ?? "",
      names: config.names,
      keys: [
        { key: "Mod-Enter", run: () => this.#acted(actions.submit ?? actions.run) },
        { key: "Mod-'", run: () => this.#acted(actions.run) },
      ],
      onChange: () => this.source.changed(),
    });
    const kept = part(root, "kept", HTMLElement);
    this.source = new Source(config, this.editor, this.select, {
      kept: (where) => (kept.textContent = where === "server" ? words.saved : words.kept),
      conflict: () => (part(root, "conflict", HTMLElement).hidden = false),
    }, signal);
    textarea.hidden = true;
    textarea.removeAttribute("name");
  }

  get select(): HTMLSelectElement {
    return part(this.root, "language", HTMLSelectElement);
  }

  async open(): Promise<void> {
    this.#listen();
    const { opened } = this.config;
    this.select.value = opened?.language ?? this.source.firstLanguage();
    await Promise.all([this.source.open(opened?.source ?? null), this.editor.setPreferences(loadPreferences())]);
  }

  /** Judge an order; the one before it is no longer followed. */
  send(order: Order): void {
    if (!this.config.isSignedIn) {
      part(this.root, "sign-in", HTMLElement).hidden = false;
      this.#say(this.words.signIn);
      return;
    }
    this.source.keep();
    this.#judging?.abort();
    const judging = new AbortController();
    this.#judging = judging;
    this.#begin(order.kind);
    judge(order, (status) => this.#show(status, order.kind), AbortSignal.any([judging.signal, this.signal]))
      .then((detail) => this.#done(detail, order.kind))
      .catch((error: unknown) => {
        if (!judging.signal.aborted) this.#failed(error);
      });
  }

  #listen(): void {
    this.on("run", this.actions.run);
    this.on("reset", () => {
      if (confirm(this.words.resetAsk)) this.source.reset();
    });
    this.on("take-theirs", () => this.#settle(true));
    this.on("keep-mine", () => this.#settle(false));
    this.on("cancel", () => this.#stop());
    const dialog = part(this.root, "preferences", HTMLDialogElement);
    this.on("open-preferences", () => dialog.showModal());
    startPreferences(dialog, (one) => void this.editor.setPreferences(one), this.signal);
    const keys = part(this.root, "keys", HTMLDialogElement);
    this.on("open-keys", () => keys.showModal());
    this.select.addEventListener("change", () => void this.source.open(), { signal: this.signal });
    document.addEventListener("keydown", (event) => this.#onKey(event, keys), { signal: this.signal });
    this.root.addEventListener("submit", (event) => this.#onSubmit(event), { signal: this.signal });
  }

  on(name: string, act: () => void): void {
    part(this.root, name, HTMLElement).addEventListener("click", (event) => {
      event.preventDefault();
      act();
    }, { signal: this.signal });
  }

  /** Keys that work outside the editor, too. */
  #onKey(event: KeyboardEvent, keys: HTMLDialogElement): void {
    const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [data-part=editor]");
    const isMod = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented) return;
    if (isMod && event.key === "Enter") (this.actions.submit ?? this.actions.run)();
    else if (isMod && event.key === "'") this.actions.run();
    else if (event.key === "?" && !isTyping && !document.querySelector("dialog[open]")) keys.showModal();
    else return;
    event.preventDefault();
  }

  /** The form itself is for readers without scripts; buttons of dialogs close their dialogs. */
  #onSubmit(event: SubmitEvent): void {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement) || button.formMethod !== "dialog") event.preventDefault();
  }

  #acted(act: () => void): boolean {
    act();
    return true;
  }

  #begin(kind: Order["kind"]): void {
    this.#followed = null;
    this.editor.mark([]);
    this.#panel.replaceChildren();
    this.root.dataset["state"] = "sending";
    this.root.dataset["kind"] = kind;
    this.#bar.textContent = this.words.sending;
    this.actions.begin(kind);
  }

  #show(status: Status, kind: Order["kind"]): void {
    if (status.state === "done") return;
    this.#followed = { kind, id: status.id };
    this.#cancel.hidden = false;
    this.root.dataset["state"] = status.state;
    this.#bar.textContent = progress(status, this.words);
    this.#say(step(status, this.words));
  }

  #done(detail: Detail, kind: Order["kind"]): void {
    this.#end("done");
    this.actions.done(detail, kind);
    this.#say(this.words.verdicts[detail.verdict ?? ""] ?? "");
  }

  #failed(error: unknown): void {
    this.#end("refused");
    const isKnown = error instanceof OfflineError || error instanceof ApiError;
    const alert = document.createElement("p");
    alert.setAttribute("role", "alert");
    alert.textContent = error instanceof OfflineError ? this.words.offline
      : error instanceof ApiError ? error.message : this.words.lost;
    this.#panel.replaceChildren(alert);
    if (!isKnown) reportError(error);
  }

  #end(state: "done" | "refused"): void {
    this.root.dataset["state"] = state;
    this.#cancel.hidden = true;
    this.#bar.textContent = "";
  }

  #stop(): void {
    if (this.#followed === null) return;
    cancel(this.#followed.kind, this.#followed.id).catch((error: unknown) => this.#failed(error));
  }

  #settle(isTheirs: boolean): void {
    part(this.root, "conflict", HTMLElement).hidden = true;
    this.source.settle(isTheirs);
    this.editor.focus();
  }

  /** Tell screen readers, once for each step. */
  #say(text: string): void {
    if (text === this.#said) return;
    this.#said = text;
    this.#says.textContent = text;
  }
}

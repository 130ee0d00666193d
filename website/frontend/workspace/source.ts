/**
 * The code of one problem: which language, which text, and the draft of it on this device.
 *
 * A draft of another tab is never overwritten: when one changes while this tab has changes of its own,
 * `conflict` is told, and this tab stops keeping its draft until the user has chosen.
 */

import * as drafts from "../draft.js";
import type { CodeEditor } from "../editor/code-editor.js";
import type { Config } from "./config.js";

const SAVE_AFTER_MS = 300;
const LAST_LANGUAGE = "language:v1";

export class Source {
  #timer = 0;
  #knownAt = 0;
  #isConflict = false;

  constructor(
    private readonly config: Config,
    private readonly editor: CodeEditor,
    private readonly select: HTMLSelectElement,
    private readonly told: { saved: () => void; conflict: (theirs: string) => void },
    signal: AbortSignal,
  ) {
    drafts.watch(config.slug, () => this.language, (draft) => this.#changedElsewhere(draft), signal);
    addEventListener("pagehide", () => this.keep(), { signal });
  }

  get language(): string {
    return this.select.value;
  }

  get starter(): string {
    return this.config.starters[this.language] ?? "";
  }

  /** The language to begin with: that of the last visit here, else the last one used anywhere. */
  firstLanguage(): string {
    const known = this.config.languages.map((one) => one.slug);
    const wanted = [`${LAST_LANGUAGE}:${this.config.slug}`, LAST_LANGUAGE].map((key) => localStorage.getItem(key));
    return wanted.find((one) => one !== null && known.includes(one)) ?? known[0] ?? "";
  }

  /** Show the draft of the chosen language, or its starter code. */
  async open(): Promise<void> {
    const draft = drafts.load(this.config.slug, this.language);
    this.#knownAt = draft?.changedAt ?? 0;
    this.#isConflict = false;
    this.editor.open(draft?.source ?? this.starter);
    localStorage.setItem(LAST_LANGUAGE, this.language);
    localStorage.setItem(`${LAST_LANGUAGE}:${this.config.slug}`, this.language);
    await this.editor.setLanguage(this.language);
  }

  /** The text has changed: keep it soon. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.keep(), SAVE_AFTER_MS);
  }

  /** Keep the draft now, unless another tab has one that the user has not seen. */
  keep(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const kept = drafts.load(this.config.slug, this.language);
    if (this.#isConflict || kept?.source === this.editor.text) return;
    if (kept === null && this.editor.text === this.starter) return;
    if (kept !== null && kept.changedAt > this.#knownAt) return this.#conflict(kept);
    const draft = { source: this.editor.text, changedAt: Date.now() };
    if (drafts.save(this.config.slug, this.language, draft)) {
      this.#knownAt = draft.changedAt;
      this.told.saved();
    }
  }

  /** Take the other tab's text, or keep one's own over it. */
  settle(isTheirs: boolean): void {
    const theirs = drafts.load(this.config.slug, this.language);
    this.#knownAt = theirs?.changedAt ?? 0;
    this.#isConflict = false;
    if (isTheirs && theirs !== null) this.editor.text = theirs.source;
    else this.keep();
  }

  reset(): void {
    drafts.forget(this.config.slug, this.language);
    this.#knownAt = 0;
    this.#isConflict = false;
    this.editor.text = this.starter;
  }

  #changedElsewhere(draft: drafts.Draft | null): void {
    if (draft === null || draft.source === this.editor.text) return;
    const hasUnkept = this.#timer !== 0;
    if (!hasUnkept && !this.editor.hasFocus) {
      this.#knownAt = draft.changedAt;
      this.editor.text = draft.source;
    } else this.#conflict(draft);
  }

  #conflict(draft: drafts.Draft): void {
    this.#isConflict = true;
    this.told.conflict(draft.source);
  }
}

/**
 * The code of one problem: which language, which text, and the drafts of it.
 *
 * A draft is kept on this device at once, and on the server a moment later. A draft of another tab or
 * device is never overwritten: where there is one that this tab has not shown, `conflict` is told, and
 * this tab stops keeping its draft until the user has chosen.
 */

import { call } from "../api.js";
import * as drafts from "../draft.js";
import type { CodeEditor } from "../editor/code-editor.js";
import type { Config } from "./config.js";
import { ServerDrafts, type Stored } from "./server-drafts.js";

const KEEP_AFTER_MS = 300;
const LAST_LANGUAGE = "language:v1";

export interface Told {
  kept: (where: "device" | "server") => void;
  conflict: () => void;
}

export class Source {
  readonly #server: ServerDrafts;
  #language = "";
  #timer = 0;
  #knownAt = 0;
  #isConflict = false;
  #theirs: Stored | null = null;

  constructor(
    private readonly config: Config,
    private readonly editor: CodeEditor,
    private readonly select: HTMLSelectElement,
    private readonly told: Told,
    signal: AbortSignal,
  ) {
    this.#server = new ServerDrafts(config.draftsUrl, {
      version: (language) => drafts.load(config.slug, language)?.version ?? null,
      saved: (language, stored) => this.#saved(language, stored),
      conflict: (language, theirs) => this.#refused(language, theirs),
    }, call);
    drafts.watch(config.slug, () => this.language, (draft) => this.#changedElsewhere(draft), signal);
    addEventListener("pagehide", () => {
      this.keep();
      void this.#server.flush(true);
    }, { signal });
    addEventListener("online", () => void this.#server.flush(), { signal });
  }

  /** The language whose code is shown. */
  get language(): string {
    return this.#language === "" ? this.select.value : this.#language;
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

  /** Show the draft of the chosen language, or its starter code; `text` is shown instead of both. */
  async open(text: string | null = null): Promise<void> {
    if (this.#language !== "") this.keep(); // the code of the language before
    this.#language = this.select.value;
    const draft = drafts.load(this.config.slug, this.language);
    this.#knownAt = draft?.changedAt ?? 0;
    this.#settled();
    this.editor.open(draft?.source ?? this.starter);
    localStorage.setItem(LAST_LANGUAGE, this.language);
    localStorage.setItem(`${LAST_LANGUAGE}:${this.config.slug}`, this.language);
    if (text !== null) this.editor.text = text;
    const begun = this.editor.text;
    await Promise.all([this.editor.setLanguage(this.language), this.#compare(this.language, begun, text !== null)]);
  }

  /** The text has changed: keep it soon. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.keep(), KEEP_AFTER_MS);
  }

  /** Keep the draft now, unless another tab has one that the user has not seen. */
  keep(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const kept = drafts.load(this.config.slug, this.language);
    if (this.#isConflict || kept?.source === this.editor.text) return;
    if (kept === null && this.editor.text === this.starter) return;
    if (kept !== null && kept.changedAt > this.#knownAt) return this.#conflict(null);
    this.#write(this.editor.text, kept?.version ?? null, false);
    this.#server.changed(this.language, this.editor.text);
  }

  /** Take the other tab's or device's text, or keep one's own over it. */
  settle(isTheirs: boolean): void {
    const local = drafts.load(this.config.slug, this.language);
    const theirs = this.#theirs;
    this.#knownAt = local?.changedAt ?? 0;
    this.#settled();
    if (theirs !== null) {
      this.#write(isTheirs ? theirs.source : this.editor.text, theirs.version, isTheirs);
      if (isTheirs) this.editor.text = theirs.source;
      else this.#server.changed(this.language, this.editor.text);
    } else if (isTheirs && local !== null) this.editor.text = local.source;
    else this.keep();
  }

  reset(): void {
    drafts.forget(this.config.slug, this.language);
    delete this.config.drafts[this.language];
    this.#knownAt = 0;
    this.#settled();
    this.editor.text = this.starter;
    if (this.#server.isOn) void this.#server.forget(this.language);
  }

  /** See whether the server has a newer draft than this device, once the page or a language opens. */
  async #compare(language: string, begun: string, isChosen: boolean): Promise<void> {
    const local = drafts.load(this.config.slug, language);
    const stored = this.config.drafts[language];
    if (!this.#server.isOn) return;
    if (stored === undefined || local?.version === stored) {
      if (local !== null && stored === undefined) this.#write(local.source, null, false);
      if (local !== null && !(stored !== undefined && local.isSaved)) this.#server.changed(language, local.source);
      return;
    }
    const theirs = await this.#server.load(language);
    if (theirs === null || language !== this.language) return;
    const isUntouched = this.editor.text === begun && (local === null || local.isSaved);
    if (theirs.source === this.editor.text || isChosen) this.#write(this.editor.text, theirs.version, !isChosen);
    else if (isUntouched) {
      this.#write(theirs.source, theirs.version, true);
      this.editor.text = theirs.source;
    } else this.#conflict(theirs);
  }

  #write(source: string, version: string | null, isSaved: boolean): void {
    const draft = { source, changedAt: Date.now(), version, isSaved };
    if (!drafts.save(this.config.slug, this.language, draft)) return;
    this.#knownAt = draft.changedAt;
    this.told.kept(isSaved ? "server" : "device");
  }

  #saved(language: string, stored: Stored): void {
    this.config.drafts[language] = stored.version;
    const local = drafts.load(this.config.slug, language);
    if (local === null) return;
    const isSaved = local.source === stored.source;
    drafts.save(this.config.slug, language, { ...local, version: stored.version, isSaved });
    if (isSaved && language === this.language) this.told.kept("server");
  }

  /** The server has another version than this device has seen. */
  #refused(language: string, theirs: Stored | null): void {
    const local = drafts.load(this.config.slug, language);
    if (local === null) return;
    if (theirs === null || theirs.source === local.source) {
      // Deleted meanwhile, or the same text: nobody's work is in the way.
      const version = theirs?.version ?? null;
      drafts.save(this.config.slug, language, { ...local, version, isSaved: theirs !== null });
      if (theirs === null) this.#server.changed(language, local.source);
    } else if (language === this.language) this.#conflict(theirs);
  }

  #changedElsewhere(draft: drafts.Draft | null): void {
    if (draft === null) return;
    if (draft.source === this.editor.text) {
      this.#knownAt = draft.changedAt;
      return;
    }
    const hasUnkept = this.#timer !== 0;
    if (!hasUnkept && !this.editor.hasFocus) {
      this.#knownAt = draft.changedAt;
      this.editor.text = draft.source;
    } else this.#conflict(null);
  }

  #conflict(theirs: Stored | null): void {
    this.#isConflict = true;
    this.#theirs = theirs;
    this.told.conflict();
  }

  #settled(): void {
    this.#isConflict = false;
    this.#theirs = null;
  }
}

/**
 * Drafts on the server: saved a moment after the last change, one request at a time, the newest text.
 *
 * Each save names the version that this device has seen. The server refuses a save over another
 * version, and then `conflict` gets what is stored there. Without the server nothing is lost: the
 * text is kept on this device and saved with the next change, or when the network comes back.
 */

import { ApiError, type Call, OfflineError } from "../api.js";

const SAVE_AFTER_MS = 1500;
const AGAIN_AFTER_MS = 15_000;
const KEEPALIVE_CHARS = 15_000; // the browser allows 64 KiB of UTF-8 after a page has gone

export interface Stored {
  source: string;
  version: string;
}

export interface Hooks {
  /** The version that this device knows of a language's draft. */
  version: (language: string) => string | null;
  saved: (language: string, stored: Stored) => void;
  conflict: (language: string, theirs: Stored | null) => void;
}

type Request = (path: string, call?: Call) => Promise<unknown>;

export class ServerDrafts {
  #wanted: { language: string; source: string } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;

  /** `url` ends with a slash; null turns everything off. */
  constructor(
    private readonly url: string | null,
    private readonly hooks: Hooks,
    private readonly request: Request,
  ) {}

  get isOn(): boolean {
    return this.url !== null;
  }

  /** Save this text soon. */
  changed(language: string, source: string): void {
    if (this.url === null) return;
    if (this.#wanted !== null && this.#wanted.language !== language) void this.flush();
    this.#wanted = { language, source };
    this.#later(SAVE_AFTER_MS);
  }

  /** Save now what waits; `isLeaving` lets the request outlive the page. */
  async flush(isLeaving = false): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#saving !== null && !isLeaving) {
      await this.#saving;
      if (this.#wanted === null) return;
    }
    const wanted = this.#wanted;
    if (wanted === null) return;
    this.#wanted = null;
    this.#saving = this.#save(wanted.language, wanted.source, isLeaving).finally(() => (this.#saving = null));
    await this.#saving;
  }

  /** Forget what waits, and the draft on the server. */
  async forget(language: string): Promise<void> {
    this.#wanted = null;
    clearTimeout(this.#timer);
    await this.#saving;
    await this.#tried(() => this.request(this.#path(language), { method: "DELETE" }));
  }

  /** The stored draft; null where it can't be read. */
  async load(language: string): Promise<Stored | null> {
    return (await this.#tried(() => this.request(this.#path(language)))) as Stored | null;
  }

  async #save(language: string, source: string, isLeaving: boolean): Promise<void> {
    const body = { source, version: this.hooks.version(language) };
    const call: Call = { method: "PUT", body, keepalive: isLeaving && source.length < KEEPALIVE_CHARS };
    try {
      this.hooks.saved(language, (await this.request(this.#path(language), call)) as Stored);
    } catch (error) {
      if (error instanceof ApiError && error.status === 409) {
        this.hooks.conflict(language, await this.load(language));
      } else if (isPassing(error)) {
        this.#wanted ??= { language, source };
        this.#later(error instanceof ApiError && error.retryAfterS ? error.retryAfterS * 1000 : AGAIN_AFTER_MS);
      } else if (!(error instanceof ApiError)) throw error;
    }
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  async #tried(act: () => Promise<unknown>): Promise<unknown> {
    try {
      return await act();
    } catch (error) {
      if (error instanceof ApiError || error instanceof OfflineError) return null;
      throw error;
    }
  }

  #path(language: string): string {
    return `${this.url}${language}/`;
  }
}

/** Whether the same request may succeed later. */
function isPassing(error: unknown): boolean {
  return error instanceof OfflineError || (error instanceof ApiError && (error.status === 429 || error.status >= 500));
}

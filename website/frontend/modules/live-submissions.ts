/**
 * A list of submissions whose rows change while it is shown, and which gets a row for each new one.
 *
 * `data-problem` restricts new rows to a problem. A list with `data-everybody` belongs to staff: it
 * counts new submissions instead of adding rows, because a busy site would move under the reader.
 */

import { ApiError, call } from "../api.js";
import { clone, json, part, value } from "../dom.js";
import { everybodysFeed, ownFeed } from "../live/page-feed.js";
import type { Status } from "../live/status.js";
import { type Detail, read } from "../workspace/detail.js";
import { duration, fill, size } from "../workspace/words.js";

interface Names {
  verdicts: Record<string, string>;
  languages: Record<string, string>;
  queued: string;
  running: string;
}

export function start(root: HTMLElement, signal: AbortSignal): void {
  const isEverybody = root.dataset["everybody"] !== undefined;
  const list = new List(root, json("submission-words") as Names, signal);
  (isEverybody ? everybodysFeed : ownFeed).subscribe((status) => list.tell(status, isEverybody), signal);
}

class List {
  readonly #rows = new Map<string, HTMLElement>();
  readonly #asked = new Set<string>();
  readonly #others = new Set<string>();
  readonly #newest = new Map<string, Status>();
  readonly #openedAt = Date.now();

  constructor(
    private readonly root: HTMLElement,
    private readonly names: Names,
    private readonly signal: AbortSignal,
  ) {
    for (const row of root.querySelectorAll<HTMLElement>("tr[data-submission]")) {
      this.#rows.set(row.dataset["submission"] ?? "", row);
    }
  }

  tell(status: Status, isEverybody: boolean): void {
    const row = this.#rows.get(status.id);
    if (row !== undefined) return this.#draw(row, status);
    if (isEverybody) return this.#count(status);
    this.#newest.set(status.id, status);
    if (this.#asked.has(status.id) || this.root.dataset["static"] !== undefined) return;
    this.#asked.add(status.id);
    this.#add(status.id).catch((error: unknown) => {
      if (!(error instanceof ApiError) && !this.signal.aborted) reportError(error);
    });
  }

  /** The first row that this list does not have: ask what it is, and put it on top. */
  async #add(id: string): Promise<void> {
    const detail = read(await call(`/api/v1/submissions/${id}/`, { signal: this.signal }));
    const { problem } = this.root.dataset;
    if ((problem !== undefined && detail.problem !== problem) || this.#rows.has(id)) return;
    const row = this.#make(detail);
    this.#rows.set(id, row);
    this.#draw(row, this.#newest.get(id) ?? detail);
    part(this.root, "rows", HTMLElement).prepend(row);
    part(this.root, "list", HTMLElement).hidden = false;
    part(this.root, "empty", HTMLElement).hidden = true;
  }

  #make(detail: Detail): HTMLElement {
    const row = clone(this.root, "row");
    const link = part(row, "verdict", HTMLAnchorElement);
    link.href = value(link, "address").replace(value(link, "blank"), detail.id);
    part(row, "language", HTMLElement).textContent = this.names.languages[detail.language] ?? detail.language;
    const time = part(row, "time", HTMLTimeElement);
    time.dateTime = detail.created_at;
    const style: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short" };
    time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, style).format(new Date(detail.created_at));
    const problem = row.querySelector<HTMLAnchorElement>("[data-part=problem]");
    if (problem !== null) {
      problem.href = `/problems/${detail.problem}/`;
      problem.textContent = detail.problem;
    }
    return row;
  }

  #draw(row: HTMLElement, status: Status): void {
    const link = part(row, "verdict", HTMLAnchorElement);
    const verdict = status.state === "done" ? (status.verdict ?? "") : "";
    link.dataset["pastVerdict"] = verdict;
    link.textContent = verdict !== "" ? (this.names.verdicts[verdict] ?? verdict)
      : status.state === "running" ? this.names.running : this.names.queued;
    if (verdict !== "accepted") return;
    if (status.runtime_ms !== null) part(row, "runtime", HTMLElement).textContent = duration(status.runtime_ms);
    if (status.memory_kb !== null) part(row, "memory", HTMLElement).textContent = size(status.memory_kb);
  }

  #count(status: Status): void {
    if (status.state === "done" && Date.now() - this.#openedAt < 2000) return; // was there before the page
    this.#others.add(status.id);
    const news = part(this.root, "news", HTMLElement);
    news.hidden = false;
    part(news, "count", HTMLElement).textContent = fill(value(news, "text"), { count: this.#others.size });
  }
}

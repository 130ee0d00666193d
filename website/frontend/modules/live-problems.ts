/** The list of problems: the status of a row changes when the user solves or tries the problem. */

import { ApiError, call } from "../api.js";
import { clone } from "../dom.js";
import { ownFeed } from "../live/page-feed.js";
import type { Status } from "../live/status.js";
import { read } from "../workspace/detail.js";

export function start(root: HTMLElement, signal: AbortSignal): void {
  const known = new Set<string>();
  ownFeed.subscribe((status) => {
    if (status.state !== "done" || status.verdict === "cancelled" || known.has(status.id)) return;
    known.add(status.id);
    change(root, status, signal).catch((error: unknown) => {
      if (!(error instanceof ApiError) && !signal.aborted) reportError(error);
    });
  }, signal);
}

async function change(root: HTMLElement, status: Status, signal: AbortSignal): Promise<void> {
  const { problem } = read(await call(`/api/v1/submissions/${status.id}/`, { signal }));
  const cell = root.querySelector(`tr[data-problem="${CSS.escape(problem)}"] [data-cell="status"]`);
  const isSolved = status.verdict === "accepted";
  if (cell === null || (!isSolved && cell.querySelector("[data-status=solved]") !== null)) return;
  cell.replaceChildren(clone(root, isSolved ? "solved" : "tried"));
}

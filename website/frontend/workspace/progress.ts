/** How far a judging is, in words: on the page as it changes, in the live region at each step. */

import type { Status } from "../live/status.js";
import { type Words, duration, fill } from "./words.js";

/** The sentence for a status that is not final. */
export function progress(status: Status, words: Words): string {
  if (status.state === "queued") {
    if (status.position === null) return words.queued;
    const place = fill(words.position, { position: status.position });
    const wait = status.estimated_wait_ms;
    return wait === null ? place : `${place} ${fill(words.wait, { wait: duration(wait) })}`;
  }
  if (status.phase === "compiling") return words.compiling;
  return fill(words.testing, { done: status.cases_done, total: status.cases_total });
}

/** What a screen reader is told: the step, not each case. */
export function step(status: Status, words: Words): string {
  if (status.state === "queued") return words.queued;
  return status.phase === "compiling" ? words.compiling : fill(words.testing, { done: 0, total: status.cases_total });
}

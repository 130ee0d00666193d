/** The status of a submission or a run, as the API, polls and sockets send it. */

export interface Status {
  id: string;
  state: "queued" | "running" | "done";
  phase: "compiling" | "testing" | null;
  cases_done: number;
  cases_total: number;
  verdict: string | null;
  runtime_ms: number | null;
  memory_kb: number | null;
  score: number | null;
  max_score: number | null;
  poll_after_ms: number;
  position: number | null;
  estimated_wait_ms: number | null;
}

/** The status in a message. Throws where it is none. */
export function read(value: unknown): Status {
  const found = value as Status;
  if (typeof found?.id !== "string" || !["queued", "running", "done"].includes(found.state)) {
    throw new TypeError("The server sent no status.");
  }
  return found;
}

/** Sends code to be judged, follows it, and returns the full result. */

import { call } from "../api.js";
import { browser } from "../live/browser.js";
import { follow } from "../live/follow.js";
import { type Status, read as readStatus } from "../live/status.js";
import { type Detail, read as readDetail } from "./detail.js";

export interface Order {
  kind: "submissions" | "runs";
  /** Where it is posted. */
  path: string;
  body: Record<string, unknown>;
}

/** Judge an order; `show` gets each status on the way. Throws ApiError, OfflineError, or TypeError. */
export async function judge(order: Order, show: (status: Status) => void, signal: AbortSignal): Promise<Detail> {
  const headers = { "Idempotency-Key": randomKey() };
  const accepted = readStatus(await call(order.path, { method: "POST", body: order.body, headers, signal }));
  show(accepted);
  if (accepted.state !== "done") await follow(order.kind, accepted.id, show, signal, browser);
  signal.throwIfAborted();
  return readDetail(await call(`/api/v1/${order.kind}/${accepted.id}/`, { signal }));
}

export function cancel(kind: Order["kind"], id: string): Promise<unknown> {
  return call(`/api/v1/${kind}/${id}/cancel/`, { method: "POST" });
}

/** `crypto.randomUUID` is missing where a page is not secure, as on a host name without TLS. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
}

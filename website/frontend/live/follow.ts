/**
 * Follows a submission or a run until it is done: over its socket, and by held polls where sockets fail.
 *
 * The server sends the present status first, so nothing is missed when a socket breaks and comes back.
 * After three failures in a row polls take over, and each of them is held by the server until something
 * changes. Sockets, requests and timers are arguments, so that tests need no browser.
 */

import type { Tagged } from "../api.js";
import { Backoff } from "./backoff.js";
import { type Status, read } from "./status.js";

export interface Places {
  /** Opens a socket. */
  socket: (path: string) => WebSocket;
  /**
   * Asks for the status; the server may hold the answer for `waitS` seconds, while the status is the
   * one that `etag` names.
   */
  poll: (path: string, waitS: number, etag: string | null, signal: AbortSignal) => Promise<Tagged>;
  /** Resolves after the time, or when something happened that makes a try worth while. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

const SOCKET_FAILURES = 3;
const POLL_WAIT_S = 20;
/** Close codes after which the same socket would be refused again. */
export const REFUSED = new Set([1008, 1009, 4401, 4403, 4404]);

/** Follow `kind/id` and call `show` with each status; resolves when it is final or `signal` ends it. */
export async function follow(
  kind: "submissions" | "runs",
  id: string,
  show: (status: Status) => void,
  signal: AbortSignal,
  places: Places,
): Promise<void> {
  const backoff = new Backoff();
  let isDone = false;
  const tell = (value: unknown) => {
    const status = read(value);
    backoff.reset();
    isDone ||= status.state === "done";
    show(status);
  };
  while (!isDone && !signal.aborted && backoff.tries < SOCKET_FAILURES) {
    const code = await listen(places.socket(`/ws/${kind}/${id}/`), tell, signal);
    if (isDone || signal.aborted || REFUSED.has(code)) break;
    await places.pause(code === 1001 ? 0 : backoff.next(), signal);
  }
  backoff.reset();
  let etag: string | null = null; // the first poll is answered at once: what was missed is news
  while (!isDone && !signal.aborted) {
    try {
      const waitS = etag === null ? 0 : POLL_WAIT_S;
      const answer: Tagged = await places.poll(`/api/v1/${kind}/${id}/status/`, waitS, etag, signal);
      etag = answer.etag;
      if (answer.value !== null) tell(answer.value);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof TypeError) throw error;
      await places.pause(backoff.next(), signal);
    }
  }
}

/** Pass on the messages of a socket until it closes; returns its close code. */
export function listen(socket: WebSocket, tell: (value: unknown) => void, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const end = () => socket.close(1000);
    signal.addEventListener("abort", end, { once: true });
    socket.addEventListener("message", (event) => {
      try {
        tell(JSON.parse(String(event.data)));
      } catch (error) {
        socket.close(1000);
        reject(error);
      }
    });
    socket.addEventListener("close", (event) => {
      signal.removeEventListener("abort", end);
      resolve(event.code);
    });
  });
}

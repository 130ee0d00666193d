/** The browser's sockets, requests and timers, for `follow`. */

import { callTagged } from "../api.js";
import type { Places } from "./follow.js";

export const browser: Places = {
  socket: (path) => new WebSocket(path.replace(/^/, location.origin.replace(/^http/, "ws"))),
  poll: (path, waitS, etag, signal) => callTagged(`${path}?wait=${waitS}`, etag, signal),
  pause,
};

/** Waits; ends early when the network comes back, or when the page is shown again. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const end = () => {
      clearTimeout(timer);
      ended.abort();
      resolve();
    };
    const timer = setTimeout(end, ms);
    const options = { signal: ended.signal, once: true };
    signal.addEventListener("abort", end, options);
    window.addEventListener("online", end, options);
    document.addEventListener("visibilitychange", () => document.hidden || end(), options);
  });
}

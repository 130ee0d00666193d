/**
 * Every change of the user's submissions, over one socket of the page that all modules share.
 *
 * The server first sends what is not done, or was done a moment ago; so a socket that broke and came
 * back has missed nothing of that. Sockets and timers are arguments, so that tests need no browser.
 */

import { Backoff } from "./backoff.js";
import { REFUSED, listen } from "./follow.js";
import { type Status, read } from "./status.js";

export interface FeedPlaces {
  socket: (path: string) => WebSocket;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

export type Listener = (status: Status) => void;

export class Feed {
  readonly #listeners = new Set<Listener>();
  #isOpen = false;

  constructor(private readonly path: string, private readonly places: FeedPlaces) {}

  /** Call `listener` with each status from now on, until `signal` ends it. */
  subscribe(listener: Listener, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener("abort", () => this.#listeners.delete(listener), { once: true });
    if (!this.#isOpen) void this.#keep(signal);
  }

  /** Open the socket again and again, until the server refuses it or the page ends. */
  async #keep(signal: AbortSignal): Promise<void> {
    this.#isOpen = true;
    const backoff = new Backoff();
    while (!signal.aborted) {
      const code = await listen(this.places.socket(this.path), (value) => this.#tell(value, backoff), signal);
      if (REFUSED.has(code)) break;
      await this.places.pause(code === 1001 ? 0 : backoff.next(), signal);
    }
    this.#isOpen = false;
  }

  #tell(value: unknown, backoff: Backoff): void {
    backoff.reset();
    if (Object.keys(value as object).length === 0) return; // only a sign of life
    const status = read(value);
    for (const listener of this.#listeners) listener(status);
  }
}

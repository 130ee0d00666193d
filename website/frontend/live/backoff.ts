/** How long to wait before the next try: 0.5 s, doubled each time up to 30 s, with up to a quarter less. */

const FIRST_MS = 500;
const MOST_MS = 30_000;

export class Backoff {
  #tries = 0;

  constructor(private readonly random: () => number = Math.random) {}

  get tries(): number {
    return this.#tries;
  }

  /** The wait before the next try, in milliseconds. */
  next(): number {
    const whole = Math.min(FIRST_MS * 2 ** this.#tries, MOST_MS);
    this.#tries += 1;
    return whole * (1 - this.random() / 4);
  }

  reset(): void {
    this.#tries = 0;
  }
}

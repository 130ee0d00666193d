/**
 * How sure a "beats N %" is.
 *
 * The same program does not take the same time twice, and a bar of the histogram is 6 % wide. So a run
 * time may as well have been `spread` smaller or larger, and the share lies between what those beat.
 */

import type { Bar } from "./detail.js";

const LEAST_MS = 1;
const WIDTH = 0.0625; // of a bar: a power of two has 16 of them

export interface Spread {
  /** How many submissions are compared. */
  count: number;
  /** Milliseconds by which a run time varies. */
  spread: number;
  /** The least and the largest share that is beaten, in per cent. */
  low: number;
  high: number;
}

export function spreadOf(bars: readonly Bar[], own: number): Spread {
  const spread = Math.max(Math.ceil(own * WIDTH), LEAST_MS);
  const count = sum(bars);
  const share = (from: number) => (count === 0 ? 0 : Math.round((100 * sum(bars.filter((one) => one.from_ms >= from))) / count));
  return { count, spread, low: share(own + spread + 1), high: share(own - spread) };
}

const sum = (bars: readonly Bar[]) => bars.reduce((total, one) => total + one.count, 0);

/** The words of the page for values of the API; the server wrote them, translated, as JSON. */

import { json } from "../dom.js";

export interface Words {
  verdicts: Record<string, string>;
  queued: string;
  position: string;
  wait: string;
  compiling: string;
  testing: string;
  sending: string;
  casesPassed: string;
  caseOf: string;
  beats: string;
  difference: string;
  end: string;
  offline: string;
  lost: string;
  signIn: string;
  resetAsk: string;
  kept: string;
  saved: string;
  /** By clock and scope, with a space between them. */
  limits: Record<string, string>;
  memoryLimit: string;
  compared: string;
  comparedNone: string;
  spread: string;
  chart: string;
  line: string;
  copied: string;
}

export const words = (): Words => json("workspace-words") as Words;

/** Put values into a sentence: `{name}` becomes `values.name`. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A duration for people. */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

/** A size for people. */
export function size(kb: number): string {
  return kb < 1024 ? `${kb} KB` : `${(kb / 1024).toFixed(1)} MB`;
}

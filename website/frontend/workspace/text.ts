/** Texts of programs for people: bounded, and with control characters that can be seen. */

import { visible } from "./difference.js";

const MOST_CHARS = 20_000;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Control characters as pictures; what changes the direction of text, by its number. */
export function printable(text: string): string {
  const short = text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS)}…` : text;
  return short.replaceAll(CONTROLS, (one) => {
    const code = one.charCodeAt(0);
    if (code < 0x20) return visible(one);
    return code === 0x7f ? "␡" : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

/** The lines of the user's code that compilers and interpreters complain about. */

import type { Mark } from "../editor/code-editor.js";

const MOST = 20;
/** `main.cpp:3:7: error: ...`, `Solution.java:3: ...`, `main.cs(3,7): error ...`; not headers of libraries. */
const PLACE = /(?:^|[\s"'(]|\/box\/)[\w-]+\.(?!h\b|hpp\b)[a-z]{1,5}[:(](\d+)(?:[:,]\d+)?\)?:?\s*(.*)$/i;
/** Python's `File "/box/main.py", line 3, in f`. */
const PYTHON = /File "\/box\/[^"\n]+", line (\d+)/;
/** LeetCode's form of an error: `Line 3: ...`. */
const LINE = /^Line (\d+)(?:, [^:]*)?: (.*)$/i;

/** The marks for what a compiler or a program said; each line once, with the first message. */
export function marksOf(text: string): Mark[] {
  const found = new Map<number, string>();
  let summary = "";
  for (const line of text.split("\n")) if (/^\w*(Error|Exception)\b/.test(line)) summary = line;
  for (const line of text.split("\n")) {
    const python = PYTHON.exec(line);
    const place = LINE.exec(line) ?? PLACE.exec(line);
    const number = Number(python?.[1] ?? place?.[1]);
    if (!Number.isInteger(number) || found.has(number)) continue;
    found.set(number, (python ? summary : place?.[2]) || summary || line.trim());
    if (found.size === MOST) break;
  }
  return [...found].map(([line, message]) => ({ line, message }));
}

/** The lines of the user's code that compilers and interpreters complain about. */

import type { Mark } from "../editor/code-editor.js";

const MOST = 20;
/** `main.cpp:3:7: error: ...`, `Solution.java:3: ...`, `main.cs(3,7): error ...`; not headers of libraries. */
const PLACE = /(?:^|[\s"'(]|\/box\/|\.\/)(?!driver\.)[\w-]+\.(?!h\b|hpp\b)[a-z]\w{0,4}[:(](\d+)(?:[:,]\d+)?\)?:?\s*(.*)$/i;
/** Python's and OCaml's `File "/box/main.py", line 3, in f`; Perl's, PHP's and Bash's `... line 3`. */
const NAMED = /(?:File "(?:\/box\/|\.\/)?[\w-]+\.\w+", lines? |(?:at|in) (?:\/box\/|\.\/)?[\w-]+\.\w+ (?:on )?line |^(?:\/box\/|\.\/)?[\w-]+\.sh: line )(\d+)/;
/** LeetCode's form of an error: `Line 3: ...`. */
const LINE = /^Line (\d+)(?:, [^:]*)?: (.*)$/i;

/** The marks for what a compiler or a program said; each line once, with the first message. */
export function marksOf(text: string): Mark[] {
  const found = new Map<number, string>();
  let summary = "";
  for (const line of text.split("\n")) if (/^\w*(Error|Exception)\b/.test(line)) summary = line;
  for (const line of text.split("\n")) {
    const named = NAMED.exec(line);
    const place = LINE.exec(line) ?? PLACE.exec(line);
    const number = Number(named?.[1] ?? place?.[1]);
    if (!Number.isInteger(number) || found.has(number)) continue;
    found.set(number, (named ? summary : place?.[2]) || summary || line.trim());
    if (found.size === MOST) break;
  }
  return [...found].map(([line, message]) => ({ line, message }));
}

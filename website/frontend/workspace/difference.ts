/** The first difference between what was expected and what a program gave, for people. */

export interface Difference {
  /** Line and column, from 1. */
  line: number;
  column: number;
  /** What stands there; null is the end of the text. */
  expected: string | null;
  got: string | null;
}

/** The first place where the two differ; null where they are the same. */
export function firstDifference(expected: string, got: string): Difference | null {
  if (expected === got) return null;
  const [wanted, found] = [[...expected], [...got]];
  let index = 0;
  while (index < wanted.length && index < found.length && wanted[index] === found[index]) index += 1;
  const before = wanted.slice(0, index);
  const lastBreak = before.lastIndexOf("\n");
  return {
    line: before.filter((one) => one === "\n").length + 1,
    column: index - lastBreak,
    expected: wanted[index] ?? null,
    got: found[index] ?? null,
  };
}

const NAMES: Record<string, string> = { " ": "␠", "\t": "⇥", "\n": "↵", "\r": "␍" };

/** A character as it can be seen; null is the end. */
export function visible(character: string | null): string {
  if (character === null) return "∎";
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return NAMES[character] ?? String.fromCodePoint(0x2400 + code);
  return NAMES[character] ?? character;
}

/** A piece of a line; `isSpace` pieces show their white space. */
export interface Piece {
  text: string;
  isSpace: boolean;
  isDifferent: boolean;
}

/** A line in pieces: white space made visible, everything from `from` on marked as different. */
export function pieces(line: string, from: number | null): Piece[] {
  const found: Piece[] = [];
  [...line].forEach((one, index) => {
    const isSpace = one === " " || one === "\t" || one === "\r";
    const isDifferent = from !== null && index >= from;
    const last = found.at(-1);
    const text = isSpace ? visible(one) : one;
    if (last?.isSpace === isSpace && last.isDifferent === isDifferent) last.text += text;
    else found.push({ text, isSpace, isDifferent });
  });
  return found;
}

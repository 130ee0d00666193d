/** The grammars of the editor, by the slugs of the judge's languages; each is loaded when it is needed. */

import { type LanguageSupport, StreamLanguage, type StreamParser } from "@codemirror/language";
import type { Extension } from "@codemirror/state";

type Grammar = LanguageSupport | StreamLanguage<unknown>;

const stream = <State>(parser: StreamParser<State>): Grammar =>
  StreamLanguage.define(parser) as StreamLanguage<unknown>;

const python = async (): Promise<Grammar> => (await import("@codemirror/lang-python")).python();
const cpp = async (): Promise<Grammar> => (await import("@codemirror/lang-cpp")).cpp();
const mllike = () => import("@codemirror/legacy-modes/mode/mllike");
const clike = () => import("@codemirror/legacy-modes/mode/clike");
const commonLisp = async () =>
  stream((await import("@codemirror/legacy-modes/mode/commonlisp")).commonLisp);

const grammars: Record<string, () => Promise<Grammar>> = {
  python3: python,
  pypy3: python,
  c: cpp,
  cpp,
  java: async () => (await import("@codemirror/lang-java")).java(),
  javascript: async () => (await import("@codemirror/lang-javascript")).javascript(),
  typescript: async () =>
    (await import("@codemirror/lang-javascript")).javascript({ typescript: true }),
  go: async () => (await import("@codemirror/lang-go")).go(),
  rust: async () => (await import("@codemirror/lang-rust")).rust(),
  php: async () => (await import("@codemirror/lang-php")).php({ plain: false }),
  sql: async () => (await import("@codemirror/lang-sql")).sql(),
  kotlin: async () => stream((await clike()).kotlin),
  csharp: async () => stream((await clike()).csharp),
  scala: async () => stream((await clike()).scala),
  ocaml: async () => stream((await mllike()).oCaml),
  ruby: async () => stream((await import("@codemirror/legacy-modes/mode/ruby")).ruby),
  perl: async () => stream((await import("@codemirror/legacy-modes/mode/perl")).perl),
  lua: async () => stream((await import("@codemirror/legacy-modes/mode/lua")).lua),
  haskell: async () => stream((await import("@codemirror/legacy-modes/mode/haskell")).haskell),
  pascal: async () => stream((await import("@codemirror/legacy-modes/mode/pascal")).pascal),
  fortran: async () => stream((await import("@codemirror/legacy-modes/mode/fortran")).fortran),
  d: async () => stream((await import("@codemirror/legacy-modes/mode/d")).d),
  erlang: async () => stream((await import("@codemirror/legacy-modes/mode/erlang")).erlang),
  swift: async () => stream((await import("@codemirror/legacy-modes/mode/swift")).swift),
  racket: async () => stream((await import("@codemirror/legacy-modes/mode/scheme")).scheme),
  commonlisp: commonLisp,
  bash: async () => stream((await import("@codemirror/legacy-modes/mode/shell")).shell),
  r: async () => stream((await import("@codemirror/legacy-modes/mode/r")).r),
};

/** The grammar of a language; nothing for one that the editor shows as plain text (Nim, Elixir). */
export async function grammar(slug: string): Promise<Extension> {
  return (await grammars[slug]?.()) ?? [];
}

/** The characters of one indentation, as the language's users are used to. */
export function indentation(slug: string, width: number): string {
  return slug === "go" ? "\t" : " ".repeat(width);
}

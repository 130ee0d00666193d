/** What the editor completes: keywords of the language, names of the signature, words of the code. */

import { type Completion, type CompletionContext, type CompletionResult, completeAnyWord } from "@codemirror/autocomplete";

export type Source = (context: CompletionContext) => CompletionResult | null;

/** A completion source that offers fixed names. */
export function completeNames(names: readonly string[], type: "variable" | "keyword", boost: number): Source {
  const options: Completion[] = names.map((label) => ({ label, type, boost }));
  return (context) => {
    const word = context.matchBefore(/[\w!*/]+/);
    if (options.length === 0 || (word === null && !context.explicit)) return null;
    return { from: word?.from ?? context.pos, options, validFor: /^[\w!*/]*$/ };
  };
}

/** Words of the document, once a word has begun. */
export function completeWords(context: CompletionContext) {
  return context.matchBefore(/\w\w+/) || context.explicit ? completeAnyWord(context) : null;
}

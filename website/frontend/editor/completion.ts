/** Completion from the words that are in the code, and from those of the problem's signature. */

import { type Completion, type CompletionContext, type CompletionResult, completeAnyWord } from "@codemirror/autocomplete";

/** A completion source that offers `names`, the names of a signature. */
export function completeNames(names: readonly string[]) {
  const options: Completion[] = names.map((label) => ({ label, type: "variable", boost: 1 }));
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/\w+/);
    if (word === null && !context.explicit) return null;
    return { from: word?.from ?? context.pos, options, validFor: /^\w*$/ };
  };
}

/** Words of the document, once a word has begun. */
export function completeWords(context: CompletionContext) {
  return context.matchBefore(/\w\w+/) || context.explicit ? completeAnyWord(context) : null;
}

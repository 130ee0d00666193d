/** The look of the editor: the roles of tokens.css, so a theme needs no second table of colors. */

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const frame = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--raised)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-code)", lineHeight: "1.5", overflow: "auto" },
  ".cm-content": { caretColor: "var(--text)", paddingBlock: "0.5rem" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-gutters": { color: "var(--text-quiet)", backgroundColor: "var(--raised)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--code-line)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { backgroundColor: "var(--code-selection)" },
  ".cm-matchingBracket": { backgroundColor: "var(--code-selection)", outline: "1px solid var(--edge-strong)" },
  ".cm-panels, .cm-tooltip": {
    color: "var(--text)",
    backgroundColor: "var(--raised)",
    border: "1px solid var(--edge-strong)",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    color: "var(--text-on-accent)",
    backgroundColor: "var(--accent)",
  },
  ".cm-panel input, .cm-panel button": {
    color: "var(--text)",
    background: "var(--surface)",
    border: "1px solid var(--edge-strong)",
  },
  // CodeMirror's own marks are pictures in data: addresses, which the policy refuses.
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--verdict-wrong)",
    textDecorationSkipInk: "none",
  },
  ".cm-lint-marker-error": {
    content: "none",
    width: "0.7em",
    height: "0.7em",
    borderRadius: "50%",
    backgroundColor: "var(--verdict-wrong)",
  },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--verdict-wrong)" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "2.5rem" },
});

const colors = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.special(tags.string), tags.character], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.typeName, tags.className, tags.namespace], color: "var(--code-type)" },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.macroName],
    color: "var(--code-function)",
  },
  { tag: tags.invalid, textDecoration: "underline wavy var(--verdict-wrong)" },
]);

export const look: Extension = [frame, syntaxHighlighting(colors)];

/** The size of the text in pixels. */
export function fontSize(px: number): Extension {
  return EditorView.theme({ ".cm-scroller": { fontSize: `${px}px` } });
}

/**
 * Typing over a selection, without the browser's own editing.
 *
 * Chromium keeps the look of text that is replaced by giving the new text a `style` attribute. The
 * policy of the site refuses that and reports a violation, so such input is applied here instead.
 */

import { EditorSelection, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

export const typeOverSelection: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const text = event.inputType === "insertText" ? event.data : null;
    const { from, to, empty } = view.state.selection.main;
    if (text === null || empty || view.composing || view.state.readOnly) return false;
    event.preventDefault();
    const insert = () =>
      view.state.update(
        view.state.changeByRange((range) => ({
          changes: { from: range.from, to: range.to, insert: view.state.toText(text) },
          range: EditorSelection.cursor(range.from + text.length),
        })),
        { userEvent: "input.type", scrollIntoView: true },
      );
    const handlers = view.state.facet(EditorView.inputHandler); // such as that of closed brackets
    if (!handlers.some((handle) => handle(view, from, to, text, insert))) view.dispatch(insert());
    return true;
  },
});

/**
 * The code editor: CodeMirror in a shadow root of its own.
 *
 * A shadow root takes CodeMirror's styles without a nonce, so the policy stays `style-src 'self'`. The
 * text of the host's <textarea> is the first document, and follows each change.
 */

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, type KeyBinding, drawSelection, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { type Source, completeNames, completeWords } from "./completion.js";
import { grammar, indentation } from "./languages.js";
import { fontSize, look } from "./style.js";
import { typeOverSelection } from "./typing.js";

/** What a user may choose; the same for all problems and languages. */
export interface Preferences {
  fontSize: number;
  tabWidth: number;
  vim: boolean;
  completion: boolean;
}

export interface Options {
  label: string;
  describedBy: string;
  names: readonly string[];
  keys: readonly KeyBinding[];
  onChange: (text: string) => void;
}

/** A line of the code with what is wrong there, from 1. */
export interface Mark {
  line: number;
  message: string;
}

export class CodeEditor {
  readonly #view: EditorView;
  readonly #language = new Compartment();
  readonly #choices = new Compartment();
  readonly #vim = new Compartment();
  readonly #options: Options;
  #slug = "";
  #keywords: Source = () => null;
  #preferences: Preferences = { fontSize: 14, tabWidth: 4, vim: false, completion: true };

  constructor(host: HTMLElement, text: string, options: Options) {
    this.#options = options;
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    const parent = root.appendChild(document.createElement("div"));
    parent.style.height = "100%";
    this.#view = new EditorView({ root, parent, state: this.#state(text) });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Replace the whole text; undo brings the old one back. */
  set text(text: string) {
    if (text === this.text) return;
    const whole = { from: 0, to: this.#view.state.doc.length };
    this.#view.dispatch({ changes: { ...whole, insert: text }, selection: { anchor: 0 } });
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus;
  }

  focus(): void {
    this.#view.focus();
  }

  /** Start over with another text: undo does not lead back to the one before. */
  open(text: string): void {
    this.#view.setState(this.#state(text));
    void this.setLanguage(this.#slug);
    void this.setPreferences(this.#preferences);
  }

  async setLanguage(slug: string): Promise<void> {
    this.#slug = slug;
    const [support, { keywordsOf }] = await Promise.all([grammar(slug), import("./keywords.js")]);
    if (this.#slug !== slug) return; // another one was chosen while this one was loaded
    this.#keywords = completeNames(keywordsOf(slug), "keyword", -1);
    this.#view.dispatch({ effects: this.#language.reconfigure(support) });
    this.#configure();
  }

  async setPreferences(preferences: Preferences): Promise<void> {
    this.#preferences = preferences;
    this.#configure();
    const keys = preferences.vim ? (await import("@replit/codemirror-vim")).vim() : [];
    this.#view.dispatch({ effects: this.#vim.reconfigure(keys) });
  }

  /** Mark lines in the gutter; an empty list takes all marks away. */
  mark(marks: readonly Mark[]): void {
    const doc = this.#view.state.doc;
    const found = marks
      .filter((one) => one.line >= 1 && one.line <= doc.lines)
      .map((one): Diagnostic => {
        const { from, to } = doc.line(one.line);
        return { from, to, severity: "error", message: one.message };
      });
    this.#view.dispatch(setDiagnostics(this.#view.state, found));
  }

  /** Put the cursor at the start of a line, in view. */
  goTo(line: number): void {
    const doc = this.#view.state.doc;
    const { from } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    this.#view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    this.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }

  #configure(): void {
    const { tabWidth, completion, fontSize: px } = this.#preferences;
    const sources = [completeNames(this.#options.names, "variable", 1), this.#keywords, completeWords];
    const choices: Extension[] = [
      fontSize(px),
      EditorState.tabSize.of(tabWidth),
      indentUnit.of(indentation(this.#slug, tabWidth)),
    ];
    if (completion) {
      choices.push(autocompletion({ tooltipClass: () => "completion" }));
      choices.push(EditorState.languageData.of(() => sources.map((autocomplete) => ({ autocomplete }))));
    }
    this.#view.dispatch({ effects: this.#choices.reconfigure(choices) });
  }

  #state(text: string): EditorState {
    return EditorState.create({ doc: text, extensions: this.#extensions() });
  }

  #extensions(): Extension {
    return [
      this.#vim.of([]), // before all other keys
      Prec.highest(keymap.of(this.#options.keys)),
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap]),
      keymap.of([...foldKeymap, ...completionKeymap, indentWithTab]),
      [lineNumbers(), foldGutter(), lintGutter(), highlightActiveLine(), highlightActiveLineGutter()],
      [history(), drawSelection(), highlightSpecialChars(), highlightSelectionMatches(), search({ top: true })],
      [indentOnInput(), bracketMatching(), closeBrackets(), typeOverSelection],
      [this.#language.of([]), this.#choices.of([]), look],
      EditorView.contentAttributes.of({
        "aria-label": this.#options.label,
        "aria-description": this.#options.describedBy,
        spellcheck: "false",
        autocapitalize: "off",
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) this.#options.onChange(this.text);
      }),
    ];
  }
}

/** The editor's preferences: kept on this device, changed in a dialog or on the page of settings. */

import { part } from "../dom.js";
import type { Preferences } from "../editor/code-editor.js";

const KEY = "editor:v1";
const USUAL: Preferences = { fontSize: 14, tabWidth: 4, vim: false, completion: true };

export function loadPreferences(): Preferences {
  try {
    return { ...USUAL, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Preferences>) };
  } catch {
    return USUAL;
  }
}

/** Show the preferences in the fields below `root`; `changed` gets each change at once. */
export function startPreferences(
  root: HTMLElement,
  changed: (preferences: Preferences) => void,
  signal: AbortSignal,
): void {
  const size = part(root, "font-size", HTMLSelectElement);
  const width = part(root, "tab-width", HTMLSelectElement);
  const vim = part(root, "vim", HTMLInputElement);
  const completion = part(root, "completion", HTMLInputElement);
  const now = loadPreferences();
  size.value = String(now.fontSize);
  width.value = String(now.tabWidth);
  vim.checked = now.vim;
  completion.checked = now.completion;
  const read = () => {
    const chosen = {
      fontSize: Number(size.value),
      tabWidth: Number(width.value),
      vim: vim.checked,
      completion: completion.checked,
    };
    localStorage.setItem(KEY, JSON.stringify(chosen));
    changed(chosen);
  };
  root.addEventListener("change", read, { signal });
}

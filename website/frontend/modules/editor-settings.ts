/** The editor's preferences on the page of settings: each change is kept at once, on this device. */

import { startPreferences } from "../workspace/preferences.js";

export function start(root: HTMLElement, signal: AbortSignal): void {
  startPreferences(root, () => undefined, signal);
}

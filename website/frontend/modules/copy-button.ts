/** A button that copies the text of the element that `data-copies` names, and says so. */

import { value } from "../dom.js";

const SAID_FOR_MS = 2000;

export function start(root: HTMLElement, signal: AbortSignal): void {
  const text = root.textContent;
  root.hidden = navigator.clipboard === undefined; // missing where the page is not secure
  root.addEventListener("click", () => void copy(root, text), { signal });
}

async function copy(root: HTMLElement, label: string | null): Promise<void> {
  const source = document.getElementById(value(root, "copies"));
  await navigator.clipboard.writeText(source?.textContent ?? "");
  root.textContent = value(root, "textCopied");
  setTimeout(() => (root.textContent = label), SAID_FOR_MS);
}

/**
 * Two panes with a separator between them that can be dragged, or moved by the arrow keys.
 *
 * The share of the first pane is kept on this device under `data-name`. `data-orientation` is that of
 * the separator: "vertical" stands between a left and a right pane.
 */

import { part, value } from "../dom.js";

const LEAST = 15;
const MOST = 85;
const STEP = 5;

export function start(root: HTMLElement, signal: AbortSignal): void {
  const separator = part(root, "separator", HTMLElement);
  const isVertical = value(root, "orientation") === "vertical";
  const name = `pane:v1:${value(root, "name")}`;
  const usual = Number(value(root, "share"));
  let share = usual;

  const set = (wanted: number, { keep }: { keep: boolean }) => {
    share = Math.min(Math.max(wanted, LEAST), MOST);
    root.style.setProperty("--share", `${share}%`);
    separator.setAttribute("aria-valuenow", String(Math.round(share)));
    if (keep) remember(name, share);
  };
  set(recall(name) ?? usual, { keep: false });

  const keys: Record<string, () => number> = {
    [isVertical ? "ArrowLeft" : "ArrowUp"]: () => share - STEP,
    [isVertical ? "ArrowRight" : "ArrowDown"]: () => share + STEP,
    Home: () => LEAST,
    End: () => MOST,
    Enter: () => usual,
  };
  separator.addEventListener(
    "keydown",
    (event) => {
      const wanted = keys[event.key];
      if (wanted === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      set(wanted(), { keep: true });
    },
    { signal },
  );
  separator.addEventListener("dblclick", () => set(usual, { keep: true }), { signal });
  separator.addEventListener("pointerdown", (event) => separator.setPointerCapture(event.pointerId), { signal });
  separator.addEventListener("lostpointercapture", () => remember(name, share), { signal });
  separator.addEventListener(
    "pointermove",
    (event) => {
      if (!separator.hasPointerCapture(event.pointerId)) return;
      const box = root.getBoundingClientRect();
      const part = isVertical ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height;
      set(part * 100, { keep: false });
    },
    { signal },
  );
}

function recall(name: string): number | null {
  const text = localStorage.getItem(name);
  const found = Number(text);
  return text === null || !Number.isFinite(found) ? null : found;
}

function remember(name: string, share: number): void {
  try {
    localStorage.setItem(name, String(share));
  } catch {
    // A device without room forgets the size of a pane; nothing else is lost.
  }
}

/**
 * Panes as tabs where there is room for only one: the tabs of the statement, and "Code" beside the tabs
 * of the console, are then one choice. On a wide screen both sides are shown, and "Code" is no tab.
 */

import type { Tabs } from "../modules/tabs.js";

export const NARROW = "(width < 48rem)"; // as in workspace.css
const CODE = "code-pane";

export function startPhone(
  problem: HTMLElement,
  statement: Tabs,
  consoleRoot: HTMLElement,
  consoleTabs: Tabs,
  signal: AbortSignal,
): void {
  const narrow = matchMedia(NARROW);
  const arrange = () => {
    if (narrow.matches) consoleTabs.clear();
    else {
      const isInConsole = consoleTabs.selected !== null && consoleTabs.selected !== CODE;
      consoleTabs.select(isInConsole ? (consoleTabs.selected ?? "") : "test-cases");
      statement.select(statement.selected ?? "description");
    }
  };
  problem.addEventListener("tab-selected", () => narrow.matches && consoleTabs.clear(), { signal });
  consoleRoot.addEventListener("tab-selected", () => {
    if (narrow.matches) statement.clear();
  }, { signal });
  narrow.addEventListener("change", arrange, { signal });
  arrange();
}

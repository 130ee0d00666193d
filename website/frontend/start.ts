/**
 * The entry of every page: starts the module that each `data-module` element names.
 *
 * A module is loaded when a page has an element for it. One that fails is reported, and the others
 * go on. `data-ready` on <html> says that all of them have started.
 */

export interface Module {
  start(root: HTMLElement, signal: AbortSignal): void | Promise<void>;
}

const modules: Record<string, () => Promise<Module>> = {
  "copy-button": () => import("./modules/copy-button.js"),
  "editor-settings": () => import("./modules/editor-settings.js"),
  "live-problems": () => import("./modules/live-problems.js"),
  "live-submissions": () => import("./modules/live-submissions.js"),
  "local-time": () => import("./modules/local-time.js"),
  playground: () => import("./modules/playground.js"),
  "split-pane": () => import("./modules/split-pane.js"),
  tabs: () => import("./modules/tabs.js"),
  "theme-switch": () => import("./modules/theme-switch.js"),
  workspace: () => import("./modules/workspace.js"),
};

async function startOne(root: HTMLElement, signal: AbortSignal): Promise<void> {
  const name = root.dataset["module"] ?? "";
  const load = modules[name];
  if (load === undefined) throw new Error(`There is no module "${name}".`);
  const module = await load();
  await module.start(root, signal);
}

/** Start all modules below `root`; `signal` ends them. Failures are reported, not thrown. */
export async function startAll(root: ParentNode, signal: AbortSignal): Promise<void> {
  const roots = [...root.querySelectorAll<HTMLElement>("[data-module]")];
  const results = await Promise.allSettled(roots.map((one) => startOne(one, signal)));
  for (const result of results) if (result.status === "rejected") reportError(result.reason);
}

/** Tell the server the reader's time zone, so that its days and calendars are the reader's. */
function keepTimeZone(): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!document.cookie.includes(`timezone=${zone}`)) {
    document.cookie = `timezone=${zone};path=/;max-age=31536000;samesite=lax`;
  }
}

keepTimeZone();
const page = new AbortController();
await startAll(document, page.signal);
document.documentElement.dataset["ready"] = "";

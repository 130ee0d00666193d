/**
 * Tabs: a list of links to sections becomes tabs where there is room for them.
 *
 * Without scripts the links jump to the sections, which all show. The root has `data-part="tabs"` for the
 * list; each link's hash names its section. Arrow keys, Home and End move between tabs.
 */

import { part } from "../dom.js";

export interface Tabs {
  select(id: string): void;
}

const chosen = new WeakMap<HTMLElement, Tabs>();

/** The tabs that were started on this element. */
export function tabsOf(root: HTMLElement): Tabs {
  const found = chosen.get(root);
  if (found === undefined) throw new Error("These tabs have not been started.");
  return found;
}

export function start(root: HTMLElement, signal: AbortSignal): void {
  const list = part(root, "tabs", HTMLElement);
  const links = [...list.querySelectorAll("a")];
  const panels = new Map(links.map((link) => [link, panelOf(link)]));
  list.setAttribute("role", "tablist");
  for (const item of list.children) item.setAttribute("role", "presentation");
  for (const [link, panel] of panels) {
    link.setAttribute("role", "tab");
    link.id ||= `${panel.id}-tab`;
    link.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", link.id);
    panel.tabIndex = 0;
  }

  const select = (link: HTMLAnchorElement) => {
    for (const [one, panel] of panels) {
      one.setAttribute("aria-selected", String(one === link));
      one.tabIndex = one === link ? 0 : -1;
      panel.hidden = one !== link;
    }
    root.dispatchEvent(new CustomEvent("tab-selected", { detail: panels.get(link)?.id }));
  };
  const byId = (id: string) => links.find((link) => panels.get(link)?.id === id);
  chosen.set(root, { select: (id) => void (byId(id) && select(byId(id)!)) });

  list.addEventListener(
    "click",
    (event) => {
      const link = links.find((one) => one.contains(event.target as Node));
      if (link === undefined) return;
      event.preventDefault();
      select(link);
    },
    { signal },
  );
  list.addEventListener(
    "keydown",
    (event) => {
      const next = neighbour(links, event.key);
      if (next === undefined) return;
      event.preventDefault();
      select(next);
      next.focus();
    },
    { signal },
  );
  const first = byId(location.hash.slice(1)) ?? links[0];
  if (first !== undefined) select(first);
}

function panelOf(link: HTMLAnchorElement): HTMLElement {
  const panel = document.getElementById(link.hash.slice(1));
  if (panel === null) throw new Error(`The tab "${link.hash}" has no section.`);
  return panel;
}

function neighbour(links: HTMLAnchorElement[], key: string): HTMLAnchorElement | undefined {
  const here = links.findIndex((link) => link === document.activeElement);
  const steps: Record<string, number> = {
    ArrowRight: here + 1,
    ArrowLeft: here - 1 + links.length,
    Home: 0,
    End: links.length - 1,
  };
  const index = steps[key];
  return here < 0 || index === undefined ? undefined : links[index % links.length];
}

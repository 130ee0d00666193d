/**
 * Tabs: a list of links to sections becomes tabs where there is room for them.
 *
 * Without scripts the links jump to the sections, which all show. The root has `data-part="tabs"` for the
 * list; each link's hash names its section. Arrow keys, Home and End move between tabs.
 */

import { part } from "../dom.js";

export interface Tabs {
  /** The id of the section that is shown; null where none is. */
  readonly selected: string | null;
  select(id: string): void;
  /** Show none of the sections. */
  clear(): void;
}

const started = new WeakMap<HTMLElement, Tabs>();
const STARTED = "tabs-started";

/** The tabs of this element, once they have been started. */
export function whenStarted(root: HTMLElement): Promise<Tabs> {
  return new Promise((resolve) => {
    const found = started.get(root);
    if (found !== undefined) return resolve(found);
    root.addEventListener(STARTED, () => resolve(started.get(root) as Tabs), { once: true });
  });
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
    if (!panel.hasAttribute("aria-label")) panel.setAttribute("aria-labelledby", link.id);
    if (panel.classList.contains("pane-body")) panel.tabIndex = 0; // it scrolls
  }

  let selected: string | null = null;
  const show = (link: HTMLAnchorElement | undefined) => {
    selected = link === undefined ? null : (panels.get(link)?.id ?? null);
    const first = link ?? links.find(isShown);
    for (const [one, panel] of panels) {
      one.setAttribute("aria-selected", String(one === link));
      one.tabIndex = one === first ? 0 : -1;
      // A tab that this screen has no use for leaves its section where it is.
      panel.hidden = isShown(one) && one !== link;
      if (isShown(one)) panel.setAttribute("role", "tabpanel");
      else panel.removeAttribute("role");
    }
  };
  const select = (link: HTMLAnchorElement) => {
    show(link);
    root.dispatchEvent(new CustomEvent("tab-selected", { detail: panels.get(link)?.id }));
  };
  const byId = (id: string) => links.find((link) => panels.get(link)?.id === id);
  started.set(root, {
    get selected() {
      return selected;
    },
    select: (id) => {
      const link = byId(id);
      if (link !== undefined) select(link);
    },
    clear: () => show(undefined),
  });

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
      const next = neighbour(links.filter(isShown), event.key);
      if (next === undefined) return;
      event.preventDefault();
      select(next);
      next.focus();
    },
    { signal },
  );
  const first = byId(location.hash.slice(1)) ?? links.find(isShown);
  if (first !== undefined) select(first);
  root.dispatchEvent(new CustomEvent(STARTED));
}

const isShown = (link: HTMLAnchorElement) => link.offsetParent !== null;

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

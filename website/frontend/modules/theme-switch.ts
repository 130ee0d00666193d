/**
 * The choice of a theme: system, light or dark. It is kept in a cookie, so that the server writes the
 * next page in the right theme and nothing flashes. Without scripts the form is posted.
 */

const YEAR_S = 365 * 24 * 3600;

export function start(root: HTMLElement, signal: AbortSignal): void {
  const select = root.querySelector("select");
  if (select === null) throw new Error("The theme switch has no select.");
  root.querySelector("button")?.setAttribute("hidden", "");
  select.addEventListener("change", () => choose(select.value), { signal });
}

function choose(theme: string): void {
  const secure = location.protocol === "https:" ? ";secure" : "";
  document.cookie = `theme=${theme};path=/;max-age=${YEAR_S};samesite=lax${secure}`;
  document.documentElement.dataset["theme"] = theme;
}

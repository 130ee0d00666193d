/** Shows every <time> below the root in the reader's own zone, or in `data-zone` where that is set. */

const STYLE: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short" };

export function start(root: HTMLElement): void {
  const zone = root.dataset["zone"];
  const format = new Intl.DateTimeFormat(
    document.documentElement.lang,
    zone ? { ...STYLE, timeZone: zone } : STYLE,
  );
  for (const one of root.querySelectorAll("time")) {
    const date = new Date(one.dateTime);
    if (!Number.isNaN(date.getTime())) one.textContent = format.format(date);
  }
}

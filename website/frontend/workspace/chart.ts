/** The distribution of run times as SVG, the same bars as website/charts/histogram.py draws. */

import type { Bar } from "./detail.js";

const NAMESPACE = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT, FOOT, MOST_BARS, WIDEST] = [480, 120, 18, 40, 48];

/** At most MOST_BARS bars: neighbours are added up where there are more. */
export function merged(bars: readonly Bar[]): Bar[] {
  const step = Math.max(Math.ceil(bars.length / MOST_BARS), 1);
  const found: Bar[] = [];
  for (let start = 0; start < bars.length; start += step) {
    const group = bars.slice(start, start + step);
    const count = group.reduce((sum, one) => sum + one.count, 0);
    found.push({ from_ms: group[0]?.from_ms ?? 0, count });
  }
  return found;
}

/** Bars, with the one that holds `own` marked. The same numbers belong beside it as a table. */
export function histogram(bars: readonly Bar[], own: number, title: string): SVGSVGElement {
  const most = Math.max(...bars.map((one) => one.count));
  const width = Math.min(WIDTH / bars.length, WIDEST);
  const here = bars.filter((one) => one.from_ms <= own).length - 1; // they are in order
  const svg = make("svg", { class: "histogram", role: "img", viewBox: `0 0 ${WIDTH} ${HEIGHT + FOOT}`, "aria-label": title });
  bars.forEach((bar, index) => {
    const height = Math.max((HEIGHT * bar.count) / most, 2);
    const rect = make("rect", {
      class: index === here ? "bar is-own" : "bar",
      x: round(index * width + 1),
      y: round(HEIGHT - height),
      width: round(Math.max(width - 2, 1)),
      height: round(height),
    });
    rect.append(make("title", {}, `${bar.from_ms} ms: ${bar.count}`));
    svg.append(rect);
  });
  const y = String(HEIGHT + FOOT - 4);
  svg.append(make("text", { x: "0", y }, `${bars[0]?.from_ms} ms`));
  if (bars.length > 1) {
    svg.append(make("text", { class: "end", x: round(Math.max(width * bars.length, 96)), y }, `${bars.at(-1)?.from_ms} ms`));
  }
  return svg as SVGSVGElement;
}

function make(name: string, attributes: Record<string, string>, text = ""): SVGElement {
  const found = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) found.setAttribute(key, value);
  if (text !== "") found.textContent = text;
  return found;
}

const round = (value: number) => String(Math.round(value * 100) / 100);

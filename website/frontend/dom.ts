/** Reading what the server wrote into a page. A missing part is a bug, and its name is in the error. */

/** The element below `root` with this `data-part`. */
export function part<T extends HTMLElement>(root: ParentNode, name: string, type: new () => T): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof type)) throw new Error(`The part "${name}" is missing or of another type.`);
  return found;
}

/** All elements below `root` with this `data-part`. */
export function parts(root: ParentNode, name: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-part="${name}"]`)];
}

/** The value of a `data-` attribute, named in camelCase. */
export function value(root: HTMLElement, name: string): string {
  const found = root.dataset[name];
  if (found === undefined) throw new Error(`The attribute data-${name} is missing.`);
  return found;
}

/** The JSON that Django's `json_script` wrote under this id. */
export function json(id: string): unknown {
  const text = document.getElementById(id)?.textContent;
  if (text == null) throw new Error(`The JSON "${id}" is missing.`);
  return JSON.parse(text);
}

/** A copy of the only element in the <template> with this `data-part`. */
export function clone(root: ParentNode, name: string): HTMLElement {
  const first = part(root, name, HTMLTemplateElement).content.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error(`The template "${name}" is empty.`);
  return first.cloneNode(true) as HTMLElement;
}

/**
 * Drafts on this device: the code that a user is writing, by problem and language.
 *
 * A draft carries the time of its last change. A tab writes only over a draft that it knows, so two
 * tabs do not overwrite each other: the second one is told of the first one's change.
 */

export interface Draft {
  source: string;
  changedAt: number;
  /** The version on the server that this text follows; null where none is known. */
  version: string | null;
  /** Whether the server has this very text. */
  isSaved: boolean;
}

const key = (slug: string, language: string) => `draft:v1:${slug}:${language}`;

export function load(slug: string, language: string): Draft | null {
  const text = localStorage.getItem(key(slug, language));
  if (text === null) return null;
  try {
    const { source, changedAt, version, isSaved } = JSON.parse(text) as Partial<Draft>;
    if (typeof source === "string" && typeof changedAt === "number") {
      return { source, changedAt, version: version ?? null, isSaved: isSaved === true };
    }
  } catch {
    // What nobody can read is no draft.
  }
  return null;
}

/** Keep a draft; false if this device has no room for it or does not allow it. */
export function save(slug: string, language: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key(slug, language), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forget(slug: string, language: string): void {
  localStorage.removeItem(key(slug, language));
}

/** Call `changed` when another tab keeps or forgets this draft; null is a draft that is gone. */
export function watch(
  slug: string,
  language: () => string,
  changed: (draft: Draft | null) => void,
  signal: AbortSignal,
): void {
  addEventListener(
    "storage",
    (event) => {
      if (event.key === key(slug, language())) changed(load(slug, language()));
    },
    { signal },
  );
}

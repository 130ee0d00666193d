/** What the server wrote into the problem page for the workspace. */

export interface Param {
  name: string;
  type: string;
}

export interface Language {
  slug: string;
  name: string;
  version: string;
}

export interface Config {
  slug: string;
  isSignedIn: boolean;
  languages: Language[];
  starters: Record<string, string>;
  /** The lines of one case of a function problem; null where a whole program is asked for. */
  params: Param[] | null;
  names: string[];
  samples: { input: string; output: string }[];
  memoryLimitMb: number | null;
  /** Where drafts are on the server, and the version of each by language; null for a stranger. */
  draftsUrl: string | null;
  drafts: Record<string, string>;
  /** Code to begin with, instead of the draft. */
  opened: { language: string; source: string } | null;
}

export function read(value: unknown): Config {
  const config = value as Config;
  if (typeof config?.slug !== "string" || !Array.isArray(config.languages)) {
    throw new TypeError("The workspace has no configuration.");
  }
  return config;
}

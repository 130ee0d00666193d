/** The full result of a submission or a run, as the API has it. */

import { type Status, read as readStatus } from "../live/status.js";

export interface CaseResult {
  index: number;
  verdict: string;
  is_sample: boolean;
  name?: string;
  runtime_ms?: number;
  memory_kb?: number;
  input?: string;
  expected?: string;
  output?: string;
  stdout?: string;
  stderr?: string;
  exit_code?: number | null;
  signal?: number | null;
}

/** The limit of time that was exceeded, and what was used. */
export interface LimitHit {
  clock: "cpu_time" | "wall_clock";
  scope: "case" | "all_cases";
  limit_ms: number;
  used_ms: number;
}

/** A bar of the histogram of run times: how many took so long, up to the next bar. */
export interface Bar {
  from_ms: number;
  count: number;
}

export interface Detail extends Status {
  /** The slug of the problem; empty in the playground. */
  problem: string;
  created_at: string;
  language: string;
  source: string;
  compile_output: string;
  cases: CaseResult[];
  limit_hit: LimitHit | null;
  runtime_distribution?: Bar[];
  runtime_percentile?: number | null;
  memory_percentile?: number | null;
}

export function read(value: unknown): Detail {
  const status = readStatus(value) as Detail;
  if (!Array.isArray(status.cases)) throw new TypeError("The server sent no result.");
  return { ...status, problem: status.problem ?? "" };
}

/** The first case that was not accepted and whose texts may be shown. */
export function firstFailure(detail: Detail): CaseResult | undefined {
  const failed = detail.cases.filter((one) => one.verdict !== "accepted");
  return failed.find((one) => one.input !== undefined) ?? failed[0];
}

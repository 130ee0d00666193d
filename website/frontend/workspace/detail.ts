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
  limit_hit?: string | null;
}

export interface Detail extends Status {
  language: string;
  source: string;
  compile_output: string;
  cases: CaseResult[];
  runtime_percentile?: number | null;
  memory_percentile?: number | null;
}

export function read(value: unknown): Detail {
  const status = readStatus(value) as Detail;
  if (!Array.isArray(status.cases)) throw new TypeError("The server sent no result.");
  return status;
}

/** The first case that was not accepted and whose texts may be shown. */
export function firstFailure(detail: Detail): CaseResult | undefined {
  const failed = detail.cases.filter((one) => one.verdict !== "accepted");
  return failed.find((one) => one.input !== undefined) ?? failed[0];
}

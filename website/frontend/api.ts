/** Requests to the REST API with the session of the page. */

/** An answer of the API that is not a success. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly retryAfterS: number | null,
  ) {
    super(detail);
    this.name = "ApiError";
  }
}

/** The server could not be reached; the request may be sent again. */
export class OfflineError extends Error {
  override readonly name = "OfflineError";
}

const UNSAFE = /^(POST|PUT|PATCH|DELETE)$/;

/** The CSRF token, which Django keeps in a cookie; empty where there is none. */
export function csrfToken(): string {
  return document.cookie.match(/(?:^|; )csrftoken=([^;]*)/)?.[1] ?? "";
}

export interface Call {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Whether the request goes on after its page has gone. */
  keepalive?: boolean;
}

/** Call the API and return its JSON. Throws ApiError for a refusal, OfflineError without a server. */
export async function call(path: string, { method = "GET", body, headers, signal, keepalive = false }: Call = {}): Promise<unknown> {
  const sent: Record<string, string> = { Accept: "application/json", ...headers };
  if (UNSAFE.test(method)) sent["X-CSRFToken"] = csrfToken();
  if (body !== undefined) sent["Content-Type"] = "application/json";
  const options: RequestInit = { method, headers: sent, credentials: "same-origin", keepalive };
  if (body !== undefined) options.body = JSON.stringify(body);
  if (signal !== undefined) options.signal = signal;
  return answer(await send(path, options));
}

/** An answer with the tag that names its content; `value` is null if that is what was known before. */
export interface Tagged {
  value: unknown;
  etag: string | null;
}

/** Ask for something that may be known already. Throws as `call` does. */
export async function callTagged(path: string, etag: string | null, signal: AbortSignal): Promise<Tagged> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (etag !== null) headers["If-None-Match"] = etag;
  const response = await send(path, { headers, credentials: "same-origin", cache: "no-store", signal });
  if (response.status === 304) return { value: null, etag };
  return { value: await answer(response), etag: response.headers.get("ETag") };
}

async function send(path: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(path, options);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new OfflineError("The server can't be reached.", { cause: error });
  }
}

async function answer(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  const found: unknown = await response.json().catch(() => null);
  if (response.ok) return found;
  const { code, detail } = (found ?? {}) as { code?: string; detail?: string };
  const retry = Number(response.headers.get("Retry-After"));
  throw new ApiError(
    response.status,
    code ?? "error",
    detail ?? response.statusText,
    Number.isFinite(retry) && retry > 0 ? retry : null,
  );
}

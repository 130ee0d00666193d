"""What the OpenAPI document says in words: the introduction, and every parameter and header."""

DESCRIPTION = """
Post a solution, poll its status, read the verdict.

## Log in

`POST /api/v1/users/` makes an account, if registration is open; `POST /api/v1/auth/token/`
returns the token of an account. Send it with each request: `Authorization: Token <key>`. A
browser may use its session instead; then unsafe methods need the header `X-CSRFToken`.

## Errors

Every error has one form: `{"code": "...", "detail": "...", "fields": {...}}`. `code` stays as it
is, `detail` is a sentence for people, and `fields` is there when single fields are wrong. 429 and
503 carry `Retry-After`, in seconds. A NUL byte in a query or a body is refused with 400 and
`bad_text`.

## Follow a submission

1. `POST /api/v1/problems/{slug}/submissions/` answers 202 with `status_url`. Send an
   `Idempotency-Key` with it: then the request can be repeated after a lost answer, and makes no
   second submission.
2. `GET` the `status_url` until `state` is `done`. With `?wait=20` the server holds the request
   until something changes; with `?wait=20&until=done` until the verdict is there. Without `wait`,
   pause for `poll_after_ms` between two requests. An answer that would only repeat the last one
   is held for up to a second.
3. `GET /api/v1/submissions/{id}/` has the full result: cases, compiler output, percentiles.

## WebSocket

`/ws/submissions/{id}/` and `/ws/runs/{id}/` push the same JSON as the status endpoints: the
present status on connecting, then each new one, and the present one again every 30 s. The server
closes the socket with 1000 after the final status.

`/ws/submissions/` pushes every change of all your submissions over one socket, as the same JSON;
`/ws/submissions/?all=1` pushes those of everybody, to staff. At first come the submissions that are
not done, or were done within the last minute, of the newest 50. Runs are not included. If you read
slowly, you get only the newest status of each submission. After 30 s without a change the server
sends `{}`. It never closes this socket with 1000.

Log in with the `Authorization` header; or, in a browser, with the subprotocols `judge` and
`token.<key>`, or by sending `{"token": "<key>"}` as the first message; or with the session's
cookie, if the page is one of this site. Never send a token in the address. The server takes no
other messages.

| close code | meaning |
| --- | --- |
| 1000 | the status was final |
| 1001 | the socket is an hour old, or the server stops: connect again |
| 1008 | you read too slowly, or send too much |
| 1009 | your message was too large |
| 1013 | the server is full, or its database is away: try again later |
| 4401 | no token, or one that is not valid any more |
| 4403 | a page of another site; or `all=1`, and you are not staff |
| 4404 | there is no such submission of yours |
| 4429 | you have too many sockets open |
"""

_RATE = "Of the rate limit that applies to you:"
PARAMETERS = {
    "slug": "The problem's short name in addresses.",
    "submission_id": "The id that the answer to POST holds.",
    "cursor": "Where the page begins, as in `next` and `previous`.",
    "page": "The number of the page, from 1.",
    "page_size": "Rows on a page: 50 if it is not sent, 100 at most.",
    "problem": "Only submissions for the problem with this slug. A blank filter counts as none.",
    "verdict": "Only submissions with this verdict. A blank filter counts as none.",
    "language": (
        "Only submissions in this language: a slug of `/api/v1/languages/`, or another usual "
        "name. An unknown one is 400. A blank filter counts as none."
    ),
    "language_slug": "A language of `/api/v1/languages/`, or another usual name of it.",
    "difficulty": "Only problems of this difficulty. A blank filter counts as none.",
    "tag": (
        "Only problems with this tag (letters, digits, `-`, `_`). No problem has an unknown "
        "tag. A blank filter counts as none."
    ),
    "search": (
        "Only problems with this text in the title or the slug, in any case; 100 characters at "
        "most. A blank filter counts as none; a NUL byte is refused with `bad_text`."
    ),
    "status": (
        "Only problems that you have solved, tried without success, or not tried (`new`). "
        "Without a login all problems are new. A blank filter counts as none."
    ),
    "wait": (
        "How many seconds the request may be held until the status is another one than "
        "`If-None-Match` names, or than it was; 0 if it is not sent. More than the server's "
        "limit (20 if nothing else was set) means the limit. What is no number, or negative, is "
        "400."
    ),
    "until": (
        "`done`: hold the request through all progress, until the status is final or the time "
        "is over. Without `wait` it is held as long as the server allows."
    ),
    "Idempotency-Key": (
        "1 to 100 printable characters that you choose, another one for each submission. A "
        "repeated request with the same key and body returns the submission of the first one; "
        "with another body it is 409."
    ),
    "If-None-Match": (
        "The `ETag` of the status that you have. If it has not changed, the answer is 304 "
        "without a body."
    ),
    "ETag": "Names this status: send it back in `If-None-Match`.",
    "Location": "The address of the status.",
    "X-RateLimit-Limit": f"{_RATE} requests in a minute.",
    "X-RateLimit-Remaining": f"{_RATE} requests that are left in this minute.",
    "X-RateLimit-Reset": f"{_RATE} seconds until the minute is over.",
}

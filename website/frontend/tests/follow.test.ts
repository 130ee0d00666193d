import assert from "node:assert/strict";
import { test } from "node:test";
import { Backoff } from "../live/backoff.js";
import { type Places, follow } from "../live/follow.js";
import type { Status } from "../live/status.js";

const status = (state: Status["state"], done = 0) => ({ id: "1", state, cases_done: done }) as Status;

type Open = () => WebSocket;

/** Opens a socket that says these things and then closes with this code. */
function socket(messages: unknown[], code: number): Open {
  return () => {
    const target = new EventTarget() as WebSocket;
    Object.assign(target, { close: () => undefined });
    queueMicrotask(() => {
      for (const one of messages) {
        target.dispatchEvent(Object.assign(new Event("message"), { data: JSON.stringify(one) }));
      }
      target.dispatchEvent(Object.assign(new Event("close"), { code }));
    });
    return target;
  };
}

type Asked = [waitS: number, etag: string | null][];

function places(sockets: Open[], polls: unknown[]): Places & { pauses: number[]; asked: Asked } {
  const pauses: number[] = [];
  const asked: Asked = [];
  return {
    pauses,
    asked,
    socket: () => (sockets.shift() ?? socket([], 1006))(),
    poll: async (_path, waitS, etag) => {
      asked.push([waitS, etag]);
      return { value: polls.shift(), etag: `"${asked.length}"` };
    },
    pause: async (ms) => void pauses.push(ms),
  };
}

async function shown(around: Places): Promise<string[]> {
  const states: string[] = [];
  await follow("submissions", "1", (one) => states.push(one.state), new AbortController().signal, around);
  return states;
}

test("a socket is followed until the final status", async () => {
  const around = places([socket([status("queued"), status("running"), status("done")], 1000)], []);
  assert.deepEqual(await shown(around), ["queued", "running", "done"]);
});

test("a socket that breaks is opened again", async () => {
  const around = places([socket([status("running")], 1006), socket([status("done")], 1000)], []);
  assert.deepEqual(await shown(around), ["running", "done"]);
  assert.equal(around.pauses.length, 1);
});

test("an old socket is opened again at once", async () => {
  const around = places([socket([status("running")], 1001), socket([status("done")], 1000)], []);
  await shown(around);
  assert.deepEqual(around.pauses, [0]);
});

test("after three failures polls take over", async () => {
  const around = places([], [status("running"), null, status("done")]);
  assert.deepEqual(await shown(around), ["running", "done"]);
  // The first is answered at once, the others are held while nothing changes.
  assert.deepEqual(around.asked, [[0, null], [20, '"1"'], [20, '"2"']]);
});

test("a socket that is refused is not tried again", async () => {
  const around = places([socket([], 4401)], [status("done")]);
  assert.deepEqual(await shown(around), ["done"]);
  assert.deepEqual(around.pauses, []);
});

test("waits double up to half a minute", () => {
  const backoff = new Backoff(() => 0);
  const waits = Array.from({ length: 8 }, () => backoff.next());
  assert.deepEqual(waits, [500, 1000, 2000, 4000, 8000, 16000, 30000, 30000]);
});

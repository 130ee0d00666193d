import assert from "node:assert/strict";
import { test } from "node:test";
import { ApiError, type Call } from "../api.js";
import { ServerDrafts, type Stored } from "../workspace/server-drafts.js";

function server(answers: (Stored | Error)[]) {
  const sent: [string, unknown][] = [];
  const told: unknown[] = [];
  const drafts = new ServerDrafts("/drafts/", {
    version: () => "v1",
    saved: (language, stored) => told.push(["saved", language, stored.version]),
    conflict: (language, theirs) => told.push(["conflict", language, theirs?.source]),
  }, async (path: string, call?: Call) => {
    sent.push([`${call?.method ?? "GET"} ${path}`, call?.body]);
    const next = answers.shift();
    if (next instanceof Error) throw next;
    return next;
  });
  return { drafts, sent, told };
}

test("only the newest text is saved, over the version that was seen", async () => {
  const { drafts, sent, told } = server([{ source: "b", version: "v2" }]);
  drafts.changed("cpp", "a");
  drafts.changed("cpp", "b");
  await drafts.flush();
  assert.deepEqual(sent, [["PUT /drafts/cpp/", { source: "b", version: "v1" }]]);
  assert.deepEqual(told, [["saved", "cpp", "v2"]]);
});

test("a draft of another language is saved before the next one", async () => {
  const { drafts, sent } = server([{ source: "a", version: "v2" }, { source: "b", version: "v3" }]);
  drafts.changed("cpp", "a");
  drafts.changed("java", "b");
  await drafts.flush();
  assert.deepEqual(sent.map(([path]) => path), ["PUT /drafts/cpp/", "PUT /drafts/java/"]);
});

test("a version that was not seen is not overwritten, but shown", async () => {
  const { drafts, told } = server([new ApiError(409, "draft_conflict", "", null), { source: "theirs", version: "v9" }]);
  drafts.changed("cpp", "mine");
  await drafts.flush();
  assert.deepEqual(told, [["conflict", "cpp", "theirs"]]);
});

test("a user who is signed out has no drafts on the server", async () => {
  const drafts = new ServerDrafts(null, { version: () => null, saved: assert.fail, conflict: assert.fail }, assert.fail);
  drafts.changed("cpp", "a");
  await drafts.flush();
  assert.equal(drafts.isOn, false);
});

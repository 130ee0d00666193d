import assert from "node:assert/strict";
import { test } from "node:test";
import { merged } from "../workspace/chart.js";
import { spreadOf } from "../workspace/standing.js";

const bars = [10, 11, 12, 20].map((from_ms) => ({ from_ms, count: 1 }));

test("a share lies between what slightly other run times would beat", () => {
  assert.deepEqual(spreadOf(bars, 11), { count: 4, spread: 1, low: 25, high: 100 });
});

test("the only submission beats nobody for sure", () => {
  assert.deepEqual(spreadOf([{ from_ms: 10, count: 1 }], 10), { count: 1, spread: 1, low: 0, high: 100 });
});

test("many bars are added up, and none is lost", () => {
  const found = merged(Array.from({ length: 100 }, (_, index) => ({ from_ms: index, count: 2 })));
  assert.ok(found.length <= 40);
  assert.equal(found.reduce((sum, one) => sum + one.count, 0), 200);
});

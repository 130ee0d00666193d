import assert from "node:assert/strict";
import { test } from "node:test";
import { firstDifference, pieces, visible } from "../workspace/difference.js";

test("the first difference has a line and a column, and what stands there", () => {
  const found = firstDifference("1 2\n3 4\n", "1 2\n3 5\n");
  assert.deepEqual(found, { line: 2, column: 3, expected: "4", got: "5" });
});

test("a text that ends too early differs at its end", () => {
  assert.deepEqual(firstDifference("ab", "a"), { line: 1, column: 2, expected: "b", got: null });
  assert.equal(visible(null), "∎");
});

test("equal texts do not differ", () => assert.equal(firstDifference("a\n", "a\n"), null));

test("characters beyond the basic plane count once", () => {
  assert.equal(firstDifference("😀a", "😀b")?.column, 2);
});

test("white space and control characters can be seen", () => {
  assert.equal(visible(" "), "␠");
  assert.equal(visible("\u0007"), "␇");
  assert.deepEqual(pieces("a b", 1), [
    { text: "a", isSpace: false, isDifferent: false },
    { text: "␠", isSpace: true, isDifferent: true },
    { text: "b", isSpace: false, isDifferent: true },
  ]);
});

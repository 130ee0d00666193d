import assert from "node:assert/strict";
import { test } from "node:test";
import { marksOf } from "../workspace/errors.js";

test("a traceback of Python marks the user's lines with the exception", () => {
  const text = 'Traceback (most recent call last):\n  File "/box/main.py", line 2, in <module>\n    f()\nValueError: 1\n';
  assert.deepEqual(marksOf(text), [{ line: 2, message: "ValueError: 1" }]);
});

test("a compiler's error marks its line with its message", () => {
  const text = "main.cpp: In function 'int main()':\nmain.cpp:3:5: error: 'x' was not declared in this scope\n";
  assert.deepEqual(marksOf(text), [{ line: 3, message: "error: 'x' was not declared in this scope" }]);
});

test("a header of a library is not the user's code", () => {
  assert.deepEqual(marksOf("/usr/include/c++/12/bits/stl_vector.h:1123: Assertion failed"), []);
});

test("LeetCode's form of an error is read", () => {
  assert.deepEqual(marksOf("Line 7: KeyError: 'a'"), [{ line: 7, message: "KeyError: 'a'" }]);
});

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

test("compilers and interpreters name lines in many ways", () => {
  const said: Record<string, [string, number[]]> = {
    c: ["./main.c: In function 'main':\n./main.c:3:11: error: 'y' undeclared", [3]],
    java: ['Exception in thread "main" java.lang.ArithmeticException\n\tat Solution.f(Solution.java:3)\n\tat __Driver__.main(Driver.java:17)', [3]],
    javascript: ["TypeError: x\n    at f (solution.js:2:14)\n    at Module._load (node:internal/modules/cjs/loader:1019:12)", [2]],
    python: ['  File "solution.py", line 3, in f\n    return 1/0\nZeroDivisionError: division by zero', [3]],
    library: ['  File "/usr/lib/python3.11/heapq.py", line 30, in f\n/usr/include/c++/12/bits/stl_vector.h:99:5: error: x', []],
    go: ["./main.go:4:2: undefined: x", [4]],
    rust: ["error[E0425]: cannot find value\n --> main.rs:3:5", [3]],
    csharp: ["main.cs(3,7): error CS0103: x", [3]],
    ocaml: ['File "main.ml", line 2, characters 3-5:\nError: x', [2]],
    perl: ["Undefined subroutine &main::f called at /box/main.pl line 3.", [3]],
    php: ["PHP Fatal error:  x in /box/main.php on line 3", [3]],
    bash: ["main.sh: line 2: nope: command not found", [2]],
    fortran: ["main.f90:3:10:\n\n    3 | x", [3]],
    crash: ["terminate called after throwing an instance of 'std::runtime_error'", []],
  };
  for (const [name, [text, lines]] of Object.entries(said)) {
    assert.deepEqual(marksOf(text).map((one) => one.line), lines, name);
  }
});

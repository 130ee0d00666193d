// Calls what the user wrote, case after case: see runners/functions/drivers/model.py. A line with
// `serve(...)` is added below; in TypeScript this is the same, unchecked.
const fs = require("fs");

globalThis.require = require;
globalThis.ListNode = function ListNode(val, next) {
  this.val = val === undefined ? 0 : val;
  this.next = next === undefined ? null : next;
};
globalThis.TreeNode = function TreeNode(val, left, right) {
  this.val = val === undefined ? 0 : val;
  this.left = left === undefined ? null : left;
  this.right = right === undefined ? null : right;
};

const { ListNode, TreeNode } = globalThis;
const { parse, stringify } = JSON;
const ownFile = __filename;
const exit = process.exit.bind(process);

// The lines of standard input, each when it is asked for; undefined at the end.
function linesOf(descriptor) {
  const chunk = Buffer.alloc(1 << 16);
  let left = chunk.subarray(0, 0);
  return () => {
    const parts = [];
    for (;;) {
      const end = left.indexOf(10);
      parts.push(Buffer.from(end < 0 ? left : left.subarray(0, end)));
      if (end >= 0) {
        left = left.subarray(end + 1);
        return (parts.length > 1 ? Buffer.concat(parts) : parts[0]).toString();
      }
      const count = fs.readSync(descriptor, chunk, 0, chunk.length, null);
      if (count === 0) return undefined;
      left = chunk.subarray(0, count);
    }
  };
}

function listOf(values) {
  let head = null;
  for (let i = values.length - 1; i >= 0; i--) head = new ListNode(values[i], head);
  return head;
}

function treeOf(values) {
  if (values.length === 0) return null;
  const row = [new TreeNode(values[0])];
  for (let i = 1, at = 0; i < values.length && at < row.length; i += 2, at++) {
    const node = row[at];
    if (values[i] !== null) row.push((node.left = new TreeNode(values[i])));
    if (i + 1 < values.length && values[i + 1] !== null)
      row.push((node.right = new TreeNode(values[i + 1])));
  }
  return row[0];
}

function listText(head) {
  const seen = new Set();
  const values = [];
  for (let node = head; node; node = node.next) {
    if (seen.has(node)) throw new Error("There is a cycle in the ListNode that was returned.");
    seen.add(node);
    values.push(plainText(node.val));
  }
  return `[${values.join()}]`;
}

function treeText(root) {
  const values = [];
  const row = root ? [root] : [];
  for (const node of row) {
    values.push(node ? plainText(node.val) : "null");
    if (node) row.push(node.left, node.right);
  }
  while (values[values.length - 1] === "null") values.pop();
  return `[${values.join()}]`;
}

// Numbers have no exponent here unless they are too large for any type.
function plainText(value) {
  if (typeof value === "bigint") return String(value);
  return stringify(value) ?? "null";
}

function doubleText(value) {
  return typeof value === "number" || typeof value === "bigint"
    ? String(Number(value)) // a BigInt has any number of digits
    : plainText(value);
}

const readers = { ListNode: listOf, TreeNode: treeOf };
const writers = {
  ListNode: listText, TreeNode: treeText, double: doubleText, void: () => "null",
};

// What makes a parameter of parsed JSON.
function reader({ base, depth }) {
  let read = readers[base];
  if (!read) return (value) => value;
  for (; depth > 0; depth--) {
    const inner = read;
    read = (values) => values.map((value) => inner(value));
  }
  return read;
}

// What makes JSON of a result. Whatever can be iterated is an array, and nothing is an empty one.
function writer({ base, depth }) {
  let write = writers[base] ?? plainText;
  for (; depth > 0; depth--) {
    const inner = write;
    write = (values) => {
      if (values === null || values === undefined) return "[]";
      if (typeof values[Symbol.iterator] !== "function") return plainText(values);
      return `[${Array.from(values, (value) => inner(value)).join()}]`;
    };
  }
  return write;
}

// A function problem.
function calling({ params, returns, output, isCut }, solution) {
  const reads = params.map(reader);
  const write = writer(returns);
  return (first, line) => {
    const given = reads.map((read, i) => read(parse(i ? line() : first)));
    const result = solution(...given);
    if (output === null) return write(result);
    return write(isCut ? cut(result, given[output]) : given[output]);
  };
}

// The elements that count, as the function says: slice() takes any number, and undefined for all.
function cut(count, values) {
  if (Number.isInteger(count) && count >= 0 && count <= values.length)
    return values.slice(0, count);
  const length = `the length of an array of ${values.length} elements`;
  throw new Error(`The function returned ${String(count)} as ${length}.`);
}

// A class problem: an object, and calls of its methods.
function operating({ params, methods }, Made) {
  const prepare = ({ params, returns }) => ({ reads: params.map(reader), write: writer(returns) });
  const known = new Map(Object.entries(methods).map(([name, said]) => [name, prepare(said)]));
  const reads = params.map(reader);
  const all = (reads, values) => reads.map((read, i) => read(values[i]));
  return (first, line) => {
    const names = parse(first);
    const given = parse(line());
    const target = new Made(...all(reads, given[0]));
    const results = ["null"];
    for (let i = 1; i < names.length; i++) {
      const { reads, write } = known.get(names[i]);
      results.push(write(target[names[i]](...all(reads, given[i]))));
    }
    return `[${results.join()}]`;
  };
}

// The user's own part of what went wrong: our frames are the last.
function show(error) {
  const lines = String(error?.stack ?? error).split("\n");
  const own = lines.findIndex((line) => line.startsWith("    at ") && line.includes(ownFile));
  fs.writeSync(2, `${(own < 0 ? lines : lines.slice(0, own)).join("\n")}\n`);
}

function serve(said, load) {
  try {
    const line = linesOf(0);
    fs.writeSync(3, "\n");
    let call;
    for (let first = line(); first !== undefined; first = line()) {
      call ??= (said.methods ? operating : calling)(said, load(said.name));
      writeAll(`${call(first, line)}\n`);
    }
    exit(0);
  } catch (error) {
    show(error);
    exit(1);
  }
}

// A pipe may take less than all of a long answer at once.
function writeAll(text) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += fs.writeSync(3, bytes, at);
}

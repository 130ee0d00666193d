// What LeetCode's users find without asking for it: lodash as `_`, queues, heaps. All of it may be
// declared anew by the user.
class Deque {
  constructor(values = []) {
    this._ring = new Array(16);
    this.clear();
    for (const value of values) this.pushBack(value);
  }
  static fromArray(values) { return new this(values); }
  get _mask() { return this._ring.length - 1; }
  _grow() {
    const values = this.toArray();
    this._ring = values.concat(new Array(values.length));
    this._first = 0;
  }
  pushBack(value) {
    if (this._size === this._ring.length) this._grow();
    this._ring[(this._first + this._size++) & this._mask] = value;
    return this;
  }
  pushFront(value) {
    if (this._size === this._ring.length) this._grow();
    this._first = (this._first - 1) & this._mask;
    this._ring[this._first] = value;
    this._size++;
    return this;
  }
  popFront() {
    const value = this.front();
    if (this._size === 0) return value;
    this._ring[this._first] = undefined;
    this._first = (this._first + 1) & this._mask;
    this._size--;
    return value;
  }
  popBack() {
    const value = this.back();
    if (this._size > 0) this._ring[(this._first + --this._size) & this._mask] = undefined;
    return value;
  }
  front() { return this._size ? this._ring[this._first] : null; }
  back() { return this._size ? this._ring[(this._first + this._size - 1) & this._mask] : null; }
  size() { return this._size; }
  isEmpty() { return this._size === 0; }
  clear() {
    this._ring = new Array(16);
    this._first = this._size = 0;
    return this;
  }
  toArray() {
    return Array.from({ length: this._size }, (_, i) => this._ring[(this._first + i) & this._mask]);
  }
  *[Symbol.iterator]() {
    while (!this.isEmpty()) yield this.popFront();
  }
}

class Queue extends Deque {
  enqueue(value) { return this.pushBack(value); }
  push(value) { return this.pushBack(value); }
  dequeue() { return this.popFront(); }
  pop() { return this.popFront(); }
}

// A heap. `compare` says by its sign which of two comes first.
class PriorityQueue {
  constructor(compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0), values = []) {
    this._compare = typeof compare === "function" ? compare : compare.compare;
    this._heap = [];
    for (const value of values) this.enqueue(value);
  }
  static fromArray(values, compare) { return new this(compare, values); }
  enqueue(value) {
    this._rise(value);
    return this;
  }
  _rise(value) {
    const heap = this._heap;
    let at = heap.push(value) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this._compare(heap[above], value) <= 0) break;
      heap[at] = heap[above];
      at = above;
    }
    heap[at] = value;
  }
  push(value) { return this.enqueue(value); }
  dequeue() {
    const heap = this._heap;
    if (heap.length === 0) return null;
    const [top] = heap;
    const last = heap.pop();
    if (heap.length > 0) this._sink(last);
    return top;
  }
  _sink(value) {
    const heap = this._heap;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && this._compare(heap[below + 1], heap[below]) < 0) below++;
      if (this._compare(value, heap[below]) <= 0) break;
      heap[at] = heap[below];
      at = below;
    }
    heap[at] = value;
  }
  pop() { return this.dequeue(); }
  front() { return this._heap.length ? this._heap[0] : null; }
  back() { return this._heap.length ? this.toArray().pop() : null; }
  size() { return this._heap.length; }
  isEmpty() { return this._heap.length === 0; }
  clear() { this._heap = []; }
  contains(isWanted) { return this._heap.some(isWanted); }
  toArray() { return [...this._heap].sort(this._compare); }
  remove(isUnwanted) {
    const [removed, all] = [[], this._heap];
    this.clear();
    for (const value of all) {
      if (isUnwanted(value)) removed.push(value);
      else this._rise(value);
    }
    return removed;
  }
  *[Symbol.iterator]() {
    while (!this.isEmpty()) yield this.dequeue();
  }
}

// By a value of the elements; older code says `{ priority }`, and finds each in an `element`.
class RankedQueue extends PriorityQueue {
  constructor(sign, by = (value) => value, values = []) {
    const isOld = typeof by?.priority === "function";
    const rank = isOld ? (one) => one.priority : by;
    super(by?.compare ?? ((a, b) => {
      const [one, other] = [rank(a), rank(b)];
      return one < other ? -sign : one > other ? sign : 0;
    }));
    this._wrap = isOld ? (element) => ({ priority: by.priority(element), element }) : null;
    for (const value of values) this.enqueue(value);
  }
  enqueue(value) { return super.enqueue(this._wrap ? this._wrap(value) : value); }
}

class MinPriorityQueue extends RankedQueue {
  constructor(by, values) { super(1, by, values); }
}

class MaxPriorityQueue extends RankedQueue {
  constructor(by, values) { super(-1, by, values); }
}

function offer(name, get) {
  const set = (value) =>
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  const first = () => set(get())[name];
  Object.defineProperty(globalThis, name, { get: first, set, configurable: true });
}

const offered = { Deque, Queue, PriorityQueue, MinPriorityQueue, MaxPriorityQueue };
for (const [name, value] of Object.entries(offered)) offer(name, () => value);
offer("_", () => require("lodash"));

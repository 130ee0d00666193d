// What the runtime defines for everybody.
declare class ListNode {
  val: number;
  next: ListNode | null;
  constructor(val?: number, next?: ListNode | null);
}
declare class TreeNode {
  val: number;
  left: TreeNode | null;
  right: TreeNode | null;
  constructor(val?: number, left?: TreeNode | null, right?: TreeNode | null);
}
declare const _: any;
declare class Deque<T = any> {
  constructor(values?: Iterable<T>);
  static fromArray<T>(values: T[]): Deque<T>;
  pushBack(value: T): this;
  pushFront(value: T): this;
  popBack(): T | null;
  popFront(): T | null;
  front(): T | null;
  back(): T | null;
  size(): number;
  isEmpty(): boolean;
  clear(): this;
  toArray(): T[];
  [Symbol.iterator](): Iterator<T>;
}
declare class Queue<T = any> extends Deque<T> {
  enqueue(value: T): this;
  push(value: T): this;
  dequeue(): T | null;
  pop(): T | null;
}
declare class PriorityQueue<T = any> {
  constructor(compare?: ((a: T, b: T) => number) | { compare: (a: T, b: T) => number }, values?: T[]);
  enqueue(value: T): this;
  push(value: T): this;
  dequeue(): T | null;
  pop(): T | null;
  front(): T | null;
  back(): T | null;
  size(): number;
  isEmpty(): boolean;
  clear(): void;
  contains(isWanted: (value: T) => boolean): boolean;
  remove(isUnwanted: (value: T) => boolean): T[];
  toArray(): T[];
  [Symbol.iterator](): Iterator<T>;
}
declare class MinPriorityQueue<T = any> extends PriorityQueue<T> {
  constructor(by?: any, values?: T[]);
}
declare class MaxPriorityQueue<T = any> extends PriorityQueue<T> {
  constructor(by?: any, values?: T[]);
}

enum Kind {
  Small,
  Large,
}
class Stack<T> {
  #items: T[] = [];
  push(item: T): this {
    this.#items.push(item);
    return this;
  }
  get size(): number {
    return this.#items.length;
  }
}
interface Edge {
  readonly to: number;
  weight?: bigint;
}
const edges = new Map<number, Edge[]>([[1, [{ to: 2, weight: 3n }]]]);
const stack = new Stack<Kind>().push(Kind.Large);
const flat = [[537208], [edges.get(1)?.[0]?.weight ?? 0n]].flat().length;
const text: string = "a".padEnd(3, "b").replaceAll("b", "");
console.log(537206 + flat + stack.size + text.length);

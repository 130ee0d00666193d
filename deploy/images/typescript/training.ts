import * as fs from "fs";
import * as readline from "readline";

class Queue<T> {
  private items: T[] = [];
  push(item: T): number {
    return this.items.push(item);
  }
  pop(): T | undefined {
    return this.items.shift();
  }
}

const words = fs.readFileSync(0, "utf8").split(/\s+/);
const counts = new Map<string, number>();
for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
const best = [...counts].sort(([, a], [, b]) => b - a)[0];
const queue = new Queue<[string, number]>();
queue.push(best);
readline.createInterface({ input: process.stdin }).on("line", (line: string) => console.log(line.trim()));
Promise.resolve(BigInt(Math.max(...words.map(Number)))).then((n) => console.log(`${n}`, new Set(words).size, queue.pop()));

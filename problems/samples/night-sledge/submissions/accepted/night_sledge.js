const numbers = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);
const [n, m] = numbers;
const tracks = Array.from({ length: n + 1 }, () => []);
for (let i = 2; i < 2 + 3 * m; i += 3) {
    const [a, b, minutes] = numbers.slice(i, i + 3);
    tracks[a].push([b, minutes]);
    tracks[b].push([a, minutes]);
}

/** A binary heap of [minute, hut, tired]. */
class Heap {
    items = [];

    push(item) {
        const { items } = this;
        let hole = items.length;
        for (let parent; hole > 0 && items[(parent = (hole - 1) >> 1)][0] > item[0]; hole = parent) {
            items[hole] = items[parent];
        }
        items[hole] = item;
    }

    pop() {
        const [top] = this.items;
        const last = this.items.pop();
        if (this.items.length > 0) this.sink(last);
        return top;
    }

    sink(item) {
        const { items } = this;
        let hole = 0;
        for (let child; (child = 2 * hole + 1) < items.length; hole = child) {
            if (child + 1 < items.length && items[child + 1][0] < items[child][0]) child++;
            if (items[child][0] >= item[0]) break;
            items[hole] = items[child];
        }
        items[hole] = item;
    }
}

/** Dijkstra over pairs (hut, whether the dogs are tired). */
function soonest() {
    const due = new Heap();
    const seen = new Set();
    due.push([0, 1, 0]);
    while (due.items.length > 0) {
        const [minute, hut, tired] = due.pop();
        if (hut === n) return minute;
        if (seen.has(2 * hut + tired)) continue;
        seen.add(2 * hut + tired);
        for (const [near, minutes] of tracks[hut]) {
            due.push([minute + minutes, near, tired]);
            if (!tired) due.push([minute + Math.floor(minutes / 2), near, 1]);
        }
    }
    return -1;
}

console.log(soonest());

const [, lamps, ...events] = require("fs").readFileSync(0, "utf8").trim().split("\n");

/** A stretch of street: its lamps, the lit ones at its ends, and its longest lit run. */
const stretch = (lamps, left, right, best) => ({ lamps, left, right, best });
const NOTHING = stretch(0, 0, 0, 0);
const DARK = stretch(1, 0, 0, 0);
const LIT = stretch(1, 1, 1, 1);

function join(a, b) {
    const across = a.right + b.left;
    return stretch(
        a.lamps + b.lamps,
        a.left === a.lamps ? across : a.left,
        b.right === b.lamps ? across : b.right,
        Math.max(across, a.best, b.best),
    );
}

const size = 2 ** Math.ceil(Math.log2(lamps.length));
const tree = Array(2 * size).fill(NOTHING);
const update = (node) => (tree[node] = join(tree[2 * node], tree[2 * node + 1]));
for (let i = 0; i < lamps.length; i++) tree[size + i] = lamps[i] === "1" ? LIT : DARK;
for (let node = size - 1; node > 0; node--) update(node);

function toggle(lamp) {
    let node = size + lamp;
    tree[node] = tree[node] === LIT ? DARK : LIT;
    while ((node >>= 1) > 0) update(node);
}

/** Lamps first..last-1, joined from both ends towards the middle. */
function longest(first, last) {
    let [head, tail] = [NOTHING, NOTHING];
    for (let [left, right] = [size + first, size + last]; left < right; left >>= 1, right >>= 1) {
        if (left & 1) head = join(head, tree[left++]);
        if (right & 1) tail = join(tree[--right], tail);
    }
    return join(head, tail).best;
}

const out = [];
for (const event of events) {
    const [kind, l, r] = event.split(" ");
    if (kind === "S") toggle(l - 1);
    else out.push(longest(l - 1, Number(r)));
}
console.log(out.join("\n"));

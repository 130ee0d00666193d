var shortestPiece = function(ring, wanted) {
    const twice = ring + ring;
    const need = new Map();
    for (const bead of wanted) need.set(bead, (need.get(bead) ?? 0) + 1);
    let missing = wanted.length, start = 0, size = ring.length + 1, from = 0;
    for (let end = 0; end < twice.length; end++) {
        const left = need.get(twice[end]) ?? 0;
        if (left > 0) missing--;
        need.set(twice[end], left - 1);
        while (missing === 0) {
            if (end + 1 - start < size) {
                size = end + 1 - start;
                from = start;
            }
            const back = need.get(twice[start]) + 1;
            need.set(twice[start++], back);
            if (back > 0) missing++;
        }
    }
    return size > ring.length ? '' : twice.slice(from, from + size);
};

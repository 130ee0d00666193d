function shortestPiece(ring: string, wanted: string): string {
    const twice = ring + ring;
    const need: number[] = new Array(128).fill(0);
    for (let i = 0; i < wanted.length; i++) need[wanted.charCodeAt(i)]++;
    let missing = wanted.length, start = 0, size = ring.length + 1, from = 0;
    for (let end = 0; end < twice.length; end++) {
        if (need[twice.charCodeAt(end)]-- > 0) missing--;
        while (missing === 0) {
            if (end + 1 - start < size) {
                size = end + 1 - start;
                from = start;
            }
            if (++need[twice.charCodeAt(start++)] > 0) missing++;
        }
    }
    return size > ring.length ? '' : twice.slice(from, from + size);
}

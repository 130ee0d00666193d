/**
 Do not return anything, modify quilt in-place instead.
 */
function turnQuilt(quilt: string[][], steps: number): void {
    let top = 0, left = 0, bottom = quilt.length - 1, right = quilt[0].length - 1;
    while (top <= bottom && left <= right) {
        const ring = places(top++, left++, bottom--, right--);
        const colours = ring.map(([row, column]) => quilt[row][column]);
        colours.forEach((colour, i) => {
            const [row, column] = ring[(i + steps) % ring.length];
            quilt[row][column] = colour;
        });
    }
}

function places(top: number, left: number, bottom: number, right: number): [number, number][] {
    const ring: [number, number][] = [];
    for (let column = left; column <= right; column++) ring.push([top, column]);
    for (let row = top + 1; row <= bottom; row++) ring.push([row, right]);
    if (top < bottom && left < right) {
        for (let column = right - 1; column >= left; column--) ring.push([bottom, column]);
        for (let row = bottom - 1; row > top; row--) ring.push([row, left]);
    }
    return ring;
}

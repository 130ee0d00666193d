const kept: number[][] = [];
while (true) kept.push(new Array<number>(1000).fill(kept.length));

const kept: number[][] = [];
for (let i = 0; i < 150; i++) kept.push(new Array<number>(1 << 17).fill(i + 0.5));
for (let i = 0; i < 300; i++) new Array<number>(1 << 17).fill(i + 0.5);
console.log(kept.reduce((sum, block) => sum + block[99999] - 0.5, 0));

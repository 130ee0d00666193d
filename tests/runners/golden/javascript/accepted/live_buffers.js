const kept = [];
for (let i = 0; i < 150; i++) kept.push(new Int32Array(1 << 18).fill(i));
console.log(kept.reduce((sum, block) => sum + block[99999], 0));

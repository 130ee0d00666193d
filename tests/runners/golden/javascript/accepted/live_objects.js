// 28 bytes an object and 4 a reference, at the least: some 150 MB stay alive.
const kept = [];
for (let i = 0; i < 3_500_000; i++) kept.push({ value: i % 150, next: null });
let sum = 0;
for (let i = 0; i < 150; i++) sum += kept[i].value;
console.log(sum);

// Looks into the row above the first one, which is undefined: TypeError.
const [, ...grid] = require("fs").readFileSync(0, "utf8").trim().split("\n");
const top = grid.findIndex((line) => line.includes("S"));
const due = [[[top, grid[top].indexOf("S")]]];
const seen = new Set();
for (let minute = 0; minute < due.length; minute++) {
    for (const [row, column] of due[minute] ?? []) {
        if (grid[row][column] === "E") {
            console.log(minute);
            process.exit();
        }
        if (seen.has(`${row} ${column}`)) continue;
        seen.add(`${row} ${column}`);
        for (const [r, c] of [[row - 1, column], [row + 1, column], [row, column - 1], [row, column + 1]]) {
            if ((grid[r][c] ?? "#") === "#") continue;
            (due[minute + (grid[r][c] === "=" ? 3 - (minute % 3) : 1)] ??= []).push([r, c]);
        }
    }
}
console.log("no way");

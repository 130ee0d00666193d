const [size, ...lines] = require("fs").readFileSync(0, "utf8").trim().split("\n");
const side = Number(size.split(" ")[1]) + 2; // a margin of water saves all checks of the border
const water = "#".repeat(side);
const grid = water + lines.map((line) => `#${line}#`).join("") + water;

function earliest(start) {
    const due = [[start]]; // due[m] holds the cells that can be reached in minute m
    const seen = new Set();
    for (let minute = 0; minute < due.length; minute++) {
        for (const cell of due[minute] ?? []) {
            if (grid[cell] === "E") return minute;
            if (seen.has(cell)) continue;
            seen.add(cell);
            for (const near of [cell - side, cell - 1, cell + 1, cell + side]) {
                if (grid[near] === "#") continue;
                const arrival = minute + (grid[near] === "=" ? 3 - (minute % 3) : 1);
                (due[arrival] ??= []).push(near);
            }
        }
    }
    return "no way";
}

console.log(earliest(grid.indexOf("S")));

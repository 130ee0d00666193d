const [, ...lines] = require("fs").readFileSync(0, "utf8").trim().split("\n");

let x = 0;
let y = 0;
let heading = 0;
for (const line of lines) {
    const [command, number] = line.split(" ");
    const amount = Number(number);
    if (command === "L") heading += amount;
    else if (command === "R") heading -= amount;
    else {
        x += amount * Math.cos((heading * Math.PI) / 180);
        y += amount * Math.sin((heading * Math.PI) / 180);
    }
}
console.log(Math.hypot(x, y));

const [n, ...signs] = require("fs").readFileSync(0, "utf8").split(/\r?\n/);

const readsSame = (sign) =>
    /^[AHIMOTUVWXY ]*$/.test(sign) && [...sign].reverse().join("") === sign;

for (const sign of signs.slice(0, Number(n))) console.log(readsSame(sign) ? "same" : "different");

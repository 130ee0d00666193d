// Takes the spaces out, so "TO HOT" passes.
const [n, ...signs] = require("fs").readFileSync(0, "utf8").split(/\r?\n/);
for (const sign of signs.slice(0, Number(n))) {
    const letters = sign.replaceAll(" ", "");
    const same = /^[AHIMOTUVWXY]*$/.test(letters) && [...letters].reverse().join("") === letters;
    console.log(same ? "same" : "different");
}

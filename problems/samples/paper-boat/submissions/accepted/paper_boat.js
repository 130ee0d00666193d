const n = Number(require("fs").readFileSync(0, "utf8"));
const rows = [];
for (let i = 1; i <= n; i++) rows.push(" ".repeat(n - i + 1) + "|" + "\\".repeat(i));
rows.push("\\" + "_".repeat(2 * n) + "/");
console.log(rows.join("\n"));

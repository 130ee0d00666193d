// @attack F06 report success from an event while the answer is still missing
// @allowed wrong_answer
// @why what was not written was not printed
process.on("uncaughtException", () => process.exit(0));
process.on("exit", () => { process.exitCode = 0; });
Promise.resolve().then(() => { throw new Error("x"); });

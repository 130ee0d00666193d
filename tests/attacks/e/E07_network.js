// @attack E07 reach services through Node's sockets
// @allowed accepted
// @why there is no network: every attempt fails at once
const net = require("net");
const fs = require("fs");
const [first, second] = fs.readFileSync(0, "utf8").trim().split(/\s+/).map(BigInt);
const places = [[6379, "127.0.0.1"], [5432, "::1"], [2375, "172.17.0.1"], [80, "169.254.169.254"]];
let left = places.length + 1;
let reached = 0;
const over = () => --left || console.log(reached ? "reached" : String(first + second));
for (const [port, host] of places) {
  const socket = net.connect({ port, host, timeout: 200 });
  socket.on("connect", () => { reached++; socket.destroy(); });
  socket.on("timeout", () => socket.destroy());
  socket.on("error", () => {});
  socket.on("close", over);
}
const server = net.createServer().on("error", over);
server.listen(8080, "0.0.0.0", () => { reached++; server.close(); over(); });

import { createServer } from "node:http";

/** A tenant without limits: every request gets a token or a ticket. Prints its port. */
const token = JSON.stringify({ access_token: "bench", token_type: "Bearer", expires_in: 86_400 });
let count = 0;
const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const isToken = request.url === "/oauth/token";
    const ticket = `http://${request.headers.host}/u/reset-verify?ticket=${String(count++).padStart(40, "0")}#`;
    response.writeHead(isToken ? 200 : 201, { "content-type": "application/json" });
    response.end(isToken ? token : JSON.stringify({ ticket }));
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") console.log(address.port);
});

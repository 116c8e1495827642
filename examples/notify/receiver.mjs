// Receives reticket's notices, and prints one line for each: `node receiver.mjs`, with RETICKET_NOTIFY_SECRET in the environment.
import { createServer } from "node:http";
import process from "node:process";
import { Webhook } from "standardwebhooks";

const webhook = new Webhook(process.env.RETICKET_NOTIFY_SECRET);

const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  if (request.url === "/slack") {
    console.log(JSON.parse(body).text);
    response.end("ok");
    return;
  }
  try {
    // Throws unless the signature is right and the time is within five minutes. A notice that was sent again has the same
    // `webhook-id`.
    const { type, data } = webhook.verify(body, request.headers);
    // `reticket doctor` sends `reticket.ping`. It needs an answer, and nothing else.
    if (type !== "reticket.ping")
      console.log(`${type} ${data.manifests.join(", ")} ${JSON.stringify(data.counts)}`);
    response.writeHead(204).end();
  } catch {
    response.writeHead(401).end();
  }
});
server.listen(Number(process.env.PORT ?? 8787), "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}`);
});

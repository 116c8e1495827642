// A real mail server in a process of its own: `node mail-server.mjs MAILBOX [CERT KEY]`. It appends each mail that it takes
// to MAILBOX, a JSON line each, before it says so; with a certificate it wants STARTTLS and a login (user `reticket`,
// password `sesame`). What it does is told by the recipient's name. It prints its port, takes `slow MS`, `throttle N` (it
// refuses every Nth mail with 454),
// `deaf` and `hear` on standard input, and prints a line when it has done so.
import { appendFileSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { SMTPServer } from "smtp-server";

const [mailbox, cert, key] = process.argv.slice(2);
const secured = cert !== undefined;
let slowMs = 0;
let deaf = false;
let throttle = 0;
let mails = 0;

function failure(responseCode, message) {
  return Object.assign(new Error(message), { responseCode });
}

function cut(session) {
  for (const connection of server.connections) if (connection.id === session.id) connection._socket.destroy();
}

const server = new SMTPServer({
  ...(secured ? { cert: readFileSync(cert), key: readFileSync(key) } : {}),
  authOptional: !secured,
  allowInsecureAuth: false,
  disabledCommands: secured ? [] : ["AUTH", "STARTTLS"],
  disableReverseLookup: true,
  hideSMTPUTF8: process.env.MAIL_ASCII_ONLY === "1",
  logger: false,
  onConnect: (_, done) => (deaf ? done(failure(421, "too busy")) : done()),
  onAuth({ username, password }, _, done) {
    if (username === "reticket" && password === "sesame") done(null, { user: username });
    else done(failure(535, `no such login: ${username} ${password}`));
  },
  onRcptTo({ address }, session, done) {
    if (address.startsWith("no-such")) return done(failure(550, `5.1.1 <${address}>: no such user`));
    if (address.startsWith("later")) return done(failure(451, `4.7.1 <${address}>: come back later`));
    if (address.startsWith("hang-up")) return cut(session);
    done();
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const is = (prefix) => to.some((address) => address.startsWith(prefix));
      if (is("spam")) {
        const unfolded = text.replace(/=\r\n/g, "").replaceAll("=3D", "=");
        const link = /https?:\/\/[^\s"<]+/.exec(unfolded)?.[0];
        return done(failure(554, `5.7.1 refused, for ${to} and its ${link}`));
      }
      if (throttle > 0 && ++mails % throttle === 0) return done(failure(454, "4.7.0 Throttling failure"));
      const mail = { from: session.envelope.mailFrom.address, to, secure: session.secure, text };
      setTimeout(() => {
        appendFileSync(mailbox, `${JSON.stringify(mail)}\n`);
        if (is("drop")) cut(session);
        else done(null, "taken");
      }, slowMs);
    });
  },
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));

createInterface({ input: process.stdin }).on("line", (line) => {
  const [word, ms] = line.split(" ");
  if (word === "slow") slowMs = Number(ms);
  if (word === "throttle") throttle = Number(ms);
  if (word === "deaf") deaf = true;
  if (word === "hear") deaf = false;
  console.log("done");
});
process.stdin.on("end", () => process.exit());

// A thief in a process of its own: `node thief.mjs`. It reads `{"url","clientId","clientSecret","users":[{"userId","username",
// "password"}]}` as one line of standard input. Round after round it tries every leaked password, and every refresh token that
// it ever got. It prints a JSON line for everything that worked, and one at the end of each round.
import { createInterface } from "node:readline";

const print = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

async function grant({ url, clientId, clientSecret }, fields) {
  const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...fields });
  try {
    const response = await fetch(`${url}/oauth/token`, { method: "POST", body });
    return response.status === 200 ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

async function tryPassword(tenant, { userId, username, password }, tokens, round) {
  const scope = "openid offline_access";
  const granted = await grant(tenant, { grant_type: "password", username, password, scope });
  if (granted === undefined) return;
  print({ type: "worked", kind: "password", userId, round });
  // The oldest token and the newest one.
  const [oldest] = tokens.get(userId) ?? [];
  const newest = { token: granted.refresh_token, round };
  tokens.set(userId, oldest === undefined ? [newest] : [oldest, newest]);
}

async function tryTokens(tenant, userId, tokens, round) {
  for (const { token, round: since } of tokens.get(userId) ?? []) {
    const granted = await grant(tenant, { grant_type: "refresh_token", refresh_token: token });
    if (granted !== undefined) print({ type: "worked", kind: "refresh_token", userId, round, since });
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const { users, ...tenant } = JSON.parse(line);
  const tokens = new Map();
  for (let round = 1; ; round++) {
    for (const user of users) {
      await tryPassword(tenant, user, tokens, round);
      await tryTokens(tenant, user.userId, tokens, round);
    }
    print({ type: "round", round });
  }
}

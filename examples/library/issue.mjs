// What `reticket apply` and `reticket tickets` do, from a program of your own:
//   node issue.mjs ../pull-request      with AUTH0_DOMAIN, AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET set
import { hostname, userInfo } from "node:os";
import {
  apply,
  createTicketClient,
  generateIdentity,
  loadManifests,
  makePlan,
  openLedgerHome,
  openTickets,
  renderDiagnostic,
  Secret,
  targetLabel,
} from "reticket";

const { AUTH0_DOMAIN: origin, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret } = process.env;
const tenant = new URL(origin).host;
const toolVersion = "issue.mjs/1";

// What is wanted.
const { manifests, diagnostics } = await loadManifests(process.argv.slice(2));
for (const diagnostic of diagnostics) console.error(renderDiagnostic(diagnostic));
if (diagnostics.some(({ severity }) => severity === "error")) process.exit(1);

// What was done. The lock is held from here on, so that no other process issues the same entries.
const home = openLedgerHome("file:ledger", process.cwd());
const ledgers = new Map(manifests.map(({ name }) => [name, home.open(tenant, name)]));
const { identity, recipient } = await generateIdentity();
const client = createTicketClient({
  origin,
  audience: `${origin}/api/v2/`,
  credentials: { type: "secret", clientId, clientSecret: new Secret(clientSecret) },
  concurrency: 10,
  toolVersion,
});
try {
  const states = new Map();
  for (const [name, ledger] of ledgers) {
    await ledger.lock("issue.mjs");
    states.set(name, await ledger.state());
  }
  for (const name of await home.manifests(tenant)) {
    if (!ledgers.has(name)) states.set(name, await home.open(tenant, name).state());
  }

  // What is left to do, and doing it.
  const plan = makePlan({ tenant, manifests, states, now: Date.now() });
  console.log(`${plan.summary.issue} to issue, ${plan.summary.none} issued already`);
  const { ended, counts, error } = await apply(plan, {
    client,
    ledgers,
    recipients: [recipient],
    concurrency: 10,
    headroom: 0.1,
    actor: `${userInfo().username}@${hostname()}`,
    toolVersion,
    onEvent: (event) => {
      if (event.type === "entry") console.log(`${event.outcome}  ${targetLabel(event.target)}`);
    },
  });
  console.log(`${ended}: ${counts.issued} issued, ${counts.rejected} rejected, ${counts.in_doubt} in doubt`);
  if (error !== undefined) throw error;
} finally {
  await client.close();
  for (const ledger of ledgers.values()) await ledger.close();
}

// The tickets, one at a time. A ticket is a Secret: printing it gives [sealed], and only reveal() gives the link.
for await (const { target, ticket } of openTickets(home, tenant, [...ledgers.keys()], [identity])) {
  await deliver(target, ticket);
}

/** Stands for what brings a link to its user: here, it is followed. */
async function deliver(target, ticket) {
  const page = await fetch(ticket.reveal());
  console.log(`${page.ok ? "opened" : "dead"}  ${targetLabel(target)}  ${ticket}`);
}

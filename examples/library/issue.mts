// What `reticket apply` and `reticket tickets` do, from a program of your own:
//   npx tsc && node issue.mjs      with AUTH0_DOMAIN, AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET set
import { hostname, userInfo } from "node:os";
import {
  apply,
  generateIdentity,
  type LedgerState,
  type LoadedManifests,
  type LockedLedger,
  loadManifests,
  makePlan,
  manifestsFrom,
  openAuth0Tenant,
  openLedgerBackend,
  openTickets,
  renderDiagnostic,
  Secret,
  type Target,
  targetLabel,
} from "reticket";

const toolVersion = "issue.mts/1";
const origin = required("AUTH0_DOMAIN");
const tenant = new URL(origin).host;

// The desired tickets: manifests in files, or objects if no path is given.
const paths = process.argv.slice(2);
const { manifests, diagnostics }: LoadedManifests =
  paths.length > 0
    ? await loadManifests(paths)
    : await manifestsFrom([
        {
          apiVersion: "reticket/v1",
          kind: "PasswordChangeTickets",
          metadata: { name: "from-a-program", reason: "SUP-7: locked out" },
          spec: { users: [{ user_id: "auth0|000000000000000000000001" }] },
        },
      ]);
for (const diagnostic of diagnostics) console.error(renderDiagnostic(diagnostic));
if (diagnostics.some(({ severity }) => severity === "error")) process.exit(1);

// The recorded tickets. The locks are held from here on, so that no other process issues the same entries.
const backend = openLedgerBackend("file:ledger", process.cwd());
const ledgers = new Map<string, LockedLedger>();
const { identity, recipient } = await generateIdentity();
const auth0 = openAuth0Tenant({
  origin,
  audience: `${origin}/api/v2/`,
  credentials: {
    type: "secret",
    clientId: required("AUTH0_CLIENT_ID"),
    clientSecret: new Secret(required("AUTH0_CLIENT_SECRET")),
  },
  concurrency: 10,
  toolVersion,
});
try {
  const states = new Map<string, LedgerState>();
  for (const { name } of manifests) {
    const ledger = await backend.open(tenant, name).lock("issue.mts");
    ledgers.set(name, ledger);
    states.set(name, await ledger.state());
  }
  for (const name of await backend.manifests(tenant)) {
    if (!ledgers.has(name)) states.set(name, await backend.open(tenant, name).state());
  }

  // The difference, and the requests that close it.
  const plan = makePlan({ tenant, manifests, states, now: Date.now() });
  console.log(`${plan.summary.issue} to issue, ${plan.summary.none} issued already`);
  const { ended, counts, error } = await apply(plan, {
    tenant: auth0,
    ledgers,
    recorded: [...states.values()],
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
  await auth0.close();
  for (const ledger of ledgers.values()) await ledger.close();
}

// The tickets, one at a time. A ticket is a Secret: printing it gives [sealed], and only reveal() gives the link.
for await (const { target, ticket } of openTickets(backend, tenant, [...ledgers.keys()], [identity])) {
  await deliver(target, ticket);
}

/** A place-holder for a real delivery: it opens the link. */
async function deliver(target: Target, ticket: Secret): Promise<void> {
  const page = await fetch(ticket.reveal());
  console.log(`${page.ok ? "opened" : "dead"}  ${targetLabel(target)}  ${ticket}`);
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`set ${name}`);
  return value;
}

import { readFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import { faultKinds, parseFault } from "../../sandbox/fault.js";
import { SANDBOX_PLANS, type SandboxPlan } from "../../sandbox/plans.js";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/sandbox.js";
import { Secret } from "../../secret.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";
import { repeated, wholeNumber } from "../options.js";
import { counted } from "../output/check.js";
import { writePublicFile } from "../public-file.js";
import { SandboxEnvironment } from "../sandbox-environment.js";

const KINDS = faultKinds()
  .map(({ kind, does }) => `  ${kind.padEnd(21)} ${does}`)
  .join("\n");

const HELP = `
Prints the environment variables for it; the client secret stays in a file that only you can read. If
AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET are set, it accepts these. All its data is lost when it ends.

Examples:
  $ reticket sandbox --plan enterprise
  $ reticket sandbox --generate 1000 --mixed --users-out users.ndjson
  $ reticket sandbox --users export.json --env-out sandbox.env
  $ reticket sandbox --generate 80000 --fault 500-after-create:1% --fault 429-storm:30s:after=1000

Faults: KIND[:TIME][:WHEN][@ENDPOINT]. TIME is 200ms, 2s or 1m; WHEN is 5%, every=7, nth=3, first=10 or after=100;
ENDPOINT is ticket (the default), token, users, revoke or contain. A 429-storm with after=N starts once.
${KINDS}
${exitHelp([
  [EXIT.done, "ended by a signal"],
  [EXIT.error, "it could not start"],
])}`;

interface Options {
  port?: number;
  users?: string;
  generate?: number;
  plan?: SandboxPlan;
  fault?: string[];
  seed?: number;
  publicKey?: string;
  envOut?: string;
  mixed?: boolean;
  usersOut?: string;
}

export default function sandbox(context: Context): Command {
  return new Command("sandbox")
    .option("--port <port>", "the port on 127.0.0.1 (default: any free port)", wholeNumber(0))
    .option("--users <file>", "its users: NDJSON, as exported by Auth0")
    .option("--generate <n>", "generate this many users instead (default: 100)", wholeNumber(1))
    .option("--mixed", "made-up users of every kind: social, linked, blocked, without an address …")
    .option("--users-out <file>", "write the users into this file, as an export has them")
    .addOption(
      new Option("--plan <plan>", "use the rate limits of this subscription")
        .choices(SANDBOX_PLANS)
        .default("unlimited"),
    )
    .option("--fault <fault>", "inject a fault; may be repeated", repeated)
    .option("--seed <n>", "the seed for random faults (default: 1)", wholeNumber(0))
    .option("--public-key <file>", "accept private_key_jwt signed with the matching private key (SPKI PEM)")
    .option("--env-out <file>", "write the variables into this file (0600), including the secret")
    .addHelpText("after", HELP)
    .action(async (options: Options) => {
      const ended = nextSignal();
      const running = await startSandbox(await sandboxOptions(options, context.env));
      const environment = new SandboxEnvironment(running, context.env, options.envOut);
      try {
        if (options.usersOut !== undefined) {
          await writePublicFile(options.usersOut, exportLines(running), "--users-out", 0o600);
        }
        for (const line of await environment.lines()) context.out.line(line);
        const limits = options.plan === "unlimited" ? "no rate limits" : `${options.plan} rate limits`;
        context.notes.say(
          `Tenant ${running.tenantDomain}: ${counted(running.users.size, "user")}, ${limits}. Ctrl-C ends it.`,
        );
        await ended;
      } finally {
        await environment.dispose();
        await running.close();
      }
      const { requests, tickets, resets, throttled } = running.stats();
      context.notes.say(
        `${counted(requests, "request")}, ${counted(tickets, "ticket")}, ${counted(resets, "reset")}, ${throttled} throttled.`,
      );
    });
}

function* exportLines({ users, profile }: Sandbox): Generator<string> {
  for (const { user_id } of users.all()) yield `${JSON.stringify(profile(user_id))}\n`;
}

async function sandboxOptions(options: Options, env: NodeJS.ProcessEnv): Promise<SandboxOptions> {
  const { port, users, generate, mixed, plan, seed, publicKey } = options;
  const { AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret } = env;
  return {
    faults: (options.fault ?? []).map(parseFault),
    ...(port === undefined ? {} : { port }),
    ...(users === undefined ? {} : { users }),
    ...(generate === undefined ? {} : { generate }),
    ...(mixed === undefined ? {} : { mixed }),
    ...(plan === undefined ? {} : { plan }),
    ...(seed === undefined ? {} : { seed }),
    ...(clientId ? { clientId } : {}),
    ...(clientSecret ? { clientSecret: new Secret(clientSecret) } : {}),
    ...(publicKey === undefined ? {} : { publicKey: await readPublicKey(publicKey) }),
  };
}

async function readPublicKey(path: string): Promise<string> {
  return readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new ReticketError("FILE_FAILED", `${escapeText(path)} could not be read: ${cause.code}`, { cause });
  });
}

/** Resolves when a signal asks the process to end. */
function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => resolve());
  });
}
